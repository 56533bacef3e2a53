/** TeX without what is not the formula: the signs around it, comments, and the wrappers that renderers add. */
export function cleanTex(source: string): string {
  let tex = source
    .replace(/%\s*<!\[CDATA\[|%?\s*\]\]>/g, '')
    .replace(/(?<!\\)((?:\\\\)*)%.*$/gm, '$1')
    .trim();
  for (const [opening, closing] of wrappers) {
    const isWrapped = tex.startsWith(opening) && tex.endsWith(closing) && tex.length > opening.length + closing.length;
    if (isWrapped && !tex.slice(opening.length, -closing.length).includes(closing))
      tex = tex.slice(opening.length, -closing.length).trim();
  }
  const styled = /^\{\\(?:display|text)style\s*([\s\S]*)\}$/.exec(tex)?.[1];
  if (styled !== undefined && isBalanced(styled)) tex = styled.trim();
  // A dollar sign within would end the formula: `\text{for $x$}` is `\text{for \(x\)}` as well.
  return tex.replace(/(?<!\\)\$([^$]*)(?<!\\)\$/g, '\\($1\\)').replace(/\n[ \t\n]*\n/g, '\n');
}

const wrappers = [
  ['$$', '$$'],
  ['\\[', '\\]'],
  ['\\(', '\\)'],
  ['$', '$'],
] as const;

function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const brace of tex.replace(/\\./g, '').match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
