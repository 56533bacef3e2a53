import { foldText } from '../text/fold';
import { type Field, fieldOf } from './fields';
import { amountFields, dateFields, parts, sortKeys, states, textFields } from './query';

/** What may follow a field, from the reader's own library. */
export interface KnownValues {
  readonly tags: readonly string[];
  readonly sites: readonly string[];
  readonly languages: readonly string[];
}

/** How the piece of a query before the caret may go on. */
export interface Completion {
  /** The part of the query that an option takes the place of. */
  readonly from: number;
  readonly to: number;
  /** Whole pieces: `tag:"two words"`, `is:unread`, `site:`. */
  readonly options: readonly string[];
}

const fields = ['tag', 'is', 'has', 'lang', ...textFields, ...dateFields, ...amountFields, 'sort'] as const;
const dates = [
  'today',
  'yesterday',
  '7d',
  '30d',
  '"this week"',
  '"last week"',
  '"this month"',
  '"last month"',
  '"this year"',
];
const mostOptions = 20;

/** What the reader may want to type next; `null`: nothing is known that fits. */
export function completeQuery(text: string, caret: number, known: KnownValues): Completion | null {
  const before = text.slice(0, caret);
  const piece = /(?:^|[\s(（|｜])[-－!！]?((?:([\p{L}_]+)[:：]|([#＃]))?(?:["“]([^"“”]*)|([^\s"“”()（）|｜]*)))$/u.exec(
    before,
  );
  if (!piece) return null;
  const [, whole = '', named, hash, quoted, bare = ''] = piece;
  const value = foldText(quoted ?? bare);
  const field = hash ? 'tag' : named === undefined ? undefined : fieldOf(named);
  const options =
    field === undefined
      ? quoted === undefined && value !== ''
        ? fields.filter((name) => name.startsWith(value)).map((name) => `${name}:`)
        : []
      : ranked(valuesOf(field, known), value).map((option) => `${hash ?? `${named}:`}${quote(option)}`);
  return options.length === 0 ? null : { from: caret - whole.length, to: caret, options };
}

function valuesOf(field: Field | null, { tags, sites, languages }: KnownValues): readonly string[] {
  if (field === 'tag') return tags;
  if (field === 'site') return sites;
  if (field === 'lang') return languages;
  if (field === 'is') return states;
  if (field === 'has' || field === 'no') return parts;
  if (field === 'sort') return sortKeys;
  return (dateFields as readonly (string | null)[]).includes(field) ? dates : [];
}

/** Those that begin so come first, then those of which a part does. */
function ranked(values: readonly string[], start: string): string[] {
  const first: string[] = [];
  const second: string[] = [];
  for (const value of values) {
    const folded = foldText(value).replace(/^"/, '');
    if (folded.startsWith(start)) first.push(value);
    else if (start !== '' && folded.includes(start)) second.push(value);
  }
  return [...first, ...second].slice(0, mostOptions);
}

function quote(value: string): string {
  return value.startsWith('"') || /^[^\s()（）|｜"“”*＊]+$/u.test(value) ? value : `"${value}"`;
}
