const entity = /&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);/i;
const markup = /<(\w+)[^<>]*>([^<]*)<\/\1\s*>/g;
const words = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu;

const space = /[\s\p{Cc}\u200b\ufeff]+/gu;
/** Most lines are tidy, and each single space that is replaced by one takes its time. */
const untidy = /[^\S ]|[\p{Cc}\u200b\ufeff]| {2}/u;

/** A text as one line; `null` for what is no text, and for an empty one. */
export function oneLine(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.toWellFormed();
  const line = (untidy.test(text) ? text.replace(space, ' ') : text).trim();
  return line === '' ? null : line;
}

/** A statement as one line, without the markup and the entities that a template has escaped once too often. */
export function plainLine(value: unknown): string | null {
  const line = oneLine(value);
  if (line === null) return null;
  let bare = line.replace(markup, '$2');
  for (let round = 0; round < 2 && entity.test(bare); round++) bare = decodeEntities(bare);
  return oneLine(bare);
}

/** The text of an element as one line. */
export function textOf(element: Element | null | undefined): string | null {
  return element ? oneLine(element.textContent) : null;
}

/** Whether an element has more in it than a heading or a byline; asked before its text, which may be the whole page's. */
export function hasMuch(element: Element): boolean {
  return element.getElementsByTagName('*')[40] !== undefined;
}

/** Letters and digits alone: what two spellings of the same words have in common. */
export function lettersOf(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a text, each Han or Kana character being one. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(words) ?? [];
}

/** How much of the shorter text's words are also in the other, from 0 to 1. */
export function overlap(a: string, b: string): number {
  const [first, second] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const shorter = Math.min(first.size, second.size);
  return shorter === 0 ? 0 : first.intersection(second).size / shorter;
}

/** `<` is no entity here, so a `<br>` that is written about stays. */
function decodeEntities(text: string): string {
  const page = new DOMParser().parseFromString(`<body>${text.replace(/</g, '&lt;')}`, 'text/html');
  return page.body.textContent ?? text;
}
