import { expect, test } from 'vitest';
import type { PageStep } from '../../../lib/domain/page-step';
import { readWholePage } from '../../../lib/usecases/read-whole-page';
import { aCapturedPage } from '../../support/builders';

const lines = Array.from({ length: 9 }, (_, index) => `It rained on day ${index} and on all the days before that one.`);
const alone = aCapturedPage({ markdown: `${lines.slice(0, 3).join('\n\n')}\n`, title: 'Rain' });

function offering(markdown: string, fields: Partial<Extract<PageStep, { kind: 'page' }>> = {}) {
  const page = aCapturedPage({ markdown, title: 'Rain | all of it' });
  const step: PageStep = { kind: 'page', page, previous: null, next: null, of: null, ...fields };
  return readWholePage(alone, 'https://news.example.org/rain?page=all', async () => step);
}

test('a page that has the open one in it, and much more, is the whole article, known as the open one', async () => {
  const whole = await offering(`${lines.join('\n\n')}\n`);

  expect(whole).toMatchObject({ title: 'Rain', url: alone.url, markdown: expect.stringContaining('day 8') });
  expect(whole?.proof.wordsTotal).toBe(whole?.words);
});

test.each([
  ['has no more', `${lines.slice(0, 3).join('\n\n')}\n`, {}],
  ['says something else', `${lines.join('\n\n').replaceAll('rained', 'snowed')}\n`, {}],
  ['goes on elsewhere', `${lines.join('\n\n')}\n`, { next: 'https://news.example.org/rain?page=2' }],
])('a page that %s is not', async (_, markdown, fields) => {
  expect(await offering(markdown, fields)).toBeNull();
});

test('a page that can’t be had is not', async () => {
  expect(
    await readWholePage(alone, 'https://news.example.org/rain/all', async () => ({ kind: 'unreachable' })),
  ).toBeNull();
});
