import type { ArticleId } from '../domain/article';
import type { CaptureState } from '../domain/capture-state';
import { toLocalIso } from '../domain/date-time';
import { AppError } from '../domain/errors';
import { isTurnedAway, type TextOutcome } from '../domain/wanted-text';
import { inBackgroundTab, type TabContent } from '../platform/background-tab';
import { articlesOf } from '../store/articles';
import { failText } from '../store/wanted-texts';
import { captureTab } from './capture-tab';

/** Text that a page's scripts fetch may come after the page: so often it is looked for again, and after so long, in milliseconds. */
const furtherLooks = 2;
const beforeLook = 1500;

/** Opening such an address would put a file among the reader's downloads. */
const download =
  /\.(?:zip|gz|tgz|7z|rar|exe|msi|dmg|pkg|deb|apk|iso|epub|mobi|docx?|xlsx?|pptx?|mp[34]|m4a|mov|avi|mkv)$/i;

/**
 * Opens the page of an entry that is an address alone, in a tab that the reader does not see, and saves it into the entry. Why it
 * can't be had is written down, but where the site asks to be left alone: then it is the site's turn to say when.
 */
export async function getText(id: ArticleId, now: Date): Promise<TextOutcome> {
  const outcome = await attempt(id, now);
  if (outcome.kind !== 'saved' && !isTurnedAway(outcome)) await failText(id, toLocalIso(now), outcome);
  return outcome;
}

async function attempt(id: ArticleId, now: Date): Promise<TextOutcome> {
  try {
    const [article] = await articlesOf([id]);
    if (!article) throw new AppError('article-gone');
    if (download.test(new URL(article.url).pathname)) return { kind: 'nothing', reason: 'not-a-page' };
    return await inBackgroundTab(article.url, (tabId, content) => readInto(id, article.url, tabId, content, now));
  } catch (error) {
    console.error('[gleaner] the text of an entry', error);
    // The reader closed the tab, or the browser did.
    return { kind: 'failed', code: error instanceof AppError ? error.code : 'page-gone' };
  }
}

async function readInto(
  id: ArticleId,
  wanted: string,
  tabId: number,
  content: TabContent,
  now: Date,
): Promise<TextOutcome> {
  if (content.kind !== 'page') return content;
  const { address, title, status, words } = content;
  if (status >= 400) return { kind: 'status', status, words: words || title };
  if (isFrontPage(address) && !isFrontPage(wanted)) return { kind: 'front-page' };

  for (let left = furtherLooks; ; left--) {
    const state = await captureTab({ id: tabId, url: address, title }, 'page', now, undefined, id);
    if (left === 0 || !isEmpty(state)) return toOutcome(state);
    await new Promise((resolve) => setTimeout(resolve, beforeLook));
  }
}

function isEmpty(state: CaptureState): boolean {
  return state.kind === 'nothing' && state.reason === 'empty-page';
}

function toOutcome(state: CaptureState): TextOutcome {
  if (state.kind === 'saved' || state.kind === 'nothing' || state.kind === 'failed') return state;
  return { kind: 'failed', code: 'capture-interrupted' };
}

function isFrontPage(address: string): boolean {
  const { pathname, search, hash } = new URL(address);
  return pathname === '/' && search === '' && hash.length < 3;
}
