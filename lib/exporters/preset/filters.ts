import { toPlainDateTime } from '../../domain/date-time';
import type { Tag } from '../../domain/tag';
import { FieldDate } from '../../markdown/front-matter/value';
import { toTerm } from '../hugo-term';
import type { VariableValue } from './variables';

type Filter = (value: VariableValue, argument: string) => VariableValue;

/** What can be done to a variable. Of a list, it is done to each. */
export const filters = {
  /** `2025-02-13` */
  day: onDate((iso) => toPlainDateTime(iso).slice(0, 10)),
  /** `2025-02-13T15:10:13`, on the clock of the place that wrote it; a day stays one. */
  local: onDate((iso) => toPlainDateTime(iso).replace(' ', 'T')),
  /** `2025-02-13 15:10:13` */
  clock: onDate(toPlainDateTime),
  /** As RFC 3339 has it: with seconds, and its zone where that is known. */
  rfc3339: onDate((iso) => `${toPlainDateTime(iso).replace(' ', 'T')}${/T.*?(Z|[+-]\d\d:\d\d)$/.exec(iso)?.[1] ?? ''}`),
  lower: onText((text) => text.toLowerCase()),
  /** A tag of Obsidian: letters, digits, `_`, `-` and `/`, and not digits alone. */
  hashtag: onText(toHashtag),
  /** A term of Hugo: it makes a folder of each. */
  term: onText((text) => toTerm(text as Tag)),
  /** The first of a list. */
  first: (value) => (Array.isArray(value) ? (value[0] ?? null) : value),
  /** A list as one text, with something between. */
  join: (value, argument) => (Array.isArray(value) ? value.join(argument || ', ') : value),
  /** What stands there when nothing is known. */
  else: (value, argument) => (isEmpty(value) ? argument : value),
  /** No more characters than that. */
  max: onText((text, argument) => [...text].slice(0, Number(argument) || undefined).join('')),
} as const satisfies Readonly<Record<string, Filter>>;

export type FilterName = keyof typeof filters;

function isEmpty(value: VariableValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function onText(change: (text: string, argument: string) => string | null): Filter {
  return (value, argument) => {
    if (Array.isArray(value)) return value.map((each) => change(each, argument)).filter((each) => each !== null);
    return typeof value === 'string' ? change(value, argument) : value;
  };
}

function onDate(change: (iso: string) => string): Filter {
  return (value) => (value instanceof FieldDate ? new FieldDate(change(value.iso)) : value);
}

/** https://help.obsidian.md/tags */
function toHashtag(tag: string): string | null {
  const name = tag
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}\p{Emoji_Presentation}_/-]+/gu, '-')
    .replace(/\/{2,}/g, '/')
    .replace(/(^|\/)[-/]+|[-/]+(?=\/|$)/g, '$1');
  if (!/[^\d/]/.test(name)) return name === '' ? null : `_${name}`;
  return name;
}
