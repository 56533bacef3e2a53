import type { MarkdownIt, Token } from 'markdown-it';
import { createParser } from './syntax';

const options = { html: true, linkify: false, typographer: false };

/** Takes a text apart into blocks, and leaves their lines as they are. */
const blockParser = createParser(options);
blockParser.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join']);

/** Reads the lines of blocks that were taken apart. */
const lineParser = createParser(options);
lineParser.core.ruler.enableOnly(['inline', 'text_join']);

/** Blocks of a text that can be shown without those around them. */
export interface TextPiece {
  readonly tokens: Token[];
  /** Its Markdown, without what is blank around it. */
  readonly markdown: string;
  /** How many letters of Markdown it is made of. */
  readonly length: number;
}

/** A text in pieces, whose lines are read when they are asked for. */
export interface PiecedText {
  /** In the order of the text, all of it. Nearly always one for each block. */
  readonly pieces: readonly TextPiece[];
  /** The labels of its footnotes, in small letters. */
  readonly notes: ReadonlySet<string>;
  /** The tokens of some pieces, for a renderer. */
  tokensOf(pieces: readonly TextPiece[]): Token[];
}

/** Cuts Markdown between its blocks. A piece of HTML that is not closed where its block ends stays with what it goes on in. */
export function textPiecesOf(markdown: string): PiecedText {
  const env: { footnotes?: Set<string> } = {};
  const tokens = blockParser.parse(markdown, env);
  const lines = markdown.split(/\r\n?|\n/);
  const read = new Set<TextPiece>();
  return {
    pieces: cut(tokens, lines),
    notes: env.footnotes ?? new Set(),
    tokensOf: (pieces) =>
      pieces.flatMap((piece) => {
        if (!read.has(piece)) readLines(lineParser, piece.tokens, env);
        read.add(piece);
        return piece.tokens;
      }),
  };
}

function cut(tokens: readonly Token[], lines: readonly string[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let [start, depth, open, length] = [0, 0, 0, 0];
  tokens.forEach((token, index) => {
    depth += token.nesting;
    length += token.content.length;
    open = Math.max(0, open + openedIn(token));
    if (depth > 0 || open > 0) return;
    pieces.push(pieceOf(tokens.slice(start, index + 1), length, lines));
    [start, length] = [index + 1, 0];
  });
  if (start < tokens.length) pieces.push(pieceOf(tokens.slice(start), length, lines));
  return pieces;
}

function pieceOf(tokens: Token[], length: number, lines: readonly string[]): TextPiece {
  return {
    tokens,
    length,
    // Rarely asked for
    get markdown() {
      return linesOf(tokens, lines);
    },
  };
}

function linesOf(tokens: readonly Token[], lines: readonly string[]): string {
  const maps = tokens.flatMap(({ map }) => (map ? [map] : []));
  if (maps.length === 0) return '';
  const [from, to] = [Math.min(...maps.map(([start]) => start)), Math.max(...maps.map(([, end]) => end))];
  const text = lines.slice(from, to).join('\n');
  return text.replace(/^\n+|\s+$/g, '');
}

/** Elements that are closed by what follows them, or have no end. */
const unclosed = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot caption rt rp'.split(
    ' ',
  ),
);

/** How many more elements a token of HTML or a line opens than it closes. */
function openedIn({ type, content }: Token): number {
  if ((type !== 'html_block' && type !== 'inline') || !content.includes('<')) return 0;
  const html = type === 'inline' ? content.replace(/(`+)[^`][\s\S]*?\1|\\</g, '') : content;
  let open = 0;
  for (const [, isEnd, name = '', rest = ''] of html
    .replace(/<!--[\s\S]*?-->/g, '')
    .matchAll(/<(\/?)([a-z][a-z\d-]*)(?=[\s/>])([^<>]*)>/gi)) {
    if (!unclosed.has(name.toLowerCase()) && !rest.endsWith('/')) open += isEnd ? -1 : 1;
  }
  // A comment without an end goes on to that of the text.
  return type === 'html_block' && /<!--(?![\s\S]*-->)/.test(html) ? Number.POSITIVE_INFINITY : open;
}

function readLines(parser: MarkdownIt, tokens: Token[], env: Record<string, unknown>): void {
  const state = new parser.core.State('', parser, env);
  state.tokens = tokens;
  parser.core.process(state);
}
