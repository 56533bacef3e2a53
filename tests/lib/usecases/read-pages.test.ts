import { expect, test, vi } from 'vitest';
import type { PageProgress } from '../../../lib/domain/capture-state';
import { AppError } from '../../../lib/domain/errors';
import { fingerprintOf } from '../../../lib/domain/fingerprint';
import type { PageStep } from '../../../lib/domain/page-step';
import { readPages } from '../../../lib/usecases/read-pages';
import { aCapturedPage } from '../../support/builders';

const here = 'https://news.example/a';
const alone = aCapturedPage({ markdown: '1.\n' });

interface Reading {
  readonly first?: string | null;
  readonly of?: number | null;
  readonly stopAfter?: number;
}

/** Reads on until a step is missing. `steps` are what each read answers. */
async function read(
  steps: readonly (Partial<PageStep> | Error)[],
  { first = null, of = null, stopAfter }: Reading = {},
) {
  const stop = new AbortController();
  const told: PageProgress[] = [];
  const asked: string[] = [];
  vi.spyOn(console, 'error').mockReturnValue();
  const whole = await readPages({
    alone,
    pager: { article: here, here, first, next: `${here}/2`, whole: null, of },
    read: async (address) => {
      asked.push(address);
      if (asked.length === stopAfter) stop.abort();
      const step = steps[asked.length - 1] ?? { kind: 'other-page' };
      if (step instanceof Error) throw step;
      return step as PageStep;
    },
    onProgress: async (progress) => void told.push(progress),
    stop: stop.signal,
  });
  return { ...whole, markdown: whole.page.markdown, told, asked };
}

function step(number: number, fields: Partial<Extract<PageStep, { kind: 'page' }>> = {}): PageStep {
  const page = aCapturedPage({ markdown: `${number}.\n` });
  return { kind: 'page', page, previous: null, next: `${here}/${number + 1}`, of: null, ...fields };
}

const firstPage = fingerprintOf(alone.markdown);

test('all pages are read up to the last one, and the reader is told of each', async () => {
  const { markdown, pages, told, asked } = await read([step(1), step(2), step(3, { next: null })]);

  expect(markdown).toBe('1.\n\n2.\n\n3.\n');
  expect(pages).toEqual({ read: 3, of: null, missing: null, firstPage });
  expect(told).toEqual([1, 2, 3].map((page) => ({ page, of: null })));
  expect(asked).toEqual([here, `${here}/2`, `${here}/3`]);
});

test('how many there are is known as soon as a page says so', async () => {
  const { told, pages } = await read([step(1, { of: 2 }), step(2, { of: 3 }), step(3, { next: null })], { of: 2 });

  expect(told.map(({ of }) => of)).toEqual([2, 2, 3]);
  expect(pages).toMatchObject({ read: 3, of: 3, missing: null });
});

test('from a later page the reading begins with the first, and nothing is known of that one as it is open', async () => {
  const { asked, pages } = await read([step(1), step(2, { next: null })], { first: `${here}?page=1` });

  expect(asked[0]).toBe(`${here}?page=1`);
  expect(pages).toMatchObject({ read: 2, firstPage: null });
});

test('what a page has in common with the next one is taken from it', async () => {
  const previous = aCapturedPage({ markdown: '1 without its end.\n' });

  expect((await read([step(1), step(2, { previous, next: null })])).markdown).toBe('1 without its end.\n\n2.\n');
});

test.each([
  ['can’t be had', { kind: 'unreachable' }, 'unreachable'],
  ['is not of the article', { kind: 'other-page' }, 'other-page'],
  ['is behind a tab that is gone', new AppError('page-gone'), 'tab-gone'],
] as const)('when a page %s what was read stays, and that it is not all is said', async (_, end, missing) => {
  const { markdown, pages } = await read([step(1, { of: 4 }), step(2), end]);

  expect(markdown).toBe('1.\n\n2.\n');
  expect(pages).toMatchObject({ read: 2, of: 4, missing });
});

test('when not even the first page can be had the open one stays', async () => {
  const { page, pages } = await read([{ kind: 'unreachable' }], { of: 3 });

  expect(page).toBe(alone);
  expect(pages).toMatchObject({ read: 1, of: 3, missing: 'unreachable' });
});

test('a reader who stops keeps what was read', async () => {
  const { markdown, pages, asked } = await read([step(1), step(2), { kind: 'unreachable' }], { of: 9, stopAfter: 3 });

  expect(markdown).toBe('1.\n\n2.\n');
  expect(pages).toMatchObject({ read: 2, of: 9, missing: 'stopped' });
  expect(asked).toHaveLength(3);
});

test('a page that says nothing new is the end, unless more were promised', async () => {
  const end = [step(1), step(2), { kind: 'nothing-new' }] as const;

  expect((await read(end)).pages).toMatchObject({ read: 2, missing: null });
  expect((await read(end, { of: 2 })).pages).toMatchObject({ read: 2, missing: null });
  expect((await read(end, { of: 4 })).pages).toMatchObject({ read: 2, missing: 'other-page' });
});

test('a last page that does not lead on to those that were promised is told of', async () => {
  expect((await read([step(1), step(2, { next: null })], { of: 3 })).pages).toMatchObject({
    read: 2,
    missing: 'other-page',
  });
});

test('an article whose next page has nothing is the open page', async () => {
  expect(await read([step(1), { kind: 'nothing-new' }])).toMatchObject({ page: alone, pages: null });
});

test('pages that lead in a circle are read once', async () => {
  const { pages, asked } = await read([step(1), step(2, { next: here })]);

  expect(asked).toHaveLength(2);
  expect(pages).toMatchObject({ read: 2, missing: null });
});

test('pages that go on and on end', async () => {
  const { pages } = await read(Array.from({ length: 60 }, (_, index) => step(index + 1)));

  expect(pages).toMatchObject({ read: 50, missing: 'too-many' });
});

test('a bug is not taken for a page that is missing', async () => {
  await expect(read([new TypeError('bug')])).rejects.toThrow('bug');
});
