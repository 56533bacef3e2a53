import { presetExporter } from '../preset/preset';

/** Posts for Eleventy, whose templates are told to leave the text alone. https://www.11ty.dev/docs/data-frontmatter/ */
export const eleventy = presetExporter({
  id: 'eleventy',
  label: 'exporter_eleventy',
  group: 'sites',
  path: 'posts/{slug}.md',
  frontMatter: 'yaml',
  fields: {
    title: '{title}',
    subtitle: '{subtitle}',
    date: '{date|rfc3339}',
    modified: '{modified|rfc3339}',
    description: '{excerpt}',
    tags: '{tags}',
    keywords: '{keywords}',
    authors: '{authors}',
    source: '{url}',
    site: '{site}',
    section: '{section}',
    lang: '{language}',
    image: '{image}',
    license: '{license}',
    saved: '{saved}',
    status: '{status}',
    favourite: '{favourite}',
    templateEngineOverride: 'md',
  },
  dialects: [],
  images: { link: '/images/', folder: 'images/' },
  highlights: 'html',
});
