import type { FrontMatter, FrontMatterValue } from '../../markdown/front-matter';

/** Logseq's properties of a page, a line each. Lists are links to pages. https://docs.logseq.com/#/page/properties */
export function renderProperties(fields: FrontMatter): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => {
      const text = propertyOf(value);
      return text === '' ? [] : [`${name}:: ${text}\n`];
    })
    .join('');
}

function propertyOf(value: FrontMatterValue): string {
  if (Array.isArray(value)) return value.map((each) => `[[${oneLine(each).replace(/[[\]]/g, '')}]]`).join(', ');
  return oneLine(value === null ? '' : typeof value === 'object' && 'iso' in value ? String(value.iso) : String(value));
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
