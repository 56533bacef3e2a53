import { expect, test } from 'vitest';
import { isWhole, summaryOf } from '../../../lib/domain/proof';
import { toMarkdown } from '../../../lib/markdown/to-markdown';
import { prove } from '../../../lib/proof/prove';
import { textOfContent } from '../../../lib/proof/text-of-content';
import { openPage } from '../../support/open-page';

const article = `
  <h2>Rain over C #</h2>
  <p>It rained all day over the whole of the country, and in the evening it rained on. Use the &lt;b&gt; tag for bold.</p>
  <p>1. is the first number, and [x] is a box.</p>
  <p>- a dash begins this line, <b>“strongly”</b> and <em>un</em>believable, as snake_case_names and 2 * 3 * 4 are.</p>
  <p>* * *</p>
  <p>上海人说：<b>“下雨了”</b>。雨下了一整天。</p>
  <p>The price fell from <del>199</del> 99, at <a href="https://shop.example/a">the shop</a>, says AT&amp;amp;T &lt;!-- once</p>
  <p>[shop]: https://shop.example/</p>
  <blockquote><p>&gt; he said, &gt; she said</p></blockquote>
  <ul><li>bread</li><li>butter<ol><li>salted</li><li>sweet</li></ol></li></ul>
  <pre><code>if (a | b) {
\`\`\`
  run(*a, *b)
}</code></pre>
  <table><tr><th>Town</th><th>Rain | sun</th></tr><tr><td>Tidewater</td><td>12 mm</td></tr><tr><td>Upstream</td><td><code>7|8</code> mm</td></tr></table>
  <p>A line of its own,<br>===<br>and another one.</p>
  <p><img src="https://shop.example/rain.png" alt="Rain on a window"> Photo: Ana Roy</p>
  <p>The last paragraph says that the rain has stopped.</p>`;

/** What a broken converter would write instead: a pattern of what it writes, and what would stand there. */
const breaks: readonly (readonly [name: string, pattern: RegExp, instead: string])[] = [
  ['a block is dropped', /^The last paragraph.*$/m, ''],
  ['a heading is dropped', /^## .*$/m, ''],
  ['the head of the text is dropped', /^.*?(?=\n上海)/s, ''],
  ['the end of the text is dropped', /\n!\[Rain.*$/s, '\n'],
  ['two blocks are swapped', /(^It rained.*?$)(.*?)(^上海.*?$)/ms, '$3$2$1'],
  ['a block is written twice', /^(上海.*)$/m, '$1\n\n$1'],
  ['a word is lost', /the whole of the country/, 'the of the country'],
  ['a character is lost', /一整天/, '一天'],
  ['a letter is lost', /evening/, 'evenin'],
  ['two words are swapped', /first number/, 'number first'],
  ['two words become one', /has stopped/, 'hasstopped'],
  ['a word falls apart', /\*un\*believable/, '*un* believable'],
  ['a space comes between characters', /雨下了一整天/, '雨下了 一整天'],
  ['two paragraphs run together', /bold\.\n\n1\\\./, 'bold.1.'],
  ['a quotation mark becomes another', /“下雨了”/, '"下雨了"'],
  ['a tag is not escaped', /\\<b>/, '<b>'],
  ['a comment swallows the rest', /\\<!-- once/, '<!-- once\n\n-->'],
  ['an entity is not escaped', /\\&amp;/, '&amp;'],
  ['a number begins a list', /^1\\\. is/m, '1. is'],
  ['a dash begins a list', /^\\- a dash/m, '- a dash'],
  ['a sign begins a quotation', /^> \\> he/m, '> > he'],
  ['a sign ends a heading', /C \\#$/m, 'C #'],
  ['asterisks are a rule', /^\\?\* \\?\* \\?\*$/m, '***'],
  ['asterisks are emphasis', /2 \* 3 \* 4/, '2 *3* 4'],
  ['low lines are emphasis', /snake_case_names/, 'snake _case_ names'],
  ['asterisks stay in the text', /\*\*“下雨了”\*\*|“\*\*下雨了\*\*”/, '**“下雨了” **'],
  ['what is struck out is not', /~~199~~/, '~~199 ~~'],
  ['a line is a definition', /^\\?\[shop\\?\]\\?:.*$/m, '[shop]: https://shop.example/'],
  ['a line makes a heading', /^\\===/m, '==='],
  ['a link shows its address', /\(https:\/\/shop\.example\/a\)/, '(https://shop.example/a b)'],
  ['a link loses its text', /\[the shop\]/, '[]'],
  ['a picture shows its description', /!\[Rain/, '[Rain'],
  ['a row of a table is torn', /(\| Tidewater) \| /, '$1\n| '],
  ['a table has no second line', /^\|[ :|-]+\|\n/m, ''],
  ['a row has a cell too many', /Rain \\\| sun/, 'Rain | sun'],
  ['a pipe in code ends a cell', /`7\\\|8`/, '`7|8`'],
  ['code is closed early', /````/g, '```'],
  ['code is no code', /````[^\n]*\n/g, '\n'],
  ['a line of code is lost', /^ {2}run.*\n/m, ''],
  ['an item is lost', /^- bread\n/m, ''],
  ['the items inside an item are lost', /\n +1\. salted\n +2\. sweet/, ''],
  ['a backslash shows', /snake_case/, 'snake\\\\_case'],
  ['letters are made capital', /Photo/, 'PHOTO'],
];

test('the sample is whole as it is written', () => {
  const { proof, words } = proofOf((markdown) => markdown);

  expect(proof).toMatchObject({ spots: [] });
  expect(proof.wordsKept).toBe(proof.wordsTotal);
  expect(words).toBe(proof.wordsTotal);
});

test.each(breaks)('notices when %s', (_, pattern, instead) => {
  const { proof, before, after } = proofOf((markdown) => markdown.replace(pattern, instead));

  expect(after, 'the Markdown of the sample has changed').not.toBe(before);
  expect(isWhole(summaryOf(proof))).toBe(false);
  expect(proof.spots.length).toBeGreaterThan(0);
});

test('counts the words that are lost', () => {
  expect(proofOf((markdown) => markdown.replace('the whole of the country', 'country')).proof).toMatchObject({
    wordsKept: proofOf((markdown) => markdown).proof.wordsTotal - 4,
    spots: [{ before: expect.stringMatching(/rained all day over$/), expected: 'the whole of the', got: '' }],
  });
});

test('a word that reads otherwise shows what it became', () => {
  expect(proofOf((markdown) => markdown.replace('stopped', 'st0pped')).proof.spots).toEqual([
    { before: expect.any(String), expected: 'stopped', got: 'st0pped' },
  ]);
});

test.each([
  ['white space', (markdown: string) => markdown.replace('all day', 'all   day').replaceAll('\n\n', '\n\n\n\n')],
  ['where lines break', (markdown: string) => markdown.replace('all day', 'all\nday')],
  ['which emphasis there is', (markdown: string) => markdown.replace('stopped', '**stopped**')],
])('does not mind %s', (_, change) => {
  expect(isWhole(summaryOf(proofOf(change).proof))).toBe(true);
});

test('lists no more than twenty places, each a few words long', () => {
  const { proof } = proofOf((markdown) => markdown.replace(/(\w+) (\w+)/g, '$1 ** $2').repeat(9));

  expect(proof.spots.length).toBeLessThanOrEqual(20);
  for (const { before, expected, got } of proof.spots)
    for (const excerpt of [before, expected, got]) expect([...excerpt].length).toBeLessThanOrEqual(80);
});

test('a text with more quotations than can be compared at once is whole, and a word that one of them lost is found', () => {
  const page = openPage(
    `<body>${Array.from({ length: 2000 }, (_, number) => `<p>On day ${number} the ferryman said <q>it rains</q> again.</p>`).join('')}`,
    'https://news.tidewater.example/quotations',
  );
  const text = textOfContent(page.body);
  const { markdown } = toMarkdown(page.body, page.URL);
  const broken = markdown.replace('On day 1234 the ferryman', 'On day 1234 the');

  expect(isWhole(summaryOf(prove(text, markdown, null, []).proof))).toBe(true);
  expect(prove(text, broken, null, []).proof).toMatchObject({
    wordsKept: prove(text, markdown, null, []).proof.wordsTotal - 1,
    spots: [{ expected: 'ferryman', got: '' }],
  });
});

/** The proof of the sample, whose Markdown was changed as an error of ours would change it. */
function proofOf(change: (markdown: string) => string) {
  const page = openPage(article, 'https://news.example.org/rain');
  const content = textOfContent(page.body);
  const before = toMarkdown(page.body, page.baseURI).markdown;
  const after = change(before);
  return { before, after, ...prove(content, after, null, []) };
}
