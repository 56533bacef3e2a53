import { expect, test } from 'vitest';
import { callouts } from '../../../../lib/extract/constructs/callouts';
import { emphasisByClass } from '../../../../lib/extract/constructs/emphasis-by-class';
import { headings } from '../../../../lib/extract/constructs/headings';
import { lineBreaks } from '../../../../lib/extract/constructs/line-breaks';
import { table } from '../../../../lib/extract/constructs/table';
import { taskList } from '../../../../lib/extract/constructs/task-list';
import { markdownOf } from '../../../support/to-markdown';

test.each([
  [
    'GitHub',
    '<div class="markdown-alert markdown-alert-warning"><p class="markdown-alert-title"><svg></svg>Warning</p><p>a</p><ul><li>b</li></ul></div>',
    '> [!WARNING]\n> a\n>\n> - b',
  ],
  [
    'Obsidian',
    '<div class="callout" data-callout="tip"><div class="callout-title"><div class="callout-icon"></div><div class="callout-title-inner">Do this</div></div><div class="callout-content"><p>a</p></div></div>',
    '> [!TIP]\n> **Do this**\n>\n> a',
  ],
  [
    'Docusaurus',
    '<div class="theme-admonition theme-admonition-danger alert alert--danger"><div class="admonitionHeading_x"><span class="admonitionIcon_x"><svg></svg></span>danger</div><div class="admonitionContent_x"><p>a</p></div></div>',
    '> **danger**\n>\n> a',
  ],
  ['Sphinx', '<div class="admonition note"><p class="admonition-title">Note</p><p>a</p></div>', '> [!NOTE]\n> a'],
  [
    'Asciidoctor',
    '<div class="admonitionblock caution"><table><tr><td class="icon"><i class="fa icon-caution" title="Caution"></i></td><td class="content">a</td></tr></table></div>',
    '> [!CAUTION]\n> a',
  ],
  ['VitePress', '<div class="tip custom-block"><p class="custom-block-title">TIP</p><p>a</p></div>', '> [!TIP]\n> a'],
  ['Bootstrap', '<div class="alert alert-info" role="alert">a <b>b</b></div>', '> a **b**'],
  [
    'Hugo',
    '<blockquote class="alert alert-important"><p class="alert-heading">Wichtig</p><p>a</p></blockquote>',
    '> [!IMPORTANT]\n> **Wichtig**\n>\n> a',
  ],
  ['Microsoft', '<div class="NOTE"><p>Note</p><p>a</p></div>', '> [!NOTE]\n> a'],
  ['Ghost', '<div class="kg-card kg-callout-card"><div class="kg-callout-text">a</div></div>', '> a'],
  ['Markdown', '<blockquote><p>[!note]<br>a</p></blockquote>', '> [!NOTE]\n> a'],
  ['Obsidian’s Markdown', '<blockquote><p>[!bug]- Known\na</p></blockquote>', '> **Known**\n>\n> a'],
  ['a quotation beside the text', '<aside class="pullquote"><p>a</p></aside>', 'a'],
  ['a box of another kind', '<div class="callout"><p>a</p></div>', 'a'],
])('writes the callout of %s', (_, html, markdown) => {
  expect(markdownOf(html, [callouts])).toBe(markdown);
});

test.each([
  [
    'GitHub',
    '<ul><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" checked disabled> a</li><li class="task-list-item"><input type="checkbox" disabled> b<ul><li><input type="checkbox" checked=""> c</li></ul></li></ul>',
    '- [x] a\n- [ ] b\n  - [x] c',
  ],
  [
    'Tiptap',
    '<ul data-type="taskList"><li data-checked="true"><label><input type="checkbox" checked><span></span></label><div><p>a</p></div></li></ul>',
    '- [x] a',
  ],
  ['Quill', '<ol><li data-list="checked">a</li><li data-list="unchecked">b</li></ol>', '1. [x] a\n2. [ ] b'],
  ['ARIA', '<ul><li><span role="checkbox" aria-checked="true"></span> a</li></ul>', '- [x] a'],
  [
    'Org',
    '<ul><li class="on"><code>[X]</code> a</li><li class="off"><code>[&nbsp;]</code> b</li></ul>',
    '- [x] a\n- [ ] b',
  ],
  ['a label', '<ul><li><label><input type="checkbox"> a</label></li></ul>', '- [ ] a'],
])('writes the tasks of %s', (_, html, markdown) => {
  expect(markdownOf(html, [taskList])).toBe(markdown);
});

test.each([
  ['an attribute', '<td align="right">1</td>', '--:'],
  ['a style', '<td style="color: red; text-align: center">1</td>', ':-:'],
  ['a class', '<td class="x has-text-align-right">1</td>', '--:'],
  ['a class of one word', '<td class="right">1</td>', '--:'],
  ['no class that only sounds like it', '<td class="copyright text-large">1</td>', '---'],
  ['justified text', '<td align="justify">1</td>', '---'],
])('takes the alignment of a column from %s', (_, cell, rule) => {
  expect(markdownOf(`<table><tr><th>a</th></tr><tr>${cell}</tr></table>`, [table])).toBe(`| a |\n| ${rule} |\n| 1 |`);
});

test('takes it from a row or a column element too, and sets a caption apart', () => {
  const html =
    '<table><caption>c</caption><col><col align="right"><tr><th>a</th><th>b</th></tr><tr align="center"><td>1</td><td align="right">2</td></tr></table>';

  expect(markdownOf(html, [table])).toBe('*c*\n\n| a | b |\n| :-: | --: |\n| 1 | 2 |');
});

test.each([
  ['a link to itself', '<h2>a <a class="headerlink" href="#a">¶</a></h2>', '## a'],
  ['one without a text', '<h2><a href="#a" aria-hidden="true"><svg></svg></a>a</h2>', '## a'],
  ['“edit”', '<h2>a<span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>', '## a'],
  ['a link that says something', '<h2><a href="#a">a</a></h2>', '## [a](https://example.com/a#a)'],
  ['a button that opens what is below', '<h3><button>a <svg></svg></button></h3>', '### a'],
  ['a button beside it', '<h3>a <button>Copy</button></h3>', '### a'],
  ['a heading by its role', '<div role="heading" aria-level="3">a</div>', '### a'],
])('cleans headings of %s', (_, html, markdown) => {
  expect(markdownOf(html, [headings])).toBe(markdown);
});

test('keeps line breaks where a style keeps them', () => {
  expect(
    markdownOf('<p style="white-space: pre-line">a\nb</p><p style="white-space: normal">c\nd</p>', [lineBreaks]),
  ).toBe('a  \nb\n\nc d');
});

test('takes emphasis from classes', () => {
  const html = '<span class="font-bold">a</span> <span class="x italic">b</span> <span class="boldly">c</span>';

  expect(markdownOf(html, [emphasisByClass])).toBe('**a** *b* c');
});
