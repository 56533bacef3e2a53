import { signal } from '@preact/signals';
import type { ListFilter } from '../../lib/domain/list-filter';
import type { TextOutcome } from '../../lib/domain/wanted-text';
import { messageOf } from '../../lib/platform/error-message';
import { keptSelection } from '../../lib/platform/kept-selection';
import { send } from '../../lib/platform/messenger';
import { askForPages, giveBackPages } from '../../lib/platform/permissions';
import { type EmptyEntry, emptyAmong, emptyIn, getTexts, type TextsProgress } from '../../lib/usecases/get-texts';
import type { ExportScope } from '../library/route';

/** How far the texts of this page are. */
export type TextsState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'running'; readonly progress: TextsProgress }
  | { readonly kind: 'ended'; readonly progress: TextsProgress; readonly isStopped: boolean }
  | { readonly kind: 'failed'; readonly sentence: string };

/** It goes on when the reader looks at something else in the library. */
export const textsState = signal<TextsState>({ kind: 'idle' });

let running: AbortController | null = null;

/** The entries of a scope that are an address alone. */
export async function emptyOfScope(scope: ExportScope, filter: ListFilter): Promise<EmptyEntry[]> {
  if (scope === 'selection') return emptyAmong(await keptSelection());
  return scope === 'filter' ? emptyIn(filter) : emptyIn();
}

/** Asks for the sites of some entries, gets their texts, and gives the sites back. In answer to a press. */
export async function startTexts(entries: readonly EmptyEntry[]): Promise<void> {
  if (textsState.value.kind === 'running') return;
  const addresses = entries.map(({ url }) => url);
  try {
    if (!(await askForPages(addresses))) {
      textsState.value = { kind: 'refused' };
      return;
    }
    running = new AbortController();
    const { signal: stopped } = running;
    const onProgress = (progress: TextsProgress) => {
      textsState.value = { kind: 'running', progress };
    };
    const progress = await getTexts(entries, { signal: stopped, onProgress });
    textsState.value = { kind: 'ended', progress, isStopped: stopped.aborted };
  } catch (error) {
    console.error('[gleaner] the texts', error);
    textsState.value = { kind: 'failed', sentence: messageOf(error) };
  } finally {
    await giveBackPages(addresses);
  }
}

/** Opens no further page. The one that is open is finished. */
export function stopTexts(): void {
  running?.abort();
}

/** Gets one text while its entry is looked at. `null`: the reader did not allow it. In answer to a press. */
export async function getOneText({ id, url }: Pick<EmptyEntry, 'id' | 'url'>): Promise<TextOutcome | null> {
  if (!(await askForPages([url]))) return null;
  try {
    return await send('getText', { articleId: id });
  } finally {
    // A run may need the site still, and gives it back itself.
    if (textsState.value.kind !== 'running') await giveBackPages([url]);
  }
}
