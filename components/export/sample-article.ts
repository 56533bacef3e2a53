import type { ArticleId, SavedArticle } from '../../lib/domain/article';
import { toCanonicalUrl } from '../../lib/domain/canonical-url';
import { type Tag, toTag } from '../../lib/domain/tag';
import { languageTag, t } from '../../lib/platform/messages';

/** Stands in a preview until there is an article of the reader's own. */
export const sampleArticle: SavedArticle = {
  article: {
    id: '01J00000000000000000000000' as ArticleId,
    url: toCanonicalUrl('https://news.example.com/2025/gleaners'),
    slug: 'gleaners-abcd1234',
    title: t('sample_title'),
    authors: [t('sample_author')],
    siteName: t('sample_site'),
    excerpt: t('sample_excerpt'),
    language: languageTag(),
    publishedAt: '2025-02-13T15:10:00+08:00',
    image: 'https://news.example.com/2025/gleaners.jpg',
    tags: [toTag(t('sample_tag'))].filter((tag): tag is Tag => tag !== null),
    words: 120,
    minutes: 1,
    imageCount: 1,
    savedAt: '2025-02-14T09:00:00+08:00',
    updatedAt: '2025-02-14T09:00:00+08:00',
  },
  markdown: `${t('sample_excerpt')}\n\n![](https://news.example.com/2025/gleaners.jpg)\n`,
};
