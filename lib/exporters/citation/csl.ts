import type { Citation, CitedDate } from './citation';

/** A citation for citeproc, pandoc and Zotero. https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export function toCsl(citation: Citation): Readonly<Record<string, unknown>> {
  const { key, title, authors, site, published, accessed, url, language, abstract, section, keywords } = citation;
  return {
    id: key,
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 && { author: authors }),
    'container-title': site,
    ...(section && { section }),
    ...(published && { issued: { 'date-parts': [partsOf(published)] } }),
    ...(accessed && { accessed: { 'date-parts': [partsOf(accessed)] } }),
    URL: url,
    ...(language && { language }),
    ...(abstract && { abstract }),
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
  };
}

function partsOf({ year, month, day }: CitedDate): number[] {
  return [year, month, day].filter((part) => part !== null);
}
