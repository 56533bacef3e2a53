import type { LineSigns } from './line-signs';

/** Where in the text an escape is decided. */
export interface EscapeContext {
  /** A block begins here: nothing of its line is written yet. */
  readonly isLineStart: boolean;
  /** Something of the paragraph is written already, so that a line of `=` would make a heading of it. */
  readonly isContinued: boolean;
  /** Inside the text of a link, where any bracket might end it. */
  readonly isInLink: boolean;
  /** A link follows the text: `!` before it would make an image of it. */
  readonly isBeforeLink: boolean;
  /** Signs that mean something by what else is in the line: see `signsOf`. */
  readonly signs?: LineSigns;
  /** Where in the line the text begins. */
  readonly offset?: number;
}

/** What would begin a block at the start of a line. The first group is what may stay, before the sign to escape. */
const lineStarts: readonly RegExp[] = [
  /^()#{1,6}(?=\s|$)/, // A heading.
  /^()>/, // A quotation.
  /^()[-+*](?=\s|$)/, // A list item.
  /^(\d{1,9})[.)](?=\s|$)/, // A numbered item.
  /^()[-|:][-|: ]*$/, // A thematic break, or the second line of a heading or a table.
  /^()(?:\*[* ]*|_[_ ]*)$/, // A thematic break.
  /^()~{3,}/, // A fence.
  /^():(?=\s)/, // A definition.
  /^()\[(?=[ xX]\](\s|$))/, // A task.
];

/** What any of them begins with. */
const lineStart = /^[-#>+*_~\d|:[=]/;

/**
 * Escapes what a parser would read as more than text, and nothing else.
 * @param text a stretch of plain text without line breaks
 */
export function escapeText(text: string, context: EscapeContext): string {
  const escaped = text.replace(special, (sign, offset: number) =>
    isRead(sign, offset, text, context) ? escapeSign(sign) : sign,
  );
  return context.isLineStart && lineStart.test(text) ? escapeLineStart(escaped, text, context.isContinued) : escaped;
}

/** The same text as character references, where neither escapes nor code spans hold, as between tags. */
export function toReferences(text: string): string {
  return text.replace(/[!-/:-@[-`{-~\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An address in running text that GFM would make a link of is one candidate; else single signs. */
const special = /https?:\/\/|ftp:\/\/|www\.|[\\`*_[\]<&~!@$]/gi;

const isWord = /[\p{L}\p{N}]/u;

function isRead(
  sign: string,
  offset: number,
  text: string,
  { isInLink, isBeforeLink, signs, offset: start = 0 }: EscapeContext,
): boolean {
  const before = text[offset - 1] ?? '';
  const rest = text.slice(offset + sign.length, offset + sign.length + 40);
  const after = rest[0] ?? '';
  switch (sign) {
    case '\\':
      return after === '' || /[!-/:-@[-`{-~]/.test(after);
    case '`':
      return true;
    case '*':
      return signs?.asterisks !== false && !(before === ' ' && after === ' ');
    case '_':
      return signs?.underscores !== false && !(isWord.test(before) && isWord.test(after));
    case '[':
      return isInLink || /^[\^[]/.test(rest);
    case ']':
      return isInLink || /^[([:]/.test(rest);
    case '<':
      return /^[a-z/!?]/i.test(rest);
    case '&':
      return /^(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/i.test(rest);
    case '~':
    case '$':
      return signs?.openings.has(start + offset) === true;
    case '!':
      return isBeforeLink && after === '';
    case '@':
      return /[\w.+-]/.test(before) && /^[a-z\d-]+\.[a-z\d]/i.test(rest);
    default:
      // Inside a link nothing is made a link; a word that merely ends in `www.` is none either.
      return !isInLink && !/[\w/.]/.test(before) && /^[\w\p{L}]/u.test(rest);
  }
}

/** An address loses its meaning with its colon or dot escaped, for the parser only: `https\://`. */
function escapeSign(sign: string): string {
  return sign.length === 1 ? `\\${sign}` : sign.replace(/[:.]/, '\\$&');
}

function escapeLineStart(escaped: string, text: string, isContinued: boolean): string {
  if (isContinued && /^=+\s*$/.test(text)) return `\\${escaped}`;
  for (const start of lineStarts) {
    const match = start.exec(text);
    if (match) return `${match[1] ?? ''}\\${escaped.slice(match[1]?.length ?? 0).replace(/^\\/, '')}`;
  }
  return escaped;
}
