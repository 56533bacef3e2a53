/** Code to the letter: tabs and empty lines as they are, between fences longer than any in it. */
export function codeBlock(pre: Element): string {
  const code = textOf(pre).toWellFormed().replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const longest = Math.max(2, ...(code.match(/^\s*`{3,}/gm) ?? []).map((fence) => fence.trim().length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${languageOf(pre)}\n${code}\n${fence}`;
}

/** The language that the page's highlighter was told, as authors write it: `c++`, `objective-c`. */
function languageOf(pre: Element): string {
  for (const element of [pre.querySelector('code'), pre, pre.parentElement]) {
    const named = element?.getAttribute('data-lang') ?? element?.getAttribute('data-language');
    const name =
      named ??
      /(?:^|\s)(?:language|lang|highlight-source|brush:)-?\s*([\w+#.-]+)/.exec(
        element?.getAttribute('class') ?? '',
      )?.[1];
    if (name && /^[\w+#.-]+$/.test(name)) return name;
  }
  return '';
}

/** The text with `<br>` as the line break it is. */
function textOf(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeName === 'BR') text += '\n';
    else if (child.nodeType === child.TEXT_NODE) text += child.nodeValue ?? '';
    else if (child.nodeType === child.ELEMENT_NODE) text += textOf(child);
  }
  return text;
}
