import { toClock } from '../../domain/date-time';
import { escapeLogseq } from '../dialects/logseq';
import { exportedText } from '../exported-text';
import type { ExportItem, FolderExporter } from '../exporter';
import { toOutline } from '../logseq/outline';
import { fillPath, fillPattern } from '../preset/fill-pattern';

/**
 * Pages for Logseq: properties of the page, then an outline. Lists are links to pages, so that authors and tags have one.
 * https://docs.logseq.com/#/page/properties
 */
export const logseq: FolderExporter = {
  kind: 'folder',
  id: 'logseq',
  label: 'exporter_logseq',
  group: 'notes',
  images: { link: '../assets/', folder: 'assets/' },

  filesOf(item, context) {
    const properties = Object.entries(fields).flatMap(([name, pattern]) => {
      const value = propertyOf(pattern, item);
      return value === '' ? [] : [`${name}:: ${value}\n`];
    });
    const outline = toOutline(exportedText(item, 'equals', context, escapeLogseq));
    const content = `${properties.join('')}${outline === '' ? '' : `\n${outline}`}`.toWellFormed();
    return [{ path: fillPath('pages/{title}.md', item), content, modifiedAt: toClock(item.article.updatedAt) }];
  },
};

const fields: Readonly<Record<string, string>> = {
  title: '{title}',
  subtitle: '{subtitle}',
  source: '{url}',
  author: '{authors}',
  published: '{published}',
  modified: '{modified}',
  saved: '{saved}',
  site: '{site}',
  section: '{section}',
  language: '{language}',
  description: '{excerpt}',
  image: '{image}',
  license: '{license}',
  keywords: '{keywords}',
  tags: '{tags}',
  status: '{status}',
  favourite: '{favourite}',
};

/** A property is one line. */
function propertyOf(pattern: string, item: ExportItem): string {
  const value = fillPattern(pattern, item);
  if (Array.isArray(value)) return value.map((each) => `[[${oneLine(each).replace(/[[\]]/g, '')}]]`).join(', ');
  return oneLine(value === null ? '' : typeof value === 'object' && 'iso' in value ? value.iso : String(value));
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
