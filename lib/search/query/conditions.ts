import type { Article } from '../../domain/article';
import type { ArticleRecord, Mark } from '../text/article-text';
import { type FoldOptions, foldText } from '../text/fold';
import { clockOfIso } from './dates';
import type { AmountCondition, DateCondition, Part, State, TagReach } from './query';

/** Says of folded tags whether they are the one asked for, or stand below it. */
export function tagMatcher(
  { name, reach }: { readonly name: string; readonly reach: TagReach },
  options: FoldOptions,
): (folded: string) => boolean {
  const asked = foldText(name, options);
  if (reach === 'prefix') return (folded) => folded.startsWith(asked);
  const below = `${asked}/`;
  return (folded) => folded.startsWith(below) || (reach === 'tree' && folded === asked);
}

/** Whether a language is the one asked for, or a kind of it: `zh` asks for `zh-TW` too. */
export function matchesLanguage(language: string | null, asked: string): boolean {
  const own = (language ?? '').toLowerCase();
  return own === asked || own.startsWith(`${asked}-`);
}

/** What of an article tells how it stands. */
export interface Standing {
  readonly marks: readonly Mark[];
  readonly isTagged: boolean;
  /** Only its address is known. */
  readonly isLink: boolean;
}

/** Whether an article that stands so is in a state. In the trash it is in no other. */
export function isInState(state: State, { marks, isTagged, isLink }: Standing): boolean {
  switch (state) {
    case 'unread':
      return !marks.includes('read') && !marks.includes('reading');
    case 'tagged':
      return isTagged;
    case 'untagged':
      return !isTagged;
    case 'link':
      return isLink;
    default:
      return marks.includes(state);
  }
}

const videoLink =
  /\]\(<?https?:\/\/(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com\/|youtu\.be\/|vimeo\.com\/|dailymotion\.com\/|bilibili\.com\/|twitch\.tv\/|tiktok\.com\/|[^)\s>]*\.(?:mp4|webm|m3u8|mov)\b)/i;

/** Whether an article has something besides its words. */
export function hasPart(
  part: Part,
  { article, markdown, notes }: Pick<ArticleRecord, 'article' | 'markdown' | 'notes'>,
): boolean {
  switch (part) {
    case 'note':
      return notes.length > 0;
    case 'image':
      return article.imageCount > 0;
    case 'code':
      return /^ {0,3}(?:```|~~~)/m.test(markdown);
    case 'video':
      return videoLink.test(markdown);
  }
}

/** Whether a date or an amount of an article lies in what is asked for. */
export function isWithin(condition: DateCondition | AmountCondition, article: Article): boolean {
  if (condition.kind === 'amount')
    return isInRange(condition.field === 'time' ? article.minutes : article.words, condition);
  const text = condition.field === 'published' ? article.publishedAt : article.savedAt;
  return text !== null && isInSpan(clockOfIso(text), condition);
}

/** Whether a number lies between two, both included. */
export function isInRange(value: number, { from, to }: Pick<AmountCondition, 'from' | 'to'>): boolean {
  return value >= from && value <= to;
}

/** Whether a moment lies in a span; what is no moment lies in none. */
export function isInSpan(moment: number, { from, to }: Pick<DateCondition, 'from' | 'to'>): boolean {
  return (from === null ? !Number.isNaN(moment) : moment >= from) && (to === null || moment < to);
}
