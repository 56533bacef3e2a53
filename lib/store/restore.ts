import type { ArticleId } from '../domain/article';
import { deleteContent } from './content';
import { database } from './database';
import { handOverHighlights } from './highlights';
import { reindexFacts, unindexArticles } from './index-writes';
import { asSpelled, countArticles, countTags } from './totals';

/** Takes articles out of the trash. Inside a transaction on `articles`, `contentTables()`, `indexTables()`, `trash`, `tags` and `totals`. */
export async function bringBack(ids: readonly ArticleId[]): Promise<void> {
  const { articles, trash } = database;
  for (const row of await trash.bulkGet([...ids])) {
    if (!row) continue;
    const { article } = row;
    await trash.delete(row.id);
    const successor = await articles.get({ url: article.url });
    if (successor) {
      // The page was saved again meanwhile: that text is newer, and two articles can't share an address.
      await handOverHighlights(row.id, successor.id);
      await deleteContent([row.id]);
      await unindexArticles([row.id]);
      continue;
    }
    const isSlugTaken = (await articles.where({ slug: article.slug }).count()) > 0;
    const restored = {
      ...article,
      slug: isSlugTaken ? `${article.slug}-${article.id.toLowerCase()}` : article.slug,
      tags: await asSpelled(article.tags),
    };
    await articles.put(restored);
    await reindexFacts([{ article: restored, isInTrash: false }]);
    await countArticles(1);
    await countTags([], restored.tags);
  }
}
