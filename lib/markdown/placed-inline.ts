import type { MarkdownIt, Token } from 'markdown-it';
import { createParser } from './syntax';

/** A stretch of a line with what it is written as: from one place of the source to before another. */
export interface Leaf {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where each unit of the text is in the source; `null`: it stands or falls as a whole, as code does. */
  readonly places: readonly number[] | null;
}

/** A parser whose tokens remember where they were read: `leavesOf` tells. */
export function createPlacedParser(): MarkdownIt {
  const parser = createParser({ html: true });
  parser.core.ruler.disable('text_join');
  parser.inline.ruler2.disable('fragments_join');
  parser.core.ruler.after('block', 'place-cells', ({ tokens }) => placeCells(tokens));
  const State = parser.inline.State;

  parser.inline.State = class extends State {
    constructor(...line: ConstructorParameters<typeof State>) {
      super(...line);
      let waiting = '';
      Object.defineProperty(this, 'pending', {
        get: () => waiting,
        set: (text: string) => {
          const added = text.slice(waiting.length);
          // Some rules go on before they put what they read, some after.
          const from = this.src.startsWith(added, this.pos) ? this.pos : this.pos - added.length;
          this.places = [...this.places.slice(0, text.length), ...Array.from(added, (_, index) => from + index)];
          waiting = text;
        },
      });
    }

    /** Where each unit of the text that waits to be a token was read. */
    places: readonly number[] = [];

    override push(...token: Parameters<InstanceType<typeof State>['push']>): Token {
      const { pos } = this;
      const pushed = super.push(...token);
      pushed.meta = { from: pos };
      return pushed;
    }

    override pushPending(): Token {
      const { places } = this;
      const pushed = super.pushPending();
      pushed.meta = { from: places[0] ?? this.pos, places };
      return pushed;
    }
  };
  return parser;
}

/** A cell does not say where it stands: it gets the line of its row, and its number there. */
function placeCells(tokens: readonly Token[]): void {
  let row: Token['map'] = null;
  let column = 0;
  for (const token of tokens) {
    if (token.type === 'tr_open') [row, column] = [token.map, 0];
    else if (token.type === 'tr_close') row = null;
    else if (row && token.type === 'inline') {
      token.map = row;
      token.meta = { column: column++ };
    }
  }
}

/** What a line has of text, code and marks of footnotes, in its order. */
export function leavesOf({ children, content: source }: Token): Leaf[] {
  const leaves: Leaf[] = [];
  for (const { type, content, markup, meta } of children ?? []) {
    const { from = 0, places = null } = (meta ?? {}) as { from?: number; places?: readonly number[] | null };
    // The signs of a run that opens nothing say all that they are where it begins.
    const at = Math.max(from, leaves.at(-1)?.to ?? 0);
    if (content === '' || type === 'html_inline') continue;
    if (type === 'text' && places) leaves.push({ text: content, from: at, to: (places.at(-1) ?? at) + 1, places });
    else if (type === 'text') leaves.push({ text: content, from: at, to: at + content.length, places: [at] });
    else if (type === 'text_special') leaves.push({ text: content, from: at, to: at + markup.length, places: null });
    else if (type === 'code_inline') {
      const end = source.indexOf(markup, at + markup.length);
      if (end >= 0) leaves.push({ text: content, from: at, to: end + markup.length, places: null });
    } else if (type === 'footnote_reference')
      leaves.push({ text: content, from: at, to: source.indexOf(']', at) + 1, places: null });
    else if (type === 'math_inline')
      leaves.push({ text: content, from: at, to: at + content.length + 2, places: null });
  }
  return leaves;
}

/** A line of a text, and where it begins. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** The lines of a text. */
export function linesOf(markdown: string): Line[] {
  let start = 0;
  return markdown.split('\n').map((text) => {
    const line = { text, start };
    start += text.length + 1;
    return line;
  });
}

/**
 * From places of a block's text, without what quotations and lists put before its lines, to those of the document. The place after
 * its last letter is one of them.
 */
export function placesOf({ map, meta, content }: Token, lines: readonly Line[]): ((place: number) => number) | null {
  if (!map) return null;
  const { column } = (meta ?? {}) as { column?: number };
  if (column !== undefined) return placesInRow(content, column, lines[map[0]]);
  const own = lines.slice(...map);
  while (own.at(-1)?.text.trim() === '') own.pop();
  const parts = content.split('\n');
  // What a box begins with was taken off its first lines; what underlines a heading stands below.
  const starts = [own.slice(-parts.length), own.slice(0, parts.length)]
    .map((candidates) =>
      parts.map((part, index) => {
        const line = candidates[index];
        const column = line?.text.lastIndexOf(part.trimEnd()) ?? -1;
        return line && column >= 0 ? line.start + column : -1;
      }),
    )
    .find((found) => !found.includes(-1));
  if (!starts) return null;
  const ends = linesOf(content);
  return (place) => {
    const index = ends.findLastIndex(({ start }) => start <= place);
    return (starts[index] as number) + place - (ends[index] as Line).start;
  };
}

/** What quotations, lists and footnotes put before a row, and its first pipe. */
const opening = /^(?:[\s>]|(?:[-*+]|\d+[.)]|\[\^[^\]]+\]:)\s)*\|?/;

/** The same for a cell of a table. A pipe in its text is written `\|`, and stands where its backslash does. */
function placesInRow(content: string, column: number, row: Line | undefined): ((place: number) => number) | null {
  if (!row) return null;
  const signs: { sign: string; at: number; end: number }[] = [];
  let cell = 0;
  for (let at = opening.exec(row.text)?.[0].length ?? 0; at < row.text.length && cell <= column; at++) {
    const sign = row.text.charAt(at);
    if (sign === '|' && row.text[at - 1] !== '\\') cell++;
    else if (cell === column) {
      const from = sign === '|' ? (signs.pop()?.at ?? at) : at;
      signs.push({ sign, at: from, end: at + 1 });
    }
  }
  const text = signs.map(({ sign }) => sign).join('');
  if (text.trim() !== content) return null;
  const own = signs.slice(text.length - text.trimStart().length).slice(0, content.length);
  return (place) => row.start + (own[place]?.at ?? own.at(-1)?.end ?? 0);
}
