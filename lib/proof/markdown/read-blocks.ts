import { type Definitions, keyOf, readDefinition } from './definitions';
import { endOfHtmlBlock } from './html';
import { cellsOf, isDelimiterRow } from './table-row';

/** A stretch of Markdown that holds text and no further blocks. The letters of `code` are its text. */
export interface Leaf {
  readonly kind: 'line' | 'code' | 'html';
  readonly text: string;
}

/** The leaves of a Markdown text in order, and what its links and footnotes are called. */
export interface Blocks {
  readonly leaves: readonly Leaf[];
  readonly definitions: Definitions;
}

/** A quotation, an item of a list or a footnote. `indent`: the columns by which its other lines are moved in. */
interface Container {
  readonly kind: 'quote' | 'indented';
  readonly indent: number;
  isFilled: boolean;
}

type OpenLeaf =
  | { readonly kind: 'paragraph'; readonly lines: string[] }
  | { readonly kind: 'fence'; readonly end: RegExp; readonly lines: string[] }
  | { readonly kind: 'code'; readonly lines: string[] }
  | { readonly kind: 'html'; readonly end: RegExp | null; readonly lines: string[] }
  | { readonly kind: 'table'; readonly width: number; readonly lines: string[] };

/**
 * Phase 1 of https://spec.commonmark.org/0.31.2/#appendix-a-parsing-strategy with GFM's tables and footnotes. Only what
 * decides which letters are text: whether a list is tight or how deep a heading is does not.
 */
export function readBlocks(markdown: string): Blocks {
  const leaves: Leaf[] = [];
  const definitions: Definitions = { links: new Set(), notes: new Set() };
  const containers: Container[] = [];
  let leaf: OpenLeaf | null = null;

  for (const line of markdown.split(/\r\n?|\n/)) readLine(line.includes('\t') ? withoutTabs(line) : line);
  closeLeaf();
  return { leaves, definitions };

  function readLine(line: string): void {
    let at = 0;
    let open = 0;
    for (; open < containers.length; open++) {
      const next = continued(containers[open] as Container, line, at);
      if (next === null) break;
      at = next;
    }
    const isContinued = open === containers.length;
    if (isContinued && leaf && continueLeaf(leaf, line, at)) return;

    // What opens here closes what was not continued.
    let hasNew = false;
    for (;;) {
      const indent = indentOf(line, at);
      const rest = line.slice(at + indent);
      if (rest === '') break;
      const paragraph = isContinued && !hasNew && leaf?.kind === 'paragraph' ? leaf : null;
      const mayBeLazy = !hasNew && leaf?.kind === 'paragraph';
      if (indent >= 4) {
        if (mayBeLazy) break;
        close();
        openLeaf({ kind: 'code', lines: [rest] });
        return;
      }
      if (rest.startsWith('>')) {
        close();
        at += indent + 1;
        if (line[at] === ' ') at++;
        openContainer('quote', 0);
        continue;
      }
      const heading = /^#{1,6}(?: +|$)/.exec(rest);
      if (heading) {
        close();
        add('line', rest.slice(heading[0].length).replace(/(?:^| +)#+ *$/, ''));
        return;
      }
      const fence = /^(?:`{3,}(?!.*`)|~{3,})/.exec(rest);
      if (fence) {
        close();
        openLeaf({ kind: 'fence', end: endOfFence(fence[0]), lines: [] });
        return;
      }
      const html = rest.startsWith('<') ? endOfHtmlBlock(rest, mayBeLazy) : null;
      if (html) {
        close();
        if (html.end?.test(rest)) add('html', rest);
        else openLeaf({ kind: 'html', end: html.end, lines: [rest] });
        return;
      }
      if (paragraph && startTable(paragraph, rest)) return;
      if (paragraph && /^(?:=+|-+) *$/.test(rest) && hasTextBesideDefinitions(paragraph)) {
        close();
        return;
      }
      if (/^(?:(?:\* *){3,}|(?:_ *){3,}|(?:- *){3,})$/.test(rest)) {
        close();
        return;
      }
      const item = /^(?:[-+*]|(\d{1,9})[.)])(?= |$)/.exec(rest);
      const after = item ? rest.slice(item[0].length) : '';
      if (item && !(paragraph && (after.trim() === '' || (item[1] && Number(item[1]) !== 1)))) {
        close();
        const spaces = indentOf(after, 0);
        const padding = spaces === after.length || spaces > 4 ? 1 : spaces;
        at += indent + item[0].length + (after === '' ? 0 : padding);
        openContainer('indented', indent + item[0].length + padding);
        continue;
      }
      const note = /^\[\^([^\]\s]+)\]: */.exec(rest);
      if (note?.[1]) {
        close();
        definitions.notes.add(keyOf(note[1]));
        at += indent + note[0].length;
        openContainer('indented', 4);
        continue;
      }
      break;
    }

    const text = line.slice(at).trimStart();
    if (text !== '' && !isContinued && !hasNew && leaf?.kind === 'paragraph') {
      leaf.lines.push(text);
      return;
    }
    if (!isContinued && !hasNew) close();
    if (text === '') {
      if (leaf?.kind === 'paragraph' || leaf?.kind === 'table') closeLeaf();
    } else if (leaf?.kind === 'paragraph') leaf.lines.push(text);
    else if (leaf?.kind === 'table') addRow(text, leaf.width);
    else openLeaf({ kind: 'paragraph', lines: [text] });

    function close(): void {
      closeLeaf();
      if (!hasNew) containers.length = open;
      hasNew = true;
    }
  }

  /** Whether the line belongs to a block that takes lines as they are. */
  function continueLeaf(current: OpenLeaf, line: string, at: number): boolean {
    const rest = line.slice(at);
    switch (current.kind) {
      case 'fence':
        if (current.end.test(rest)) closeLeaf();
        else current.lines.push(rest);
        return true;
      case 'html':
        if (current.end === null && rest.trim() === '') {
          closeLeaf();
          return true;
        }
        current.lines.push(rest);
        if (current.end?.test(rest)) closeLeaf();
        return true;
      case 'code':
        if (indentOf(rest, 0) < 4 && rest.trim() !== '') {
          closeLeaf();
          return false;
        }
        current.lines.push(rest);
        return true;
      default:
        return false;
    }
  }

  function openContainer(kind: Container['kind'], indent: number): void {
    fill();
    containers.push({ kind, indent, isFilled: kind === 'quote' });
  }

  function openLeaf(opened: OpenLeaf): void {
    fill();
    leaf = opened;
  }

  function add(kind: Leaf['kind'], text: string): void {
    fill();
    leaves.push({ kind, text });
  }

  function fill(): void {
    const last = containers.at(-1);
    if (last) last.isFilled = true;
  }

  function closeLeaf(): void {
    const closed = leaf;
    leaf = null;
    if (!closed) return;
    const text = closed.lines.join('\n');
    if (closed.kind === 'paragraph') leaves.push({ kind: 'line', text: takeDefinitions(text) });
    else if (closed.kind === 'html') leaves.push({ kind: 'html', text });
    else if (closed.kind !== 'table') leaves.push({ kind: 'code', text });
  }

  function takeDefinitions(text: string): string {
    let rest = text;
    while (rest.startsWith('[')) {
      const definition = readDefinition(rest);
      if (!definition) break;
      definitions.links.add(definition.label);
      rest = rest.slice(definition.length);
    }
    return rest;
  }

  /** A line of `=` under nothing but definitions is text. */
  function hasTextBesideDefinitions(paragraph: OpenLeaf): boolean {
    const rest = takeDefinitions(paragraph.lines.join('\n'));
    paragraph.lines.splice(0, paragraph.lines.length, ...(rest === '' ? [] : rest.split('\n')));
    return rest !== '';
  }

  /** The line before a row of dashes is the head of a table, if it has as many cells. */
  function startTable(paragraph: OpenLeaf, row: string): boolean {
    const head = paragraph.lines.at(-1) ?? '';
    if (!head.includes('|') || !isDelimiterRow(row)) return false;
    const width = cellsOf(row).length;
    if (cellsOf(head).length !== width) return false;
    paragraph.lines.pop();
    closeLeaf();
    openLeaf({ kind: 'table', width, lines: [] });
    addRow(head, width);
    return true;
  }

  /**
   * Cells beyond the width of the table are lost: https://github.github.com/gfm/#example-204. Where some are missing, the row
   * was torn, and a reader sees that the rest of it stands in the wrong place.
   */
  function addRow(row: string, width: number): void {
    const cells = cellsOf(row);
    for (const cell of cells.slice(0, width)) leaves.push({ kind: 'line', text: cell });
    for (let missing = cells.length; missing < width; missing++) leaves.push({ kind: 'code', text: '|' });
  }
}

/** Where the text of a container goes on in a line; `null` when it does not. */
function continued({ kind, indent, isFilled }: Container, line: string, at: number): number | null {
  const spaces = indentOf(line, at);
  if (kind === 'quote') {
    if (spaces > 3 || line[at + spaces] !== '>') return null;
    return at + spaces + (line[at + spaces + 1] === ' ' ? 2 : 1);
  }
  if (at + spaces === line.length) return isFilled ? line.length : null;
  return spaces >= indent ? at + indent : null;
}

function endOfFence(fence: string): RegExp {
  return new RegExp(`^ {0,3}${fence[0]}{${fence.length},} *$`);
}

function indentOf(line: string, at: number): number {
  let end = at;
  while (line[end] === ' ') end++;
  return end - at;
}

/** Tabs reach to the next column of four. */
function withoutTabs(line: string): string {
  let text = '';
  for (const part of line.split(/(\t)/)) text += part === '\t' ? ' '.repeat(4 - (text.length % 4)) : part;
  return text;
}
