import type { Article, ArticleId, SavedArticle } from '../domain/article';
import type { ArticlePages, SavedPages } from '../domain/article-pages';
import { type CanonicalUrl, variantsOf } from '../domain/canonical-url';
import type { CaptureId, SaveOutcome, SaveReport, UndoId } from '../domain/capture-state';
import { AppError } from '../domain/errors';
import { isLinkOnly } from '../domain/link-only';
import { mergeRecapture } from '../domain/merge-recapture';
import { summaryOf, type TextProof } from '../domain/proof';
import { tagKey } from '../domain/tag';
import { type ArticleContent, addContent, contentOf, contentTables, putContent } from './content';
import { database } from './database';
import { dropOutdatedIndex, indexTables } from './index-tables';
import { indexEntryOf, indexNewArticle, recordOf, reindexArticle } from './index-writes';
import { QuickRequests } from './quick-requests';
import { failAsAppError } from './storage-error';
import { recount } from './totals';
import { rememberUndo } from './undo-step';
import { keepVersion } from './versions';

/**
 * Saves an article, its text and all that is known of it, the way back and the end of its capture together, or nothing of it.
 * @param captureId the capture that becomes `saved` with it, if there is one
 * @param into the article whose page it is, whatever its address; `null`: the one of its address
 * @throws AppError `storage-full`, `storage-unavailable`; `article-gone`, `address-taken` where it is to go into another than its own
 */
export function putArticle(
  incoming: Article,
  content: ArticleContent,
  undoId: UndoId,
  captureId: CaptureId | null,
  into: ArticleId | null = null,
): Promise<SaveOutcome> {
  const { articles, tags, totals, undos, captures, indexState } = database;

  const tables = [articles, ...contentTables(), ...indexTables(), tags, totals, undos, captures];
  return failAsAppError(
    database.transaction('rw', tables, async () => {
      const quick = QuickRequests.here();
      // All that a new article is added to is read in one go: each answer of a large store takes a millisecond.
      const reading = Promise.all([
        previousOf(quick, incoming, into),
        withFreeSlug(quick, incoming),
        dropOutdatedIndex(quick.get(indexState, 'index')),
        quick.get(totals, 'articles'),
        quick.keys(undos),
        Promise.all(incoming.tags.map((tag) => quick.get(tags, tagKey(tag)))),
        captureId && quick.get(captures, captureId),
      ]);
      // While the store answers. An article of the library has marks and highlights besides, so that is made anew for one.
      const entry = indexEntryOf(recordOf(incoming, content.markdown, []));
      const [previous, added, indexed, count, steps, tagRows, capture] = await reading;
      const before = previous ? { article: previous, ...(await contentOf(previous.id)) } : null;
      // Where there was only an address, there is no earlier text.
      const isChanged =
        before !== null &&
        !isLinkOnly(before.article) &&
        isOtherText(before, { article: incoming, markdown: content.markdown });
      const article = previous ? mergeRecapture(previous, incoming, isChanged) : added;
      const outcome: SaveOutcome = { kind: previous ? 'updated' : 'added', id: article.id, undoId };
      const step = before
        ? ({
            kind: 'updated',
            before: before.article,
            markdown: before.markdown,
            details: before.details,
            source: before.source,
            highlights: await database.highlights.where({ articleId: before.article.id }).toArray(),
          } as const)
        : ({ kind: 'added', articleId: article.id } as const);
      const report = reportOf(outcome, article, content.details?.proof ?? null, content.details?.pages ?? null);

      quick.put(articles, article);
      if (capture) quick.put(captures, { ...capture, state: { kind: 'saved', report } });
      const remembering = rememberUndo(step, undoId, incoming.updatedAt, steps);
      if (previous) {
        // Each is about tables of its own: one after the other they would take several times as long.
        await Promise.all([
          remembering,
          putContent(article.id, content),
          isChanged && keepVersion(undoId, before),
          reindexArticle(article, content.markdown),
        ]);
        return outcome;
      }
      await remembering;
      addContent(article.id, content);
      indexNewArticle(article.id, entry, indexed);
      quick.put(totals, { name: 'articles', value: (count?.value ?? 0) + 1 });
      for (const row of recount([], article.tags, tagRows).kept) quick.put(tags, row);
      quick.commit();
      return outcome;
    }),
  );
}

/** The newest articles, newest first. */
export function newestArticles(limit: number): Promise<Article[]> {
  return database.articles.reverse().limit(limit).toArray();
}

/** The keys of all articles, newest first: enough to lay out a list of any length. */
export async function articleIds(): Promise<ArticleId[]> {
  return (await database.articles.toCollection().primaryKeys()).reverse();
}

/** The articles that are still there, in the order asked for. */
export async function articlesOf(ids: readonly ArticleId[]): Promise<Article[]> {
  return (await database.articles.bulkGet([...ids])).filter((article) => article !== undefined);
}

/** One article with its text, or `null` when it is not in the library. */
export async function savedArticle(id: ArticleId): Promise<SavedArticle | null> {
  const [article, body] = await Promise.all([database.articles.get(id), database.bodies.get(id)]);
  return article && body ? { article, markdown: body.markdown } : null;
}

/** An article with its text, and how that was put together. */
export interface SavedCopy extends SavedArticle {
  readonly pages: SavedPages | null;
}

/** The article of an address, or of another one of the same page; `null` when it was not saved. */
export async function savedArticleAt(url: CanonicalUrl): Promise<SavedCopy | null> {
  const article = await articleAt(url);
  if (!article) return null;
  const [saved, details] = await Promise.all([savedArticle(article.id), database.details.get(article.id)]);
  return saved && { ...saved, pages: details?.pages ?? null };
}

/** The same without its text. */
export async function articleAt(url: CanonicalUrl): Promise<Article | null> {
  const variants = variantsOf(url);
  const found = await articlesUnder(variants);
  // The address itself is the first of them.
  return variants.map((variant) => found.get(variant)).find((each) => each !== undefined) ?? null;
}

/** Which of some addresses are in the library. */
export async function knownAddresses(urls: readonly CanonicalUrl[]): Promise<Set<string>> {
  return new Set(await keysUnder(urls));
}

/** Which of some addresses are in the library, each also as another one of the same page. */
export async function savedAmong(urls: readonly CanonicalUrl[]): Promise<Set<CanonicalUrl>> {
  const saved = new Set(await keysUnder(urls.flatMap(variantsOf)));
  return new Set(urls.filter((url) => variantsOf(url).some((variant) => saved.has(variant))));
}

/** The articles that have some addresses, or had them before their pages said another. */
export async function articlesUnder(urls: readonly CanonicalUrl[]): Promise<Map<CanonicalUrl, Article>> {
  const [known, moved] = await Promise.all([
    firstUnder('url', urls),
    hasMoved().then((has) => (has ? firstUnder('otherUrls', urls) : [])),
  ]);
  return new Map(
    urls.flatMap((url, index) => {
      const article = known[index] ?? moved[index];
      return article ? [[url, article] as const] : [];
    }),
  );
}

async function keysUnder(urls: readonly CanonicalUrl[]): Promise<CanonicalUrl[]> {
  const { articles } = database;
  const keys = await Promise.all([
    articles.where('url').anyOf(urls).keys(),
    articles.where('otherUrls').anyOf(urls).keys(),
  ]);
  return keys.flat() as unknown as CanonicalUrl[];
}

/** One question for each, all of them at once: a cursor over them would wait for every answer before it asks on. */
function firstUnder(index: 'url' | 'otherUrls', urls: readonly CanonicalUrl[]): Promise<(Article | undefined)[]> {
  return Promise.all(urls.map((url) => database.articles.where(index).equals(url).first()));
}

/** Whether any article went by another address. */
async function hasMoved(): Promise<boolean> {
  return (await database.articles.orderBy('otherUrls').limit(1).primaryKeys()).length > 0;
}

/** What an article takes the place of. */
async function previousOf(
  quick: QuickRequests,
  { url }: Article,
  into: ArticleId | null,
): Promise<Article | undefined> {
  const { articles } = database;
  const [known, moved] = await Promise.all([
    quick.first(articles, 'url', url),
    quick.first(articles, 'otherUrls', url),
  ]);
  const there = known ?? moved;
  if (into === null || there?.id === into) return there;
  if (there) throw new AppError('address-taken');
  const entry = await articles.get(into);
  if (!entry) throw new AppError('article-gone');
  return entry;
}

/** How many articles there are. */
export async function articleCount(): Promise<number> {
  return (await database.totals.get('articles'))?.value ?? 0;
}

/** The sentence material about a save. */
export function reportOf(
  outcome: SaveOutcome,
  { title, words, minutes, imageCount }: Article,
  proof: TextProof | null,
  pages: ArticlePages | null,
): SaveReport {
  return {
    ...outcome,
    title,
    words,
    minutes,
    imageCount,
    proof: proof && summaryOf(proof),
    pages: pages && { read: pages.read, of: pages.of, missing: pages.missing },
  };
}

/** Whether a page says something else than it said. How its lines end is not what it says. */
function isOtherText(before: SavedArticle, after: SavedArticle): boolean {
  return before.markdown.trim() !== after.markdown.trim() || before.article.title !== after.article.title;
}

/** Two titles and addresses may make one slug: the later article's gets a number. */
async function withFreeSlug(quick: QuickRequests, article: Article): Promise<Article> {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? article.slug : `${article.slug}-${number}`;
    if ((await quick.firstKey(database.articles, 'slug', slug)) === undefined) return { ...article, slug };
  }
}
