import type { Article, ArticleId } from '../domain/article';
import { hostOf } from '../domain/canonical-url';
import { toLocalIso } from '../domain/date-time';
import { AppError } from '../domain/errors';
import { isLinkOnly } from '../domain/link-only';
import { everything, type ListFilter } from '../domain/list-filter';
import { politeTurn } from '../domain/polite-turn';
import { isTurnedAway, type TextOutcome } from '../domain/wanted-text';
import { send } from '../platform/messenger';
import { articlesOf } from '../store/articles';
import { forgetWanted, wantedTexts, wantTexts } from '../store/wanted-texts';
import { findArticles } from './find-articles';
import { withLock } from './lock';

const readAtOnce = 500;

/** An entry that is an address alone. */
export interface EmptyEntry {
  readonly id: ArticleId;
  readonly url: string;
  readonly title: string;
  /** The host, without `www.`: what is left in peace for a while. */
  readonly site: string;
}

/** A site that asked to be left alone, and what it said. */
export interface TurnedAway {
  readonly site: string;
  readonly status: number;
  readonly words: string;
}

/** How far it is. */
export interface TextsProgress {
  readonly done: number;
  readonly total: number;
  readonly saved: number;
  /** Whose page is open; `null`: a site has its pause. */
  readonly current: EmptyEntry | null;
  readonly turnedAway: readonly TurnedAway[];
}

/** Those of some articles that are an address alone, in the order asked for. */
export async function emptyAmong(ids: readonly ArticleId[]): Promise<EmptyEntry[]> {
  const entries: EmptyEntry[] = [];
  for (let start = 0; start < ids.length; start += readAtOnce) {
    const articles = await articlesOf(ids.slice(start, start + readAtOnce));
    entries.push(...articles.filter(isLinkOnly).map(toEntry));
  }
  return entries;
}

/** Those of a list that are an address alone. */
export async function emptyIn(filter: ListFilter = { ...everything, query: 'is:link' }): Promise<EmptyEntry[]> {
  return emptyAmong(await findArticles(filter));
}

/** The entries whose turn has not come: of a run that was stopped or cut off. */
export async function waitingEntries(): Promise<EmptyEntry[]> {
  const waiting = (await wantedTexts()).filter(({ failure }) => failure === null).map(({ id }) => id);
  const entries = await emptyAmong(waiting);
  if (entries.length < waiting.length) {
    const present = new Set(entries.map(({ id }) => id));
    // Deleted since, or saved by the reader.
    await forgetWanted(waiting.filter((id) => !present.has(id)));
  }
  return entries;
}

/**
 * Gets the texts of entries, one page at a time; the sites take turns, and each has its pause. It is written down first what is
 * wanted, so that it can go on after it was stopped or cut off. A site that asks to be left alone is: its entries go on waiting.
 * @throws AppError `texts-elsewhere` when another page is at it
 */
export function getTexts(
  entries: readonly EmptyEntry[],
  { signal, onProgress }: { readonly signal: AbortSignal; onProgress(progress: TextsProgress): void },
): Promise<TextsProgress> {
  return withLock('texts', async () => {
    const ids = entries.map(({ id }) => id);
    await wantTexts(ids, toLocalIso(new Date()));
    const waiting = new Map(entries.map((entry) => [entry.id, entry]));
    const lastVisits = new Map<string, number>();
    let progress: TextsProgress = { done: 0, total: entries.length, saved: 0, current: null, turnedAway: [] };
    tell({});

    while (!signal.aborted) {
      const turn = politeTurn(waiting.values(), lastVisits, Date.now());
      if (!turn) break;
      if (turn.wait > 0) {
        tell({ current: null });
        await pause(turn.wait, signal);
        continue;
      }
      const { entry } = turn;
      tell({ current: entry });
      const outcome = await visit(entry);
      lastVisits.set(entry.site, Date.now());
      if (isTurnedAway(outcome)) {
        for (const [id, { site }] of waiting) if (site === entry.site) waiting.delete(id);
        const { status, words } = outcome;
        tell({ turnedAway: [...progress.turnedAway, { site: entry.site, status, words }] });
        continue;
      }
      waiting.delete(entry.id);
      tell({ done: progress.done + 1, saved: progress.saved + (outcome.kind === 'saved' ? 1 : 0) });
      if (outcome.kind === 'failed' && outcome.code?.startsWith('storage-')) throw new AppError(outcome.code);
      // Without a connection every page is out of reach.
      if (outcome.kind === 'unreachable' && globalThis.navigator?.onLine === false) break;
    }
    tell({ current: null });
    return progress;

    function tell(change: Partial<TextsProgress>): void {
      progress = { ...progress, ...change };
      onProgress(progress);
    }
  });
}

async function visit({ id }: EmptyEntry): Promise<TextOutcome> {
  try {
    return await send('getText', { articleId: id });
  } catch (error) {
    console.error('[gleaner] the text of an entry', error);
    return { kind: 'failed', code: error instanceof AppError ? error.code : null };
  }
}

/** Until the time is over, or nobody waits any more. */
function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, time);
    signal.addEventListener('abort', end, { once: true });
    function end(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    }
  });
}

function toEntry({ id, url, title }: Article): EmptyEntry {
  return { id, url, title, site: hostOf(url) };
}
