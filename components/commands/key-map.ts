import type { KeyChoices, Settings } from '../../lib/platform/settings';
import { type CommandId, commands, listCommands, readerCommands } from './commands';

/** What is typed with one press, as commands name it; `null`: nothing that a command could be. */
export function keyOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey || /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|Dead|Process|Unidentified|Tab)$/.test(key)) return null;
  if (ctrlKey || metaKey) return `Mod+${key.length === 1 ? key.toLowerCase() : key}`;
  // A sign says itself whether Shift was held.
  return shiftKey && key.length > 1 ? `Shift+${key}` : key === ' ' ? 'Space' : key;
}

/** The keys of a command as the reader has them. */
export function keysOf(id: CommandId, chosen: KeyChoices): readonly string[] {
  return chosen[id] ?? commands.find((command) => command.id === id)?.keys ?? [];
}

/** What a press means after those before it. */
export type Meaning<Id extends CommandId> =
  | { readonly kind: 'command'; readonly id: Id }
  /** The beginning of something. */
  | { readonly kind: 'beginning'; readonly typed: string }
  | { readonly kind: 'nothing' };

/**
 * What was typed: a command, the beginning of one, or nothing. What begins nothing may still mean something by itself.
 * @param ids the commands that it may be
 */
export function meaningOf<Id extends CommandId>(
  ids: readonly Id[],
  before: string,
  key: string,
  { keys: chosen, singleKeys }: Pick<Settings, 'keys' | 'singleKeys'>,
): Meaning<Id> {
  const typed = before === '' ? key : `${before} ${key}`;
  const known = ids.flatMap((id) =>
    keysOf(id, chosen)
      .filter((each) => singleKeys || !isSingle(each))
      .map((each) => ({ id, keys: each })),
  );
  const command = known.find(({ keys }) => keys === typed);
  if (command) return { kind: 'command', id: command.id };
  if (known.some(({ keys }) => keys.startsWith(`${typed} `))) return { kind: 'beginning', typed };
  return before === '' ? { kind: 'nothing' } : meaningOf(ids, '', key, { keys: chosen, singleKeys });
}

/** The commands of the same place that have a key already, or one that begins so: it can be only one's. */
export function commandsWith(keys: string, except: CommandId, chosen: KeyChoices): CommandId[] {
  const clashes = (other: string) => other === keys || other.startsWith(`${keys} `) || keys.startsWith(`${other} `);
  const place = [readerCommands, listCommands].find((ids: readonly CommandId[]) => ids.includes(except)) ?? [];
  return place.filter((id) => id !== except && keysOf(id, chosen).some(clashes));
}

/** Keys as people know them, each press by itself. */
export function keyNames(keys: string, isMac: boolean): string[] {
  return keys.split(' ').map((press) =>
    press
      .replace('Mod+', isMac ? '⌘' : 'Ctrl+')
      .replace('Shift+', isMac ? '⇧' : 'Shift+')
      .replace('ArrowDown', '↓')
      .replace('ArrowUp', '↑')
      .replace('Escape', 'Esc')
      .replace(/\b[a-z]$/, (letter) => (press.startsWith('Mod+') ? letter.toUpperCase() : letter)),
  );
}

/** One sign without Ctrl or ⌘, which dictation may type by mistake: https://www.w3.org/TR/WCAG21/#character-key-shortcuts */
function isSingle(keys: string): boolean {
  return !keys.startsWith('Mod+') && keys.split(' ').some((press) => [...press].length === 1);
}
