import { hostOf } from '../domain/canonical-url';
import { toClock } from '../domain/date-time';
import { type FrontMatter, renderDocument } from '../markdown/front-matter';
import type { Exporter } from './exporter';

/**
 * Markdown with YAML that any tool reads: Obsidian, Jekyll, pandoc. `author` is a list, as pandoc and Obsidian have it, and so
 * is `tags`. What the page does not say is left out: an empty field would be shown as one.
 */
export const plain: Exporter = {
  id: 'plain',
  label: 'exporter_plain',

  filesOf({ article, markdown }) {
    const { title, url, authors, publishedAt, savedAt, siteName, language, tags, slug, updatedAt } = article;
    const fields: FrontMatter = {
      title,
      url,
      ...(authors.length > 0 && { author: authors }),
      ...(publishedAt && { published: publishedAt }),
      saved: savedAt,
      site: siteName ?? hostOf(url),
      ...(language && { language }),
      ...(tags.length > 0 && { tags }),
    };
    return [{ path: `${slug}.md`, content: renderDocument(fields, markdown), modifiedAt: toClock(updatedAt) }];
  },
};
