/** What highlighters call the elements that are lines. */
const lineClass =
  /(^|\s)(line|code-line|token-line|view-line|crayon-line|CodeMirror-line|cm-line|ace_line|hljs-ln-line|gatsby-highlight-code-line|code-snippet_outer)(\s|$)/;
/** Elements that are lines by their nature, and those around them. */
const blocks = /^(DIV|LI|TR|P|SECTION|PRE|TABLE|TBODY|THEAD|UL|OL)$/;
const onlyRows = /^(TR|TABLE|TBODY|THEAD|UL|OL)$/;

/**
 * The text of code with its lines, whether they end in a line break, in a `<br>`, or with an element. Nothing else is
 * changed: tabs, empty lines and blanks at the ends of lines are the author's.
 */
export function codeText(code: Element): string {
  let text = '';
  /** An element that is a line has ended, and nothing in it has ended the line. */
  let isLineDue = false;
  readChildren(code);
  return text;

  function readChildren(parent: Element): void {
    const children = [...parent.children];
    // Lines as a `<code>` each, as WeChat has them.
    const areLines =
      parent.tagName === 'PRE' && children.length > 1 && children.every(({ tagName }) => tagName === 'CODE');
    const isLaidOut = onlyRows.test(parent.tagName) || children.some(({ tagName }) => blocks.test(tagName));
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) {
        const own = node.nodeValue ?? '';
        // Between blocks, white space is how the page is laid out.
        if (!isLaidOut || /\S/.test(own)) add(own);
      } else if (node.nodeName === 'BR') add('\n');
      else if (node.nodeType === 1) readElement(node as Element, areLines);
    }
  }

  function readElement(element: Element, isOneOfLines: boolean): void {
    if (/^(SCRIPT|STYLE)$/.test(element.tagName)) return;
    if (!isOneOfLines && !isLine(element)) {
      readChildren(element);
      return;
    }
    if (isLineDue || (text !== '' && !text.endsWith('\n'))) text += '\n';
    isLineDue = false;
    const start = text.length;
    readChildren(element);
    isLineDue ||= text.length === start || !text.endsWith('\n');
  }

  function add(own: string): void {
    if (own === '') return;
    text += isLineDue && !/^\r?\n/.test(own) ? `\n${own}` : own;
    isLineDue = false;
  }
}

function isLine(element: Element): boolean {
  return (
    blocks.test(element.tagName) ||
    element.hasAttribute('data-line') ||
    lineClass.test(element.getAttribute('class') ?? '')
  );
}
