import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { completeQuery } from '../../lib/search/query/complete';
import { knownValues } from './library-facts';

const mostOptions = 8;

/** What may be typed next in a search field. */
export interface QueryOptions {
  readonly options: readonly string[];
  /** Where the arrows are; -1: nowhere. */
  readonly chosen: number;
  /** The reader typed. */
  follow(): void;
  close(): void;
  choose(option: string): void;
  /** Answers whether the key was about the options. */
  press(key: string): boolean;
}

/** Fields and values that go on with what stands before the caret. */
export function useQueryOptions(
  field: RefObject<HTMLInputElement | null>,
  value: string,
  onSearch: (query: string) => void,
): QueryOptions {
  /** `null`: nothing is offered. */
  const caret = useSignal<number | null>(null);
  const chosen = useSignal(-1);
  const completion = caret.value === null ? null : completeQuery(value, caret.value, knownValues.value);
  const typed = completion ? value.slice(completion.from, completion.to) : '';
  // One letter is the beginning of too much, and what is typed already is no help.
  const isOffered = typed.length > 1 || typed === '#';
  const options = (isOffered && completion?.options.filter((option) => option !== typed).slice(0, mostOptions)) || [];

  return { options, chosen: chosen.value, follow, close, choose, press };

  function follow(): void {
    caret.value = field.current?.selectionStart ?? null;
    chosen.value = -1;
  }

  function close(): void {
    caret.value = null;
    chosen.value = -1;
  }

  function choose(option: string): void {
    if (!completion) return;
    const isField = option.endsWith(':');
    const before = `${value.slice(0, completion.from)}${option}${isField ? '' : ' '}`;
    const next = before + value.slice(completion.to).trimStart();
    const input = field.current;
    // At once, and not with the next rendering: the reader may be faster.
    if (input) {
      input.value = next;
      input.setSelectionRange(before.length, before.length);
    }
    onSearch(next);
    if (isField) follow();
    else close();
  }

  function press(key: string): boolean {
    const size = options.length;
    if (size === 0) return false;
    const option = options[chosen.value];
    if (key === 'ArrowDown') chosen.value = (chosen.value + 1) % size;
    else if (key === 'ArrowUp') chosen.value = (chosen.value <= 0 ? size : chosen.value) - 1;
    else if (key === 'Escape') close();
    else if ((key === 'Enter' || key === 'Tab') && option) choose(option);
    else return false;
    return true;
  }
}
