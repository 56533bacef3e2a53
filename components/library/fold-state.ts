import { effect, signal } from '@preact/signals';

/** What was unfolded the last time. */
const memory = 'unfolded-shelves';

/** The keys of the shelves that show what is below them. */
export const unfolded = signal<ReadonlySet<string>>(new Set(read()));

effect(() => localStorage.setItem(memory, JSON.stringify([...unfolded.value])));

/** Folds a shelf, or unfolds it. */
export function toggleFold(key: string): void {
  const next = new Set(unfolded.value);
  if (!next.delete(key)) next.add(key);
  unfolded.value = next;
}

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(memory) ?? '[]');
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}
