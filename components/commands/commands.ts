import type { MessageKey } from '../../lib/platform/messages';

/** Something that a key does. */
export interface Command {
  readonly id: string;
  readonly label: MessageKey;
  /**
   * As `KeyboardEvent.key` has them, with `Shift+` before those that are no sign and `Mod+` for Ctrl or ⌘; `g i` is one after
   * the other.
   */
  readonly keys: readonly string[];
  /** Only while an article is read. */
  readonly place?: 'reader';
}

/** Everything that a key does, in the order in which it is shown. */
export const commands = [
  { id: 'next', label: 'keys_next', keys: ['j', 'ArrowDown'] },
  { id: 'previous', label: 'keys_previous', keys: ['k', 'ArrowUp'] },
  { id: 'first', label: 'keys_first', keys: ['Home'] },
  { id: 'last', label: 'keys_last', keys: ['End'] },
  { id: 'read', label: 'keys_read', keys: ['Enter'] },
  { id: 'original', label: 'keys_original', keys: ['o'] },
  { id: 'mark-read', label: 'keys_mark_read', keys: ['m'] },
  { id: 'archive', label: 'keys_archive', keys: ['e'] },
  { id: 'favourite', label: 'keys_favourite', keys: ['f'] },
  { id: 'tag', label: 'keys_tag', keys: ['t'] },
  { id: 'copy', label: 'keys_copy', keys: ['c'] },
  { id: 'listen', label: 'keys_listen_list', keys: ['l'] },
  { id: 'delete', label: 'keys_delete', keys: ['#', 'Delete'] },
  { id: 'restore', label: 'keys_restore', keys: ['z'] },
  { id: 'select', label: 'keys_select', keys: ['x'] },
  { id: 'select-next', label: 'keys_select_next', keys: ['J', 'Shift+ArrowDown'] },
  { id: 'select-previous', label: 'keys_select_previous', keys: ['K', 'Shift+ArrowUp'] },
  { id: 'select-all', label: 'keys_select_all', keys: ['* a'] },
  { id: 'select-none', label: 'keys_select_none', keys: ['* n'] },
  { id: 'reader-next', label: 'keys_reader_next', keys: ['J'], place: 'reader' },
  { id: 'reader-previous', label: 'keys_reader_previous', keys: ['K'], place: 'reader' },
  { id: 'reader-archive', label: 'keys_archive_next', keys: ['E'], place: 'reader' },
  { id: 'reader-cite', label: 'keys_cite', keys: ['q'], place: 'reader' },
  { id: 'reader-cite-as', label: 'keys_cite_as', keys: ['Q'], place: 'reader' },
  { id: 'reader-beside', label: 'keys_beside', keys: ['b'], place: 'reader' },
  { id: 'reader-listen', label: 'keys_listen', keys: ['r'], place: 'reader' },
  { id: 'listen-sentence-back', label: 'keys_sentence_back', keys: [','], place: 'reader' },
  { id: 'listen-sentence-on', label: 'keys_sentence_on', keys: ['.'], place: 'reader' },
  { id: 'listen-paragraph-back', label: 'keys_paragraph_back', keys: ['<'], place: 'reader' },
  { id: 'listen-paragraph-on', label: 'keys_paragraph_on', keys: ['>'], place: 'reader' },
  { id: 'reader-larger', label: 'keys_reader_larger', keys: ['+', '='], place: 'reader' },
  { id: 'reader-smaller', label: 'keys_reader_smaller', keys: ['-'], place: 'reader' },
  { id: 'reader-wider', label: 'keys_reader_wider', keys: [']'], place: 'reader' },
  { id: 'reader-narrower', label: 'keys_reader_narrower', keys: ['['], place: 'reader' },
  { id: 'search', label: 'keys_search', keys: ['/'] },
  { id: 'palette', label: 'keys_palette', keys: ['Mod+k'] },
  { id: 'go-all', label: 'keys_go_all', keys: ['g h'] },
  { id: 'go-unread', label: 'keys_go_unread', keys: ['g i'] },
  { id: 'go-archive', label: 'keys_go_archive', keys: ['g a'] },
  { id: 'go-favourites', label: 'keys_go_favourites', keys: ['g f'] },
  { id: 'go-trash', label: 'keys_go_trash', keys: ['g t'] },
  { id: 'go-settings', label: 'keys_go_settings', keys: ['g s'] },
  { id: 'help', label: 'keys_help', keys: ['?'] },
  { id: 'back', label: 'keys_back', keys: ['Escape', 'u'] },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]['id'];

type ReaderCommand = Extract<(typeof commands)[number], { place: 'reader' }>;

/** What a key does while an article is read. */
export type ReaderCommandId = ReaderCommand['id'];

/** What a key does in a list. */
export type ListCommandId = Exclude<CommandId, ReaderCommandId>;

/** The commands of one of the two. */
export const readerCommands: readonly ReaderCommandId[] = commands.flatMap((command) =>
  'place' in command ? command.id : [],
);
export const listCommands: readonly ListCommandId[] = commands.flatMap((command) =>
  'place' in command ? [] : command.id,
);

/** What a command is called. */
export function labelOf(id: CommandId): MessageKey {
  return labels.get(id) as MessageKey;
}

const labels = new Map<CommandId, MessageKey>(commands.map(({ id, label }) => [id, label]));
