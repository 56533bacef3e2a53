import { presetExporter } from '../preset/preset';

/**
 * Posts for Jekyll. The clock is the page's and has no zone: with one, Jekyll would show that of the machine that builds.
 * `last_modified_at`, `lang`, `image` and `canonical_url` are what jekyll-seo-tag reads. https://jekyllrb.com/docs/posts/
 */
export const jekyll = presetExporter({
  id: 'jekyll',
  label: 'exporter_jekyll',
  group: 'sites',
  path: '_posts/{date|day}-{slug}.md',
  frontMatter: 'yaml',
  fields: {
    layout: 'post',
    title: '{title}',
    subtitle: '{subtitle}',
    date: '{date|clock}',
    last_modified_at: '{modified|clock}',
    description: '{excerpt}',
    tags: '{tags}',
    keywords: '{keywords}',
    authors: '{authors}',
    canonical_url: '{url}',
    site_name: '{site}',
    section: '{section}',
    lang: '{language}',
    image: '{image}',
    license: '{license}',
    saved: '{saved}',
    status: '{status}',
    favourite: '{favourite}',
  },
  dialects: ['kramdown', 'liquid'],
  images: { link: '/assets/images/', folder: 'assets/images/' },
  highlights: 'html',
});
