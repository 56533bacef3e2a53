import { expect, test } from 'vitest';
import { code } from '../../../../lib/extract/constructs/code/code';
import { markdownOf } from '../../../support/to-markdown';

const fenced = (language: string, ...lines: string[]) => `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``;

test.each([
  [
    'Prism',
    '<div class="code-toolbar"><pre class="language-js line-numbers"><code class="language-js"><span>let</span> a;\n\n\tb();  \n<span class="line-numbers-rows"><span></span></span></code></pre><div class="toolbar"><button>Copy</button><span>JS</span></div></div>',
    fenced('js', 'let a;', '', '\tb();  '),
  ],
  ['highlight.js', '<pre><code class="hljs objective-c">@end</code></pre>', fenced('objective-c', '@end')],
  [
    'highlight.js with line numbers',
    '<pre><code class="hljs css"><table class="hljs-ln"><tr><td class="hljs-ln-line hljs-ln-numbers">1</td><td class="hljs-ln-line hljs-ln-code">a {</td></tr><tr><td class="hljs-ln-numbers">2</td><td class="hljs-ln-line hljs-ln-code">}</td></tr></table></code></pre>',
    fenced('css', 'a {', '}'),
  ],
  [
    'Shiki',
    '<div class="language-c++"><button>Copy</button><span class="lang">c++</span><pre class="shiki"><code><span class="line">a</span>\n<span class="line"></span>\n<span class="line">  b</span></code></pre></div>',
    fenced('c++', 'a', '', '  b'),
  ],
  [
    'Docusaurus',
    '<div class="language-jsx"><div class="title">a.jsx</div><div><pre class="prism-code language-jsx"><code><span class="token-line">a<br></span><span class="token-line"><span></span><br></span><span class="token-line">b<br></span></code></pre><button>Copy</button></div></div>',
    `a.jsx\n\n${fenced('jsx', 'a', '', 'b')}`,
  ],
  [
    'Hexo',
    '<figure class="highlight cpp"><figcaption>a.cpp</figcaption><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre><span class="line">int a;</span><br><span class="line">\tint b;</span><br></pre></td></tr></table></figure>',
    `a.cpp\n\n${fenced('cpp', 'int a;', '\tint b;')}`,
  ],
  [
    'Rouge',
    '<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code><table class="rouge-table"><tr><td class="rouge-gutter"><pre class="lineno">1\n2\n</pre></td><td class="rouge-code"><pre>puts 1\nputs 2\n</pre></td></tr></table></code></pre></div></div>',
    fenced('ruby', 'puts 1', 'puts 2'),
  ],
  [
    'Chroma',
    '<div class="highlight"><table class="lntable"><tr><td class="lntd"><pre class="chroma"><code><span class="lnt">1\n</span></code></pre></td><td class="lntd"><pre class="chroma"><code class="language-go" data-lang="go"><span class="line"><span class="cl">a()\n</span></span><span class="line"><span class="cl">\n</span></span><span class="line"><span class="cl">b</span></span></code></pre></td></tr></table></div>',
    fenced('go', 'a()', '', 'b'),
  ],
  [
    'SyntaxHighlighter',
    '<div class="syntaxhighlighter  jscript"><table><tr><td class="gutter"><div class="line">1</div><div class="line">2</div></td><td class="code"><div class="container"><div class="line"><code class="jscript keyword">var</code> <code>x;</code></div><div class="line"><code>&nbsp;&nbsp;</code><code>y()</code></div></div></td></tr></table></div>',
    fenced('jscript', 'var x;', '  y()'),
  ],
  ['SyntaxHighlighter before it has run', '<pre class="brush: c#; gutter: true">a;</pre>', fenced('c#', 'a;')],
  [
    'Crayon',
    '<div class="crayon-syntax"><div class="crayon-toolbar"><span class="crayon-language">PHP</span></div><div class="crayon-plain-wrap"><textarea>echo 1;</textarea></div><table><tr><td class="crayon-nums"><div>1</div></td><td class="crayon-code"><div class="crayon-line"><span>echo</span>&nbsp;1;</div><div class="crayon-line">b;</div></td></tr></table></div>',
    fenced('PHP', 'echo 1;', 'b;'),
  ],
  [
    'GitHub',
    '<div class="highlight highlight-source-objc"><pre>a</pre><div class="zeroclipboard-container"><clipboard-copy>Copy</clipboard-copy></div></div>',
    fenced('objc', 'a'),
  ],
  [
    'Sphinx',
    '<div class="highlight-python3 notranslate"><div class="highlight"><pre><span></span>def f():\n    pass\n</pre></div></div>',
    fenced('python3', 'def f():', '    pass'),
  ],
  [
    'pandoc',
    '<div class="sourceCode"><pre class="sourceCode haskell"><code class="sourceCode haskell"><span id="c1"><a href="#c1"></a>a</span>\n<span id="c2"><a href="#c2"></a>b</span></code></pre></div>',
    fenced('haskell', 'a', 'b'),
  ],
  [
    'a list of lines',
    '<pre class="prettyprint lang-vb linenums"><ol class="linenums"><li>Dim a</li><li>End</li></ol></pre>',
    fenced('vb', 'Dim a', 'End'),
  ],
  [
    'WeChat',
    '<section class="code-snippet__fix"><ul class="code-snippet__line-index"><li></li><li></li></ul><pre data-lang="javascript"><code><span class="code-snippet_outer">let&nbsp;a;</span></code><code><span class="code-snippet_outer">&nbsp;&nbsp;b</span></code></pre></section>',
    fenced('javascript', 'let a;', '  b'),
  ],
  [
    'CSDN',
    '<pre><code class="prism language-python has-numbering">a = 1\nb = 2\n</code><div class="hljs-button" data-title="复制"></div><ul class="pre-numbering"><li>1</li><li>2</li></ul></pre>',
    fenced('python', 'a = 1', 'b = 2'),
  ],
  [
    'Juejin',
    '<pre><div class="code-block-extension-header"><span class="code-block-extension-lang">rust</span><div>复制代码</div></div><code class="hljs" lang="rust">fn a() {}</code></pre>',
    fenced('rust', 'fn a() {}'),
  ],
  ['a language that nobody knows', '<pre data-language="klingon-2"><code>a</code></pre>', fenced('klingon-2', 'a')],
  ['no language', '<div class="lang-en"><pre class="language-none">a</pre></div>', fenced('', 'a')],
  ['text beside code', '<pre>$ <code>npm i</code> # all</pre>', fenced('', '$ npm i # all')],
  ['code in lines without a <pre>', '<p><code>a<br>b</code></p>', fenced('', 'a', 'b')],
  ['Windows line breaks', '<pre>a\r\nb</pre>', fenced('', 'a', 'b')],
])('reads the code of %s', (_, html, markdown) => {
  expect(markdownOf(html, [code])).toBe(markdown);
});
