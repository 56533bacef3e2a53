import { presetExporter } from '../preset/preset';

/**
 * A leaf bundle for any theme of Hugo: a folder an article, with room for its pictures. The fields that Hugo knows have its
 * names; none of the others is one of its own. https://gohugo.io/content-management/front-matter/
 */
export const hugoBundle = presetExporter({
  id: 'hugo-bundle',
  label: 'exporter_hugo_bundle',
  group: 'sites',
  path: 'content/posts/{slug}/index.md',
  frontMatter: 'yaml',
  fields: {
    title: '{title}',
    subtitle: '{subtitle}',
    date: '{date|rfc3339}',
    lastmod: '{modified|rfc3339}',
    description: '{excerpt}',
    tags: '{tags|term}',
    keywords: '{keywords}',
    authors: '{authors}',
    source: '{url}',
    site: '{site}',
    section: '{section}',
    language: '{language}',
    image: '{image}',
    license: '{license}',
    saved: '{saved}',
    status: '{status}',
    favourite: '{favourite}',
  },
  dialects: ['hugo'],
  images: { link: '' },
  highlights: 'list',
});
