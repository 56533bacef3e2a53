import type { Article, ArticleId } from '../../lib/domain/article';
import { AppError } from '../../lib/domain/errors';
import { type Tag, toTag } from '../../lib/domain/tag';
import type { TagColour } from '../../lib/domain/tag-colour';
import { t, tCount } from '../../lib/platform/messages';
import { openTab } from '../../lib/platform/tabs';
import { articlesOf } from '../../lib/store/articles';
import { trashedArticlesOf } from '../../lib/store/trash';
import { copyArticle } from '../../lib/usecases/copy-article';
import { deleteArticles } from '../../lib/usecases/delete-articles';
import { markArticles } from '../../lib/usecases/mark-articles';
import { restoreArticles } from '../../lib/usecases/restore-articles';
import { colourTags, deleteTags, mergeTags, renameTag, tagArticles } from '../../lib/usecases/tag-articles';
import { act } from '../act';
import { showToast } from '../ui/toast-state';
import type { ArticleList } from './article-list-state';
import { sayUndoable } from './undoable';

/** Deletes articles and offers the way back. The keyboard goes on to the next row. */
export function deleteFrom(list: ArticleList, ids: readonly ArticleId[]): Promise<void> {
  return act(async () => {
    if (ids.length === 0) return;
    moveOn(list, ids);
    const undoId = await deleteArticles(ids);
    sayUndoable(tCount('toast_deleted', ids.length), undoId);
  });
}

/** Deletes articles that are looked at outside of a list. */
export function deleteThese(ids: readonly ArticleId[]): Promise<void> {
  return act(async () => sayUndoable(tCount('toast_deleted', ids.length), await deleteArticles(ids)));
}

/** Takes articles out of the trash. */
export function restoreFrom(list: ArticleList | null, ids: readonly ArticleId[]): Promise<void> {
  return act(async () => {
    if (list) moveOn(list, ids);
    sayUndoable(tCount('toast_restored', ids.length), await restoreArticles(ids));
  });
}

/** Adds a tag to articles as it was typed. What is shown is the tag itself, so only a failure is told. */
export function addTag(ids: readonly ArticleId[], text: string): Promise<void> {
  return act(async () => {
    const tag = toTag(text);
    if (!tag) throw new AppError('tag-empty');
    const undoId = await tagArticles(ids, { add: [tag] });
    // A single article shows its tags, and they come off as they went on.
    if (ids.length > 1) sayUndoable(t('toast_tag_added', tag), undoId);
  });
}

/** Takes a tag off articles. */
export function removeTag(ids: readonly ArticleId[], text: string): Promise<void> {
  return act(async () => {
    const tag = toTag(text);
    if (!tag) return;
    const undoId = await tagArticles(ids, { remove: [tag] });
    if (ids.length > 1) sayUndoable(t('toast_tag_removed', tag), undoId);
  });
}

/** Renames a tag on every article, and offers the way back. */
export function renameTagEverywhere(from: string, to: string): Promise<void> {
  return act(async () => {
    const tag = toTag(from);
    if (tag) sayUndoable(t('toast_tag_renamed', from, to.trim()), await renameTag(tag, to));
  });
}

/** Makes several tags one, and offers the way back. */
export function mergeTagsInto(names: readonly Tag[], into: Tag): Promise<void> {
  return act(async () => sayUndoable(tCount('toast_tags_merged', names.length), await mergeTags(names, into)));
}

/** Takes tags off every article, and offers the way back. */
export function deleteTagsEverywhere(names: readonly Tag[]): Promise<void> {
  return act(async () => sayUndoable(tCount('toast_tags_deleted', names.length), await deleteTags(names)));
}

/** Gives tags a colour. It is seen at once, so only that of several is told. */
export function colourTag(names: readonly Tag[], colour: TagColour | null): Promise<void> {
  return act(async () => {
    const undoId = await colourTags(names, colour);
    if (names.length > 1) sayUndoable(tCount('toast_tags_coloured', names.length), undoId);
  });
}

/** What a reader says about an article. */
export type ReaderMark = 'read' | 'archived' | 'favourite';

/** Gives articles a mark, or takes it off where all of them have it; offers the way back. */
export function toggleMark(mark: ReaderMark, ids: readonly ArticleId[]): Promise<void> {
  return act(async () => {
    const articles = await articlesOf(ids);
    if (articles.length === 0) return;
    const isOn = articles.every(({ marks = [] }) => marks.includes(mark));
    // What was read is no longer being read, and what is unread was not begun.
    const reading = mark === 'read' ? (['reading'] as const) : [];
    const change = isOn ? { remove: [mark, ...reading] } : { add: [mark], remove: reading };
    const undoId = await markArticles(ids, change);
    sayUndoable(sentencesOf[mark][isOn ? 1 : 0](articles.length), undoId);
  });
}

/** Archives articles, and offers the way back. Those that are archived stay so. */
export function archiveThese(ids: readonly ArticleId[]): Promise<void> {
  return act(async () => {
    const open = (await articlesOf(ids)).filter(({ marks = [] }) => !marks.includes('archived'));
    if (open.length === 0) return;
    const undoId = await markArticles(
      open.map(({ id }) => id),
      { add: ['archived'] },
    );
    sayUndoable(tCount('toast_archived', open.length), undoId);
  });
}

/** Notes that the reader has begun with an article. There is nothing to take back: nobody asked for it. */
export function startReading({ id, marks = [] }: Article): Promise<void> {
  return act(async () => {
    if (!marks.includes('read') && !marks.includes('reading')) await markArticles([id], { add: ['reading'] });
  });
}

/** Puts an article on the clipboard. */
export function copyMarkdown(id: ArticleId): Promise<void> {
  return act(async () => {
    await copyArticle(id);
    showToast({ message: t('toast_copied') });
  });
}

/** Opens the page that an article is from. */
export function openOriginal(id: ArticleId): Promise<void> {
  return act(async () => {
    const [article] = [...(await articlesOf([id])), ...(await trashedArticlesOf([id]))];
    if (!article) throw new AppError('article-gone');
    await openTab(article.url);
  });
}

/** What is said when a mark was given, and when it was taken off. */
const sentencesOf: Record<ReaderMark, readonly [(count: number) => string, (count: number) => string]> = {
  read: [(count) => tCount('toast_read', count), (count) => tCount('toast_unread', count)],
  archived: [(count) => tCount('toast_archived', count), (count) => tCount('toast_unarchived', count)],
  favourite: [(count) => tCount('toast_favourite', count), (count) => tCount('toast_not_favourite', count)],
};

/** The row below takes the place of those that go, or the one above when they were the last. */
function moveOn(list: ArticleList, leaving: readonly ArticleId[]): void {
  const gone = new Set(leaving);
  const ids = list.ids.value;
  const start = Math.max(0, list.activeIndex());
  const next = ids.slice(start).find((id) => !gone.has(id)) ?? ids.slice(0, start).findLast((id) => !gone.has(id));
  list.selected.value = new Set();
  list.active.value = next ?? null;
}
