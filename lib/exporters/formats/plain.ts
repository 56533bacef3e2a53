import { presetExporter } from '../preset/preset';

/**
 * Markdown with YAML that any tool reads: pandoc, editors, other keepers of articles. `author` is a list, as pandoc and Obsidian
 * have it, and so is `tags`. What the page does not say is left out: an empty field would be shown as one.
 */
export const plain = presetExporter({
  id: 'plain',
  label: 'exporter_plain',
  group: 'notes',
  path: '{slug}.md',
  frontMatter: 'yaml',
  fields: {
    title: '{title}',
    subtitle: '{subtitle}',
    url: '{url}',
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
  dialects: [],
  images: { link: 'images/' },
  highlights: 'html',
});
