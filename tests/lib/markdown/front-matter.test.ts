import fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
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

describe('when a text is written wrongly', () => {
  test('the document is refused, not given out', async () => {
    vi.resetModules();
    vi.doMock('../../../lib/markdown/front-matter/value', async (original) => ({
      ...(await original<object>()),
      escapeOddSigns: () => '"other"',
    }));
    const broken = await import('../../../lib/markdown/front-matter');

    for (const syntax of ['yaml', 'toml'] as const) {
      expect(() => broken.renderDocument({ title: 'a' }, 'Text', syntax)).toThrow(
        expect.objectContaining({ code: 'export-unreadable' }),
      );
    }
    vi.doUnmock('../../../lib/markdown/front-matter/value');
  });
});

describe('other people’s YAML', () => {
  test.each([
    ['a: b\nc:\nd: [e, 1]\n', { a: 'b', c: null, d: ['e', 1] }],
    ['a:\n- "b"\n-   c\n', { a: ['b', 'c'] }],
    ['a:\n  b: "c"\n', { a: { b: 'c' } }],
    ['a: "b" # c\n"d": 0x10\n', { a: 'b', d: 16 }],
    ['a: |\n  b\n  c\n', { a: 'b\nc\n' }],
    ['a: {"b": 1}\n', { a: { b: 1 } }],
  ])('%j', (source, fields) => {
    expect(parseDocument(`---\n${source}---\n\nText\n`)).toEqual({ fields, body: 'Text' });
  });

  test('a parser of YAML reads what we write, and the same', () => {
    fc.assert(
      fc.property(nastyText, fc.array(nastyText, { maxLength: 3 }), (title, tags) => {
        const [, source = ''] = renderDocument({ title, tags, words: 3, draft: false, by: null }, 'Text').split(
          '---\n',
        );

        for (const version of ['1.1', '1.2'] as const) {
          expect(parse(source, { version })).toEqual({
            title: title.toWellFormed(),
            tags: tags.map((tag) => tag.toWellFormed()),
            words: 3,
            draft: false,
            by: null,
          });
        }
      }),
      { numRuns: 1000 },
    );
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

  test('a parser of TOML reads what we write, and the same', () => {
    fc.assert(
      fc.property(nastyText, fc.array(nastyText, { maxLength: 3 }), (title, tags) => {
        const date = new FieldDate('2025-02-13T15:10:13+08:00');
        const document = renderDocument(
          { title, tags, date, extra: { title, words: 3, draft: false } },
          'Text',
          'toml',
        );
        const [, source = ''] = document.split('+++\n');

        expect(JSON.stringify(parseDocument(document)?.fields)).toBe(JSON.stringify(parseToml(source)));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['a = 1\na = 2\n', null],
    ['a = "b"\n[a]\nc = 1\n', null],
    ['[a]\n[a]\n', null],
    ['a = "\\/"\n', null],
    ['a = "\\ud800"\n', null],
    ['a = "\x7f"\n', null],
    ['a = null\n', null],
    ['a = 01\n', null],
    ['a = [1, 2]\nb = "c" # d\n"e" = 1e3\nf.g = 1\n', { a: [1, 2], b: 'c', e: 1000, f: { g: 1 } }],
    ['constructor = 1\n', { constructor: 1 }],
    ["a = '\\n'\nb = '''\nc'''\n", { a: '\\n', b: 'c' }],
  ])('other people’s: %j is %j', (source, fields) => {
    const document = `+++\n${source}+++\n\nText\n`;
    if (fields) expect(parseDocument(document)?.fields).toEqual(fields);
    else expect(() => parseDocument(document)).toThrow();
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
