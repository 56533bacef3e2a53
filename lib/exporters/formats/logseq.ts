import { ownStyle, presetExporter } from '../preset/preset';

/**
 * Pages for Logseq: properties of the page, then an outline. Lists are links to pages, so that authors and tags have one.
 * https://docs.logseq.com/#/page/properties
 */
export const logseq = presetExporter({
  id: 'logseq',
  label: 'exporter_logseq',
  group: 'notes',
  path: 'pages/{title}.md',
  frontMatter: 'properties',
  fields: {
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
  },
  dialects: ['logseq'],
  images: { link: '../assets/', folder: 'assets/' },
  highlights: 'equals',
  style: { ...ownStyle, blocks: 'outline' },
});
