/** The first address in a value of a style: https://drafts.csswg.org/css-values/#urls */
export function addressInStyle(style: string): string | null {
  const [, double, single, bare] = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")\s]+))\s*\)/.exec(style) ?? [];
  return double ?? single ?? bare ?? null;
}
