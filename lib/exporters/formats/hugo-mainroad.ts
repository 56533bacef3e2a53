import { ownStyle, presetExporter } from '../preset/preset';

/**
 * Posts for Hugo with the theme Mainroad: one flat file an article, in which every field is there, known or not.
 * https://github.com/Vimux/Mainroad
 */
export const hugoMainroad = presetExporter({
  id: 'hugo-mainroad',
  label: 'exporter_hugo_mainroad',
  group: 'sites',
  path: '{slug}.md',
  frontMatter: 'yaml',
  fields: {
    title: '{title}',
    date: '{date|clock}',
    summary: '{summary|else:}',
    categories: '[{domain}]',
    lang: '[{language}]',
    translations: '[{language}]',
    tags: '[{domain}, {tags|term}]',
    menu: '',
    thumbnail: '{image|else:}',
    lead: '',
    comments: false,
    authorbox: false,
    pager: true,
    toc: false,
    mathjax: false,
    sidebar: 'right',
    widgets: '[search, recent, taglist]',
  },
  dialects: ['hugo'],
  images: { link: '/images/', folder: 'static/images/' },
  highlights: 'list',
  style: { ...ownStyle, pictures: 'named', ending: 'link' },
});
