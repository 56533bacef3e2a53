import { expect, test } from 'vitest';
import { math } from '../../../../lib/extract/constructs/math/math';
import { markdownOf } from '../../../support/to-markdown';

const mathMl =
  '<math><semantics><mrow><mi>E</mi></mrow><annotation encoding="application/x-tex">E=mc^2</annotation></semantics></math>';
const katex = `<span class="katex"><span class="katex-mathml">${mathMl}</span><span class="katex-html" aria-hidden="true">E=mc2</span></span>`;

test.each([
  ['KaTeX', `so ${katex}.`, 'so $E=mc^2$.'],
  ['KaTeX on lines of its own', `<span class="katex-display">${katex}</span>`, '$$\nE=mc^2\n$$'],
  [
    'MathJax 2',
    'a <span class="MathJax_Preview">x</span><span class="MathJax" data-mathml="&lt;math&gt;x&lt;/math&gt;"><nobr>x</nobr></span><script type="math/tex">x_1*y</script> b',
    'a $x_1*y$ b',
  ],
  [
    'MathJax 2 on lines of its own',
    '<div class="MathJax_Display"><span class="MathJax">z</span></div><script type="math/tex; mode=display">% <![CDATA[\nz = 1 % note\n%]]></script>',
    '$$\nz = 1\n$$',
  ],
  [
    'MathJax 2 without its scripts',
    '<span class="MathJax" data-mathml="&lt;math&gt;&lt;msup&gt;&lt;mi&gt;x&lt;/mi&gt;&lt;mn&gt;2&lt;/mn&gt;&lt;/msup&gt;&lt;/math&gt;"><nobr>x2</nobr></span>',
    '$x^{2}$',
  ],
  [
    'MathJax 3',
    '<mjx-container><mjx-math>y</mjx-math><mjx-assistive-mml><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math></mjx-assistive-mml></mjx-container>',
    '$\\frac{1}{2}$',
  ],
  [
    'MathJax 4',
    '<mjx-container display="true"><mjx-math data-latex="\\sqrt{2}">s</mjx-math></mjx-container>',
    '$$\n\\sqrt{2}\n$$',
  ],
  [
    'Wikipedia',
    '<span class="mwe-math-element"><span style="display: none"><math alttext="{\\displaystyle x^{2}}"><mi>x</mi></math></span><img src="/x.svg" class="mwe-math-fallback-image-inline" alt="{\\displaystyle x^{2}}"></span>',
    '$x^{2}$',
  ],
  [
    'Wikipedia with an image only',
    '<span class="mwe-math-element"><img src="/x.svg" class="mwe-math-fallback-image-display" alt="{\\displaystyle {x}+{y}}"></span>',
    '$$\n{x}+{y}\n$$',
  ],
  ['Zhihu', '<span class="ztext-math" data-tex="k"><svg></svg></span>', '$k$'],
  ['a service that draws', '<img src="https://www.zhihu.com/equation?tex=%5Calpha+%2B+1" alt="x">', '$\\alpha + 1$'],
  [
    'Substack',
    `<div class="latex-rendered" data-attrs='{"persistentExpression":"\\\\int_0^1 x"}' data-component-name="LatexBlockToDOM"></div>`,
    '$$\n\\int_0^1 x\n$$',
  ],
  ['a photo of a textbook', '<img class="text-image" src="/a.png" alt="a_b">', '![a_b](https://example.com/a.png)'],
])('takes the formula of %s once', (_, html, markdown) => {
  expect(markdownOf(html, [math])).toBe(markdown);
});

test.each([
  ['\\(…\\)', 'so \\(a_1 + b*c*d\\), too', 'so $a_1 + b*c*d$, too'],
  ['\\[…\\] over lines', 'a \\[ y<br>= 2 \\]', 'a\n\n$$\ny = 2\n$$'],
  ['$$…$$', 'a $$x = \\frac{a}{b}$$', 'a\n\n$$\nx = \\frac{a}{b}\n$$'],
  [
    'an environment',
    '<p>\\begin{align} a &amp;= b \\\\ c &amp;= d \\end{align}</p>',
    '$$\n\\begin{align} a &= b \\\\ c &= d \\end{align}\n$$',
  ],
  ['$…$ with a command', 'so $\\alpha$ and $n$ are', 'so $\\alpha$ and $n$ are'],
  ['no price', 'from $5 to A$ or so; \\(x\\)', 'from \\$5 to A$ or so; $x$'],
  ['no price range', 'restaurants: $$, not $$$', 'restaurants: \\$\\$, not \\$\\$\\$'],
  ['no code', '<code>\\(x\\)</code> <pre>$\\alpha$</pre>', '`\\(x\\)`\n\n```\n$\\alpha$\n```'],
  ['nothing that does not end', 'a \\( b $\\x c', 'a \\\\( b $\\x c'],
])('takes %s in the text', (_, html, markdown) => {
  expect(markdownOf(html, [math])).toBe(markdown);
});

test.each([
  ['<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>', 'x_{i}^{2}'],
  ['<msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></msup>', '{a+b}^{2}'],
  ['<msqrt><mi>x</mi></msqrt><mroot><mi>x</mi><mn>3</mn></mroot>', '\\sqrt{x}\\sqrt[3]{x}'],
  [
    '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>',
    '\\sum_{i=1}^{n}i',
  ],
  ['<munder><mi>lim</mi><mrow><mi>x</mi><mo>→</mo><mn>0</mn></mrow></munder><mi>x</mi>', '\\lim_{x→0}x'],
  ['<mover><mi>v</mi><mo>→</mo></mover><mover><mi>x</mi><mo>¯</mo></mover>', '\\vec{v}\\overline{x}'],
  ['<mi>sin</mi><mi>x</mi><mtext> if </mtext><mi>ab</mi>', '\\sin x\\text{ if }\\mathrm{ab}'],
  ['<mfenced open="[" close="]"><mi>a</mi><mi>b</mi></mfenced>', '\\left[a,b\\right]'],
  [
    '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable>',
    '\\begin{matrix} 1 & 0 \\\\ 0 & 1 \\end{matrix}',
  ],
  ['<mo>{</mo><mi>x</mi><mo>∣</mo><mn>5</mn><mo>%</mo><mo>}</mo>', '\\{x∣5\\%\\}'],
  ['<mi mathvariant="double-struck">R</mi><mo>\u2061</mo><mspace width="1em"/><mi>x</mi>', '\\mathbb{R}\\quad x'],
])('reads %s', (children, tex) => {
  expect(markdownOf(`<math>${children}</math>`, [math])).toBe(`$${tex}$`);
});
