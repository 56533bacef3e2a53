import { presetExporter } from '../preset/preset';

/**
 * A content collection for Astro, with the fields that its own blog demands: `title`, `description`, `pubDate`, `updatedDate`.
 * https://docs.astro.build/en/guides/content-collections/
 */
export const astro = presetExporter({
  id: 'astro',
  label: 'exporter_astro',
  group: 'sites',
  path: 'src/content/blog/{slug}.md',
  frontMatter: 'yaml',
  fields: {
    title: '{title}',
    subtitle: '{subtitle}',
    description: '{summary|else:}',
    pubDate: '{date|rfc3339}',
    updatedDate: '{modified|rfc3339}',
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
  },
  dialects: ['astro'],
  images: { link: 'images/' },
  highlights: 'html',
});
