import { presetExporter } from '../preset/preset';

/**
 * Notes for Obsidian, named after their titles. Properties are typed as Obsidian guesses them: dates without a zone, lists, a
 * check box; tags are what it takes for tags. `title`, `source`, `author`, `published`, `created` and `description` are the
 * properties of its own clipper. https://help.obsidian.md/properties
 */
export const obsidian = presetExporter({
  id: 'obsidian',
  label: 'exporter_obsidian',
  group: 'notes',
  path: 'Clippings/{title}.md',
  frontMatter: 'yaml',
  fields: {
    title: '{title}',
    subtitle: '{subtitle}',
    source: '{url}',
    author: '{authors}',
    published: '{published|local}',
    modified: '{modified|local}',
    created: '{saved|local}',
    description: '{excerpt}',
    site: '{site}',
    section: '{section}',
    language: '{language}',
    image: '{image}',
    license: '{license}',
    keywords: '{keywords}',
    tags: '{tags|hashtag}',
    status: '{status}',
    favourite: '{favourite}',
  },
  dialects: ['obsidian'],
  images: { link: 'images/' },
  highlights: 'equals',
});
