import type { Citation, CitedDate } from './citation';

/** A record for EndNote, Zotero and Mendeley: a newspaper article. https://en.wikipedia.org/wiki/RIS_(file_format) */
export function toRis(citation: Citation): string {
  const { key, title, authors, site, published, accessed, url, language, abstract, section, keywords } = citation;
  const lines: [string, string | null][] = [
    ['TY', 'NEWS'],
    ['ID', key],
    ['TI', title],
    ...authors.map((name): [string, string] => ['AU', name.literal ?? `${name.family}, ${name.given}`]),
    ['T2', site],
    ['SE', section],
    ['PY', published && String(published.year)],
    ['DA', published && toSlashes(published)],
    ['UR', url],
    ['Y2', accessed && toSlashes(accessed)],
    ['LA', language],
    ['AB', abstract],
    ...keywords.map((keyword): [string, string] => ['KW', keyword]),
  ];
  const written = lines.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${written.join('')}ER  - \r\n`;
}

/** `2025/02/13/`, with what is not known left out. */
function toSlashes({ year, month, day }: CitedDate): string {
  const parts = [String(year), ...[month, day].map((part) => (part === null ? '' : String(part).padStart(2, '0')))];
  return `${parts.join('/')}/`;
}
