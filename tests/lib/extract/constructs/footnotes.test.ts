import { expect, test } from 'vitest';
import { footnotes } from '../../../../lib/extract/constructs/footnotes/footnotes';
import { markdownOf } from '../../../support/to-markdown';

test.each([
  [
    'pandoc',
    '<p>a<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p><section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>b</p><p>c</p><ul><li>d</li></ul><p>e&nbsp;<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section><p>f</p>',
    'a[^1]\n\n[^1]: b\n\n    c\n\n    - d\n\n    e\n\nf',
  ],
  [
    'Hugo',
    '<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote-ref">1</a></sup> b<sup id="fnref:2"><a href="#fn:2" class="footnote-ref">2</a></sup></p><div class="footnotes"><hr><ol><li id="fn:1"><p>c <a href="#fnref:1" class="footnote-backref">↩︎</a></p></li><li id="fn:2"><p>d <a href="#fnref:2">↩︎</a></p></li></ol></div>',
    'a[^1] b[^2]\n\n[^1]: c\n[^2]: d',
  ],
  [
    'Wikipedia',
    '<p>a<sup id="cite_ref-S_3-0" class="reference"><a href="#cite_note-S-3"><span>[</span>3<span>]</span></a></sup> b<sup class="reference" id="cite_ref-4"><a href="#cite_note-4">[note 1]</a></sup></p><ol class="references"><li id="cite_note-S-3"><span class="mw-cite-backlink">^ <a href="#cite_ref-S_3-0"><sup><b>a</b></sup></a> <a href="#cite_ref-S_3-1"><sup><b>b</b></sup></a></span> <span>S, <i>c</i></span></li><li id="cite_note-4"><span class="mw-cite-backlink"><b><a href="#cite_ref-4">^</a></b></span> d</li></ol>',
    'a[^3] b[^note-1]\n\n[^3]: S, *c*\n[^note-1]: d',
  ],
  [
    'Substack',
    '<p>a<a class="footnote-anchor" id="footnote-anchor-7-1" href="https://example.com/a#footnote-7-1">7</a></p><div class="footnote"><a id="footnote-7-1" href="#footnote-anchor-7-1" class="footnote-number">7</a><div class="footnote-content"><p>b</p><p>c</p></div></div>',
    'a[^7]\n\n[^7]: b\n\n    c',
  ],
  [
    'WordPress',
    '<p>a<sup data-fn="6b1" class="fn"><a href="#6b1" id="6b1-link">10</a></sup></p><ol class="wp-block-footnotes"><li id="6b1">b <a href="#6b1-link">↩︎</a></li></ol>',
    'a[^10]\n\n[^10]: b',
  ],
  [
    'LessWrong',
    '<p>a<span class="footnote-reference" id="fnrefx"><sup><a href="#fnx">[1]</a></sup></span></p><ol class="footnotes"><li id="fnx"><span class="footnote-back-link"><sup><strong><a href="#fnrefx">^</a></strong></sup></span><div><p>b</p></div></li></ol>',
    'a[^1]\n\n[^1]: b',
  ],
  [
    'Word',
    '<p>a<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> b<a href="#_ftn2" name="_ftnref2">[2]</a></p><hr><p><a href="#_ftnref1" name="_ftn1">[1]</a> c</p><p><a href="#_ftnref2" name="_ftn2">[2]</a> d</p>',
    'a[^1] b[^2]\n\n[^1]: c\n[^2]: d',
  ],
  [
    'LibreOffice',
    '<p>a<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>b</p></div>',
    'a[^1]\n\n[^1]: b',
  ],
  [
    'docutils',
    '<p>a<a class="footnote-reference" href="#id2" id="id1">2</a></p><dl class="footnote"><dt id="id2"><span><a class="fn-backref" href="#id1">2</a></span></dt><dd><p>b</p></dd></dl>',
    'a[^2]\n\n[^2]: b',
  ],
  [
    'a table',
    '<p>a<sup><a href="#t1">1</a></sup></p><table><tr><td id="t1">1</td><td>b</td></tr></table>',
    'a[^1]\n\n[^1]: b',
  ],
  [
    'plain paragraphs',
    '<p>a<sup><a href="#star">*</a></sup>, b<a href="#n2"><sup>2</sup></a></p><p id="star">* c</p><p><a name="n2"></a>2. d</p>',
    'a[^star], b[^2]\n\n[^star]: c\n[^2]: d',
  ],
  [
    'several marks in one, and one twice',
    '<p>a<sup><a href="#n1">1</a>, <a href="#n2">2</a></sup> b [<a href="#n1"><sup>1</sup></a>]</p><ol><li id="n1">c</li><li id="n2">d</li></ol>',
    'a[^1][^2] b [^1]\n\n[^1]: c\n[^2]: d',
  ],
  [
    'two sets of notes',
    '<p>a<sup><a href="#x1">A</a></sup></p><ol><li id="x1">b</li></ol><p>c<sup><a href="#y1">a</a></sup></p><ol><li id="y1">d</li></ol>',
    'a[^A]\n\n[^A]: b\n\nc[^a-2]\n\n[^a-2]: d',
  ],
  [
    'a note to which nothing leads',
    '<p>a<sup><a href="#n1">1</a></sup></p><ol><li id="n1">b</li><li id="n2">c</li></ol>',
    'a[^1]\n\n[^1]: b\n\n2. c',
  ],
  ['a mark that leads nowhere', '<p>a<sup><a href="#n1">1</a></sup></p>', 'a<sup>[1](https://example.com/a#n1)</sup>'],
  [
    'a mark in a link',
    '<p><a href="/x">a<sup data-footnote-ref="1">1</sup></a></p><ol><li data-footnote="1">b</li></ol>',
    '[a<sup>1</sup>](https://example.com/x)\n\n1. b',
  ],
  [
    'a table of contents',
    '<ul><li><a href="#s1">1</a></li></ul><h2 id="s1">a</h2>',
    '- [1](https://example.com/a#s1)\n\n## a',
  ],
  [
    'sidenotes',
    '<ul><li><p>a<label for="s" class="margin-toggle sidenote-number"></label><input type="checkbox" id="s" class="margin-toggle"><span class="sidenote">b <em>c</em></span> d<label for="m" class="margin-toggle">⊕</label><input type="checkbox" id="m" class="margin-toggle"><span class="marginnote">e</span>.</p></li></ul><p>f</p>',
    '- a[^1] d[^2].\n\n[^1]: b *c*\n[^2]: e\n\nf',
  ],
])('writes the notes of %s', (_, html, markdown) => {
  expect(markdownOf(html, [footnotes])).toBe(markdown);
});
