import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseDocument, renderDocument } from '../../../lib/markdown/front-matter';
import { FieldDate } from '../../../lib/markdown/front-matter/value';
import { nastyText, nastyTitles } from '../../support/nasty-texts';

test('writes keys plain, texts quoted, lists indented, then an empty line, the body and one line feed', () => {
  const document = renderDocument({ title: 'a', tags: ['b', 'c'], none: [], draft: false, by: null }, '\n\nText\n\n\n');

  expect(document).toBe('---\ntitle: "a"\ntags:\n  - "b"\n  - "c"\nnone: []\ndraft: false\nby: null\n---\n\nText\n');
});

test('ends after the front matter when there is no text', () => {
  expect(renderDocument({ title: 'a' }, '\n')).toBe('---\ntitle: "a"\n---\n');
});

test.each(nastyTitles)('a title comes back as it was: %j', (title) => {
  const document = renderDocument({ title, tags: [title] }, 'Text');

  const whole = title.toWellFormed();
  expect(parseDocument(document)).toEqual({ fields: { title: whole, tags: [whole] }, body: 'Text' });
  expect(document.split('\n')).toHaveLength(8);
});

test('any text comes back as it was, on one line', () => {
  fc.assert(
    fc.property(nastyText, nastyText, (title, body) => {
      const document = renderDocument({ title }, `x${body}x`);

      expect(parseDocument(document)).toEqual({
        fields: { title: title.toWellFormed() },
        body: `x${body}x`.toWellFormed(),
      });
      expect(document.split('\n')[1]).toMatch(/^title: ".*"$/);
    }),
    { numRuns: 2000 },
  );
});

test('nothing that another parser takes for a line break or refuses stands in the front matter as it is', () => {
  fc.assert(
    fc.property(nastyText, (title) => {
      const [, line = ''] = renderDocument({ title }, 'Text').split('\n');

      expect(line).not.toMatch(/[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/);
      expect(line.isWellFormed()).toBe(true);
    }),
  );
});

test('a body may hold what looks like front matter', () => {
  const body = '---\ntitle: "other"\n---\n\nText';

  expect(parseDocument(renderDocument({ title: 'a' }, body))).toEqual({ fields: { title: 'a' }, body });
});

test('a file without front matter is none', () => {
  expect(parseDocument('Text\n---\n')).toBeNull();
});

describe('when the library that writes YAML fails', () => {
  test('the document is refused, not given out', async () => {
    vi.resetModules();
    vi.doMock('yaml', async (original) => ({ ...(await original<object>()), stringify: () => 'title: other\n' }));
    const broken = await import('../../../lib/markdown/front-matter');

    expect(() => broken.renderDocument({ title: 'a' }, 'Text')).toThrow(
      expect.objectContaining({ code: 'export-unreadable' }),
    );
    vi.doUnmock('yaml');
  });
});

describe('TOML', () => {
  const fields = {
    title: 'a "b" \\ c',
    date: new FieldDate('2025-02-13T15:10:13+08:00'),
    day: new FieldDate('2025-02'),
    odd: new FieldDate('long ago'),
    extra: { tags: ['d', 'e","f'], words: 5, draft: false },
    by: null,
  };

  test('writes dates as dates, tables last, and leaves out what is not known', () => {
    expect(renderDocument(fields, 'Text', 'toml')).toBe(
      [
        '+++\ntitle = "a \\"b\\" \\\\ c"\ndate = 2025-02-13T15:10:13+08:00\nday = 2025-02-01\nodd = "long ago"\n',
        '\n[extra]\ntags = ["d", "e\\",\\"f"]\nwords = 5\ndraft = false\n+++\n\nText\n',
      ].join(''),
    );
  });

  test('any text comes back as it was, on one line', () => {
    fc.assert(
      fc.property(nastyText, nastyText, (title, tag) => {
        const document = renderDocument({ title, extra: { tags: [tag, title] } }, 'Text', 'toml');

        expect(parseDocument(document)).toEqual({
          fields: { title: title.toWellFormed(), extra: { tags: [tag.toWellFormed(), title.toWellFormed()] } },
          body: 'Text',
        });
        expect(document.split('\n')).toHaveLength(9);
      }),
      { numRuns: 2000 },
    );
  });
});
