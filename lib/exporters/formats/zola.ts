import { presetExporter } from '../preset/preset';

/**
 * Pages for Zola, in TOML. Its own fields are few: the others are in `[extra]`, where its themes look. The site has to name
 * `tags` among its taxonomies. https://www.getzola.org/documentation/content/page/#front-matter
 */
export const zola = presetExporter({
  id: 'zola',
  label: 'exporter_zola',
  group: 'sites',
  path: 'content/posts/{slug}.md',
  frontMatter: 'toml',
  fields: {
    title: '{title}',
    description: '{excerpt}',
    date: '{date|rfc3339}',
    updated: '{modified|rfc3339}',
    authors: '{authors}',
    'taxonomies.tags': '{tags}',
    'extra.subtitle': '{subtitle}',
    'extra.source': '{url}',
    'extra.site': '{site}',
    'extra.section': '{section}',
    'extra.language': '{language}',
    'extra.image': '{image}',
    'extra.license': '{license}',
    'extra.keywords': '{keywords}',
    'extra.saved': '{saved}',
    'extra.status': '{status}',
    'extra.favourite': '{favourite}',
  },
  dialects: ['zola'],
  images: { link: '/images/', folder: 'static/images/' },
  highlights: 'html',
});
