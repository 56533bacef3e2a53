import type { Article } from '../../domain/article';
import { toClock, toPlainDateTime } from '../../domain/date-time';
import { type Tag, unionTags } from '../../domain/tag';
import { renderDocument } from '../../markdown/front-matter';
import { linkDestination } from '../../markdown/inline/link-destination';
import { escapeHugoSyntax } from '../dialects/hugo';
import { exportedText } from '../exported-text';
import type { FolderExporter } from '../exporter';
import { toTerm } from '../hugo-term';
import { nameImages } from '../image-word';
import { siteShortName } from '../site-short-name';
import { summaryOf } from '../summary';

/** Posts for Hugo with the theme Mainroad: one flat file an article. https://github.com/Vimux/Mainroad */
export const hugoMainroad: FolderExporter = {
  kind: 'folder',
  id: 'hugo-mainroad',
  label: 'exporter_hugo_mainroad',
  group: 'sites',
  images: { link: '/images/', folder: 'static/images/' },

  filesOf(item, context) {
    const { article } = item;
    const { title, language, publishedAt, savedAt, image, url, slug, updatedAt } = article;
    const site = siteShortName(url);
    const languages = language ? [language] : [];

    const fields = {
      title,
      date: toPlainDateTime(publishedAt ?? savedAt),
      summary: summaryOf(item),
      categories: [site],
      lang: languages,
      translations: languages,
      tags: termsOf(article, site),
      menu: '',
      thumbnail: image ?? '',
      lead: '',
      comments: false,
      authorbox: false,
      pager: true,
      toc: false,
      mathjax: false,
      sidebar: 'right',
      widgets: ['search', 'recent', 'taglist'],
    };
    const text = exportedText(item, 'list', context, (markdown) => escapeHugoSyntax(nameImages(markdown, language)));
    const body = `${text.trimEnd()}\n\n${escapeHugoSyntax(linkOf(site, url))}`;

    return [{ path: `${slug}.md`, content: renderDocument(fields, body), modifiedAt: toClock(updatedAt) }];
  },
};

/** The last line: where it is from. */
function linkOf(site: string, url: string): string {
  return `[${site.replace(/[[\]\\]/g, '\\$&')}](${linkDestination(url)})`;
}

function termsOf({ tags }: Article, site: string): Tag[] {
  return unionTags(
    [site as Tag],
    tags.map(toTerm).filter((term) => term !== null),
  );
}
