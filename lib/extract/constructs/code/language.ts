/** Attributes in which a highlighter is told the language. */
const attributes = ['data-lang', 'data-language', 'data-code-language', 'data-enlighter-language', 'data-code-lang'];

/** What a class says of the language, from the surest to the least sure. */
const patterns: readonly RegExp[] = [
  /(?:^|\s)lang(?:uage)?-([^\s;,"'{}]+)/i, // HTML's own, Prism, highlight.js, Shiki, Rouge
  /(?:^|\s)lang:([^\s;,"'{}]+)/i, // Crayon
  /(?:^|\s)brush:\s*([^\s;,"'{}]+)/i, // SyntaxHighlighter
  /(?:^|\s)highlight-(?:source|text)-([^\s;,"'{}]+)/i, // GitHub
  /(?:^|\s)highlight-(\w[^\s;,"'{}]*)\s+notranslate/i, // Sphinx
  /(?:^|\s)src-([^\s;,"'{}]+)/i, // Org mode
  /(?:^|\s)sourceCode\s+([^\s;,"'{}]+)/, // pandoc
  /(?:^|\s)code-snippet__(?!fix|line|header)([^\s;,"'{}]+)/i, // WeChat
  /(?:^|\s)enlighter-l-([^\s;,"'{}]+)/, // EnlighterJS
  /(?:^|\s)syntaxhighlighter\s+([^\s;,"'{}]+)/, // SyntaxHighlighter, when it has run
  /(?:^|\s)hljs\s+([^\s;,"'{}]+)/, // highlight.js, older
  /^\s*highlight\s+([^\s;,"'{}]+)\s*$/, // Hexo
];

/** What stands in the same places and names no language. */
const noLanguage =
  /^(none|no-?highlight|switch(er)?|select(or)?|undefined|null|auto|default|unknown|fallback|copyable|wrap|numbered|light|dark|table-responsive|hljs|highlight|code|line-numbers|nogutter|js-code-highlight)$/i;

/** Human languages are two letters as well; these few are meant as languages of code. */
const shortNames = /^(js|ts|go|py|rb|sh|cs|md|ps|hs|rs|kt|ml|vb|f#|c#)$/i;

/**
 * The language that the page's highlighter was told, as authors write it: `c++`, `objective-c`, or one that nobody knows.
 * It may stand on the code, and on whatever holds this code and no other.
 */
export function languageOf(block: Element): string | null {
  const inside = block.querySelectorAll('code, pre, .syntaxhighlighter');
  const around = ancestorsOf(block);
  for (const element of [...(inside.length <= 3 ? inside : []), block, ...around]) {
    const name = attributeOf(element) ?? classOf(element);
    if (name) return name;
  }
  return null;
}

/** The language as the bar above the code shows it. */
export function labelOf(block: Element): string | null {
  return checked(block.querySelector('.crayon-language, .code-block-extension-lang')?.textContent ?? null);
}

/** In characters: what holds more text than the code and this is no frame around it. */
const longestLabel = 300;

function ancestorsOf(block: Element): Element[] {
  const ancestors: Element[] = [];
  const most = (block.textContent ?? '').length + longestLabel;
  for (let parent = block.parentElement; parent && ancestors.length < 4; parent = parent.parentElement) {
    if ((parent.textContent ?? '').length > most) break;
    ancestors.push(parent);
  }
  return ancestors;
}

function attributeOf(element: Element): string | null {
  for (const attribute of attributes) {
    const name = checked(element.getAttribute(attribute));
    if (name) return name;
  }
  return /^(PRE|CODE)$/.test(element.tagName) ? checked(element.getAttribute('lang')) : null;
}

function classOf(element: Element): string | null {
  const classes = element.getAttribute('class') ?? '';
  for (const pattern of patterns) {
    const name = checked(pattern.exec(classes)?.[1] ?? null);
    if (name) return name;
  }
  return null;
}

/** A name that can stand behind a fence, and is not that of a human language. */
function checked(name: string | null): string | null {
  const trimmed = name?.trim() ?? '';
  const isHuman = /^[a-z]{2}([-_][a-z]{2})?$/i.test(trimmed) && !shortNames.test(trimmed);
  return /^[^\s`{}]{1,40}$/.test(trimmed) && !noLanguage.test(trimmed) && !isHuman ? trimmed : null;
}
