import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Parser } from 'commonmark';
import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { expect, test } from 'vitest';
import { textOfMarkdown } from '../../../../lib/proof/markdown/text-of-markdown';
import { openPage } from '../../../support/open-page';

openPage('', 'https://example.com/');

test.each([
  ['a heading', '## Rain #', 'Rain'],
  ['a heading by its second line', 'Rain\n===\n\nover', 'Rain\nover'],
  ['a rule', 'a\n\n***\n\nb', 'a\nb'],
  ['emphasis', '**a***b* _c_ ~~d~~ e_f_g 2 * 3', 'ab c d e_f_g 2 * 3'],
  ['emphasis that is none', '才能**“取得成功”**的', '才能**“取得成功”**的'],
  ['escapes', '\\*a\\* \\a \\\\', '*a* \\a \\'],
  ['entities', '&copy; &#39;&#x263A; &nope; &amp;amp;', "© '☺ &nope; &amp;"],
  ['code', 'a `` `b` `` c `d', 'a `b` c `d'],
  ['a block of code', '```js\na *b*\n\n    c\n```\nd', 'a *b*\n\n c\nd'],
  ['code by its indent', 'a\n\n    b *c*', 'a\nb *c*'],
  [
    'links',
    '[a *b*](</c d> "t") [x](y z) <https://e.example/> [r] [s][r]\n\n[r]: /u',
    'a b [x](y z) https://e.example/ r s',
  ],
  ['a picture', 'a ![b *c*](/d.png "e") f', 'a f'],
  ['lists', '- a\n- b\n  1. c\n\n     d\n- e', 'a\nb\nc\nd\ne'],
  ['a number that begins no list', 'It was in\n1999. Then', 'It was in 1999. Then'],
  ['a number that does', 'It was\n\n1999. Then', 'It was\nThen'],
  ['a quotation', '> a\nb\n> > c\n\nd', 'a b\nc\nd'],
  ['HTML in a line', 'H<sub>2</sub>O<br>a <!-- b --> c < d', 'H2O a c < d'],
  ['HTML as a block', '<details>\n<summary>a</summary>\n\n**b**\n\n</details>', 'a\nb'],
  ['a comment', '<!-- a\n\nb -->\nc', 'c'],
  ['a table', '| a | b \\| c |\n| --- | :-: |\n| `d\\|e` | |', 'a\nb | c\nd|e'],
  ['a row that is torn', '| a | b |\n| --- | --- |\n| c\n| d |', 'a\nb\nc\n|\nd\n|'],
  ['a row that is too long', '| a |\n| --- |\n| b | c |', 'a\nb'],
  ['a definition that swallows a line', '[a]: b\n\nc', 'c'],
  ['footnotes', 'a[^1] b[^2]\n\n[^1]: c\n\n    d', 'a b[^2]\nc\nd'],
])('reads %s', (_, markdown, text) => {
  expect(linesOf(textOfMarkdown(markdown))).toBe(linesOf(text));
});

test('reads dollar signs as what is around a formula where there are formulas', () => {
  const markdown = 'It is $a_1*b_2*c$, and costs $5 to 10 $.\n\n$$\n\\frac{a}{b}\n$$';

  expect(linesOf(textOfMarkdown(markdown))).toBe('It is $a_1b_2c$, and costs $5 to 10 $.\n$$ \\frac{a}{b} $$');
  expect(linesOf(textOfMarkdown(markdown, true))).toBe('It is a_1*b_2*c, and costs $5 to 10 $.\n\\frac{a}{b}');
});

const pages = fileURLToPath(new URL('../../../pages/', import.meta.url));

const topics = readdirSync(pages).filter((topic) => existsSync(`${pages}${topic}/expected.md`));

test.each(topics)('reads the Markdown of %s as markdown-it does', (topic) => {
  const markdown = readFileSync(`${pages}${topic}/expected.md`, 'utf8');
  const expected = byMarkdownIt(markdown);
  // Formulas, footnotes and callouts are beyond it.
  if (expected === null || /\$|\[\^|\[!/.test(markdown)) return;

  expect(wordsOf(textOfMarkdown(markdown))).toBe(wordsOf(expected));
});

test('reads whatever there may be as markdown-it does, or as the reference parser of CommonMark', () => {
  const pieces =
    '* ** *** _ __ ~~ ` `` [ ]( ) ![ \\ <b> </b> < > &amp; & a foo 中文 “ ” 。 ! é 😀 ( ) "x" = # : http://a.b <http://x.y> 1. + -'
      .split(' ')
      .concat([
        '\n',
        '\n\n',
        '\n- ',
        '\n1. ',
        '\n> ',
        '\n    ',
        '\n  ',
        ' ',
        '\n# ',
        '\n---',
        '\n===',
        '\n```\n',
        '\t',
      ]);
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((list) => list.join(''));

  fc.assert(
    fc.property(texts, (markdown) => {
      // A tab is read as spaces, of which code loses one at each end: white space, and no word.
      fc.pre(!/`[^`]*\t/.test(markdown));
      const expected = byMarkdownIt(markdown);
      const read = wordsOf(textOfMarkdown(markdown));
      if (expected === null || read === wordsOf(expected)) return;
      expect(read).toBe(wordsOf(byCommonMark(markdown)));
    }),
    { numRuns: 3000 },
  );
});

test('reads what nests or repeats without end', () => {
  for (const piece of ['> ', '- ', '[', '*a ', '_a', '`'.repeat(3), '<!--', '![', '&', '[a](', '| a ', '~~a'])
    expect(() => textOfMarkdown(piece.repeat(5000))).not.toThrow();
});

const parser = new MarkdownIt({ html: true });

/** What markdown-it reads; `null` where it meets a block of HTML, of which it reads nothing. */
function byMarkdownIt(markdown: string): string | null {
  const tokens = parser.parse(markdown, {});
  if (tokens.some(({ type }) => type === 'html_block')) return null;
  return tokens
    .map(({ type, content, children }) => {
      if (type === 'inline') return (children ?? []).map(textOfToken).join('');
      return type === 'fence' || type === 'code_block' ? content : '';
    })
    .join('\n');
}

/** What the reference parser reads, which knows neither tables nor strikethrough. */
function byCommonMark(markdown: string): string {
  let text = '';
  let images = 0;
  const walker = new Parser().parse(markdown).walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { type, literal } = event.node;
    if (type === 'image') images += event.entering ? 1 : -1;
    if (images > 0) continue;
    if (/^(paragraph|heading|item|softbreak|linebreak|code_block)$/.test(type)) text += ' ';
    if (/^(text|code|code_block)$/.test(type)) text += literal ?? '';
  }
  return text;
}

function textOfToken({ type, content }: Token): string {
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  if (type === 'html_inline') return /^<br\b/i.test(content) ? ' ' : '';
  return type === 'text' || type === 'code_inline' || type === 'text_special' ? content : '';
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function linesOf(text: string): string {
  return text
    .split('\n')
    .map(wordsOf)
    .filter((line) => line !== '')
    .join('\n');
}
