/** https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references */
export const entity = '&(?:#x[\\da-f]{1,6}|#\\d{1,7}|[a-z][a-z\\d]{1,31});';

const common: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00A0',
};

/** The sign that an entity means, or the entity itself. The page's own parser knows the two thousand names. */
export function decodeEntity(name: string): string {
  const known = common[name];
  if (known) return known;
  const number = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(name);
  if (!number) return new DOMParser().parseFromString(name, 'text/html').body.textContent ?? name;
  const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code);
}
