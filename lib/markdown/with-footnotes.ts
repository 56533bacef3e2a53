import type { Token } from 'markdown-it';
import { createPlacedParser, linesOf, placesOf } from './placed-inline';

/**
 * Where the words of a footnote stand: after `[^1]:` as GitHub has it, in the text between `^[` and `]` as pandoc and Obsidian
 * read it, or in a list at the end, for readers that know no footnotes.
 */
export type FootnoteStyle = 'reference' | 'inline' | 'list';

/** A reference in a text, from its first sign. */
interface Reference {
  readonly at: number;
  readonly length: number;
  readonly isInCell: boolean;
}

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

interface Note {
  /** Its lines: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** What it says, where that is one paragraph which may stand in another. */
  readonly words: string | null;
  readonly references: Reference[];
  /** Whether all of its references are known, and none is in a note. */
  isPlain: boolean;
  isWhole: boolean;
}

/**
 * Writes footnotes another way. What can't be said there stays as it was: inside of the text a note of several paragraphs, or one to
 * which two places refer.
 */
export function withFootnotes(markdown: string, style: FootnoteStyle): string {
  if (style === 'reference' || !markdown.includes('[^')) return markdown;
  const all = notesOf(markdown);
  const notes = inOrder(
    all.filter(({ references, words, isPlain, isWhole }) => {
      if (!isWhole || references.length === 0) return false;
      return style === 'list' || (words !== null && isPlain && references.length === 1);
    }),
    markdown,
  );
  if (notes.length === 0) return markdown;

  const edits = notes.flatMap(({ references, words }, index) => {
    return references.map(({ at, length, isInCell }) => {
      const inline = `^[${isInCell ? words?.replaceAll('|', '\\|') : words}]`;
      return { at, length, text: style === 'inline' ? inline : `\\[${index + 1}\\]` };
    });
  });
  const lines = replaced(markdown, edits).split('\n');
  const items = notes.map(({ from, to }, index) => toItem(lines.slice(from, to), index + 1));
  const body = withoutLines(lines, notes);
  return style === 'inline' ? body : `${body}\n---\n\n${items.join('\n')}\n`;
}

function notesOf(markdown: string): Note[] {
  const parser = createPlacedParser();
  const lines = linesOf(markdown);
  const notes = new Map<string, Note>();
  const found: { key: string; reference: Reference | null; isInNote: boolean }[] = [];
  let depth = 0;
  const tokens = parser.parse(markdown, {});
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'footnote_close') depth--;
    if (token.type === 'footnote_open') {
      const [, label = ''] = /^ {0,3}\[\^([^\]\s]+)\]:/.exec(lines[token.map?.[0] ?? -1]?.text ?? '') ?? [];
      const key = label.toLowerCase();
      const [from, to] = token.map ?? [0, 0];
      const words = wordsOf(tokens, index);
      // The first of two that are called the same is the one that counts.
      if (depth++ === 0 && token.level === 0 && key !== '' && !notes.has(key))
        notes.set(key, { from, to, words, references: [], isPlain: true, isWhole: true });
    }
    if (token.type !== 'inline') continue;
    const placeOf = placesOf(token, lines);
    let link = 0;
    for (const { type, content, meta } of token.children ?? []) {
      link += type === 'link_open' ? 1 : type === 'link_close' ? -1 : 0;
      if (type !== 'footnote_reference') continue;
      const { from } = meta as { from: number };
      const at = placeOf?.(from);
      const end = placeOf?.(from + content.length + 3);
      const isInCell = token.meta !== null;
      const reference = at === undefined || end === undefined ? null : { at, length: end - at, isInCell };
      found.push({ key: content.toLowerCase(), reference, isInNote: depth > 0 || link > 0 });
    }
  }
  for (const { key, reference, isInNote } of found) {
    const note = notes.get(key);
    if (!note) continue;
    if (reference && markdown.startsWith('[^', reference.at)) note.references.push(reference);
    else note.isWhole = false;
    if (isInNote) note.isPlain = false;
  }
  return [...notes.values()];
}

/** What a note says, if it is one paragraph that ends neither its brackets nor its line too early. */
function wordsOf(tokens: readonly Token[], open: number): string | null {
  const [paragraph, inline, end, close] = tokens.slice(open + 1, open + 5);
  const isParagraph =
    paragraph?.type === 'paragraph_open' && end?.type === 'paragraph_close' && close?.type === 'footnote_close';
  if (!isParagraph || !inline) return null;
  const kinds = (inline.children ?? []).map(({ type }) => type);
  if (kinds.includes('hardbreak') || kinds.includes('footnote_reference')) return null;
  const words = inline.content.replace(/\s*\n\s*/g, ' ').trim();
  const signs = words.replace(/\\./g, '').replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
  let depth = 0;
  for (const sign of signs) {
    depth += sign === '[' ? 1 : sign === ']' ? -1 : 0;
    if (depth < 0) return null;
  }
  return depth === 0 && words !== '' && !words.endsWith('\\') ? words : null;
}

/** In the order of their first references: those of the text, then those of the notes, each after its own. */
function inOrder(notes: readonly Note[], markdown: string): Note[] {
  const starts = linesOf(markdown).map(({ start }) => start);
  const places = notes
    .flatMap((note) => note.references.map(({ at }) => ({ at, note })))
    .sort((one, other) => one.at - other.at);
  const noteAt = (at: number) =>
    notes.find(({ from, to }) => at >= (starts[from] ?? 0) && at < (starts[to] ?? Number.POSITIVE_INFINITY));
  const ordered = new Set(places.filter(({ at }) => !noteAt(at)).map(({ note }) => note));
  for (const note of ordered) for (const { at, note: other } of places) if (noteAt(at) === note) ordered.add(other);
  return [...ordered, ...notes.filter((note) => !ordered.has(note))];
}

function replaced(text: string, edits: readonly Edit[]): string {
  let written = '';
  let next = 0;
  for (const edit of [...edits].sort((one, other) => one.at - other.at)) {
    written += text.slice(next, edit.at) + edit.text;
    next = edit.at + edit.length;
  }
  return written + text.slice(next);
}

/** The lines of a note as an item of a list: what was indented by four is indented by the width of its number. */
function toItem(lines: readonly string[], number: number): string {
  const mark = `${number}. `;
  const [first = '', ...rest] = lines.join('\n').trimEnd().split('\n');
  const indented = rest.map((line) =>
    line.trim() === '' ? '' : ' '.repeat(mark.length) + line.replace(/^ {1,4}/, ''),
  );
  return [mark + first.replace(/^ {0,3}\[\^[^\]\s]+\]:[ \t]*/, ''), ...indented].join('\n').trimEnd();
}

/** A text without the lines of some notes, and without the empty ones that stood between them. */
function withoutLines(lines: readonly string[], notes: readonly Note[]): string {
  const gone = new Set(notes.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));
  const kept: string[] = [];
  let wasGone = false;
  for (const [index, line] of lines.entries()) {
    const isEmpty = line.trim() === '';
    if (gone.has(index)) wasGone = true;
    else if (!isEmpty || !wasGone) {
      if (wasGone && !isEmpty && kept.length > 0 && kept.at(-1)?.trim() !== '') kept.push('');
      kept.push(line);
      wasGone = false;
    }
  }
  return `${kept.join('\n').replace(/\n+$/, '')}\n`;
}
