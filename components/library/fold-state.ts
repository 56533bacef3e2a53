import { effect, signal } from '@preact/signals';
import { t } from '../../lib/platform/messages';

/** What was unfolded or folded the last time. */
const memory = 'unfolded-shelves';

/** The keys of the shelves that are not as they are at first: unfolded, or folded where they begin open. */
const changed = signal<ReadonlySet<string>>(new Set(read()));

effect(() => localStorage.setItem(memory, JSON.stringify([...changed.value])));

/** Whether a shelf shows what is below it, and the button that changes that. */
export interface Fold {
  readonly isOpen: boolean;
  readonly label: string;
  readonly onToggle: () => void;
}

/**
 * How a shelf is folded now.
 * @param name of the shelf, for the label of its button
 * @param options `atFirst`: it is open until the reader folds it; `always`: it is open whatever the reader did
 */
export function foldOf(key: string, name: string, { atFirst = false, always = false } = {}): Fold {
  const isOpen = always || changed.value.has(key) !== atFirst;
  return { isOpen, label: t(isOpen ? 'shelf_fold' : 'shelf_unfold', name), onToggle: () => toggle(key) };
}

/** The key of all shelves of a kind. None that folds below a tag has it: a tag that begins with a slash has nothing below it. */
export function keyOfKind(kind: 'tag' | 'site' | 'lang'): string {
  return `/${kind}`;
}

function toggle(key: string): void {
  const next = new Set(changed.value);
  if (!next.delete(key)) next.add(key);
  changed.value = next;
}

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(memory) ?? '[]');
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}
