const blockNames =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const attribute = String.raw`\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>${'`'}]+|'[^']*'|"[^"]*"))?`;
const openTag = String.raw`<[a-z][a-z\d-]*(?:${attribute})*\s*\/?>`;
const closeTag = String.raw`<\/[a-z][a-z\d-]*\s*>`;

/** A tag, a comment or an instruction in a line: https://spec.commonmark.org/0.31.2/#raw-html */
export const htmlInLine = new RegExp(
  String.raw`${openTag}|${closeTag}|<!---?>|<!--.*?-->|<\?.*?\?>|<![a-z][^>]*>|<!\[CDATA\[.*?\]\]>`,
  'isy',
);

/** The beginnings of blocks of HTML, and how each ends; `null`: before an empty line. */
const starts: readonly (readonly [start: RegExp, end: RegExp | null])[] = [
  [/^<(?:pre|script|style|textarea)(?:\s|>|$)/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [new RegExp(String.raw`^<\/?(?:${blockNames})(?:\s|\/?>|$)`, 'i'), null],
];
const aloneOnLine = new RegExp(String.raw`^(?:${openTag}|${closeTag})\s*$`, 'i');

/** How a block of HTML that begins with this line ends, or `null` when none does: https://spec.commonmark.org/0.31.2/#html-blocks */
export function endOfHtmlBlock(line: string, isInParagraph: boolean): { readonly end: RegExp | null } | null {
  for (const [start, end] of starts) if (start.test(line)) return { end };
  return !isInParagraph && aloneOnLine.test(line) ? { end: null } : null;
}

/** What is left to read of HTML. */
export function withoutTags(html: string): string {
  return html
    .replace(/<!--.*?(?:-->|$)|<(script|style)\b.*?(?:<\/\1\s*>|$)/gis, ' ')
    .replace(/<(?:[!?/]|(?=[a-z]))(?:"[^"]*"|'[^']*'|[^>"'])*>/gi, (tag) =>
      /^<\/?(?:br|p|div|li|t[dr])\b/i.test(tag) ? ' ' : '',
    );
}
