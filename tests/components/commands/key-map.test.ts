import { describe, expect, test } from 'vitest';
import { commands, listCommands } from '../../../components/commands/commands';
import { commandsWith, keyNames, keyOf, keysOf, meaningOf } from '../../../components/commands/key-map';

const own = { keys: {}, singleKeys: true };
const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test('no two commands have the same key, nor one the beginning of another’s', () => {
  for (const { id, keys } of commands) for (const key of keys) expect(commandsWith(key, id, {}), key).toEqual([]);
});

test.each([
  [{ key: 'j' }, 'j'],
  [{ key: 'J', shiftKey: true }, 'J'],
  [{ key: 'ArrowDown', shiftKey: true }, 'Shift+ArrowDown'],
  [{ key: 'k', ctrlKey: true }, 'Mod+k'],
  [{ key: 'K', metaKey: true, shiftKey: true }, 'Mod+k'],
  [{ key: '*', shiftKey: true }, '*'],
  [{ key: 's', altKey: true }, null],
  [{ key: 'Shift', shiftKey: true }, null],
])('%j is typed as %s', (event, key) => {
  expect(keyOf({ ...plain, ...event })).toBe(key);
});

describe('a press', () => {
  test('means a command, the beginning of one, or nothing', () => {
    expect(meaningOf(listCommands, '', 'j', own)).toEqual({ kind: 'command', id: 'next' });
    expect(meaningOf(listCommands, '', 'g', own)).toEqual({ kind: 'beginning', typed: 'g' });
    expect(meaningOf(listCommands, 'g', 'i', own)).toEqual({ kind: 'command', id: 'go-unread' });
    expect(meaningOf(listCommands, '', 'i', own)).toEqual({ kind: 'nothing' });
  });

  test('after a beginning that it does not end means what it does by itself', () => {
    expect(meaningOf(listCommands, 'g', 'j', own)).toEqual({ kind: 'command', id: 'next' });
    expect(meaningOf(listCommands, 'g', 'q', own)).toEqual({ kind: 'nothing' });
  });

  test('of a letter alone means nothing to those who switched that off', () => {
    expect(meaningOf(listCommands, '', 'j', { keys: {}, singleKeys: false })).toEqual({ kind: 'nothing' });
    expect(meaningOf(listCommands, '', 'g', { keys: {}, singleKeys: false })).toEqual({ kind: 'nothing' });
    expect(meaningOf(listCommands, '', 'ArrowDown', { keys: {}, singleKeys: false })).toEqual({
      kind: 'command',
      id: 'next',
    });
    expect(meaningOf(listCommands, '', 'Mod+k', { keys: {}, singleKeys: false })).toEqual({
      kind: 'command',
      id: 'palette',
    });
  });

  test('means what the reader says', () => {
    const chosen = { next: ['n'], previous: [] };
    expect(meaningOf(listCommands, '', 'n', { keys: chosen, singleKeys: true })).toEqual({
      kind: 'command',
      id: 'next',
    });
    expect(meaningOf(listCommands, '', 'j', { keys: chosen, singleKeys: true })).toEqual({ kind: 'nothing' });
    expect(keysOf('previous', chosen)).toEqual([]);
    expect(commandsWith('g', 'next', chosen)).toContain('go-unread');
  });
});

test('keys are shown as they stand on the keyboard', () => {
  expect(keyNames('g i', false)).toEqual(['g', 'i']);
  expect(keyNames('Mod+k', false)).toEqual(['Ctrl+K']);
  expect(keyNames('Mod+k', true)).toEqual(['⌘K']);
  expect(keyNames('Shift+ArrowDown', true)).toEqual(['⇧↓']);
});
