import type { Citation, CitedDate } from './citation';

/**
 * An entry for BibTeX and biblatex: `@misc`, since BibTeX itself knows no pages of the web, with the fields that both read.
 * https://ctan.org/pkg/biblatex
 */
export function toBibtex(citation: Citation): string {
  const { key, title, authors, site, published, accessed, url, language, abstract, keywords } = citation;
  const fields: [string, string | null][] = [
    ['title', `{${escapeTex(title)}}`],
    [
      'author',
      authors
        .map((name) => (name.literal === undefined ? person(name.family, name.given) : `{${escapeTex(name.literal)}}`))
        .join(' and '),
    ],
    ['organization', escapeTex(site)],
    ['year', published && String(published.year)],
    ['month', published?.month ? String(published.month) : null],
    ['day', published?.day ? String(published.day) : null],
    ['url', url.replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)],
    ['urldate', accessed && toIso(accessed)],
    ['language', language],
    ['abstract', abstract && escapeTex(abstract)],
    ['keywords', escapeTex(keywords.map((keyword) => keyword.replaceAll(',', ' ')).join(', '))],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

function person(family: string, given: string): string {
  return `${escapeTex(family)}, ${escapeTex(given)}`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** As text of TeX. A brace without its other half gets its name: BibTeX counts them, escaped or not. */
function escapeTex(text: string): string {
  const braces: Readonly<Record<string, string>> = isBalanced(text)
    ? {}
    : { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };
  return text
    .replace(/[\\{}~^&%$#_]/g, (sign) => ({ ...commands, ...braces })[sign] ?? `\\${sign}`)
    .replace(/([-'`])(?=\1)/g, '$1{}'); // Two of them would be a dash or a quotation mark.
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth++;
    if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

function toIso({ year, month, day }: CitedDate): string {
  return [year, month, day]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
