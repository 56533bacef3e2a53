import { toCanonicalUrl } from '../../domain/canonical-url';
import { foldText } from '../text/fold';
import { tokensOf } from '../text/tokens';
import { toAmounts } from './amounts';
import { clockOf, toSpan } from './dates';
import { ascendingSorts, fieldOf, partOf, sortKeyOf, stateOf } from './fields';
import { type Piece, piecesOf } from './pieces';
import {
  type AmountField,
  amountFields,
  type Condition,
  type DateField,
  dateFields,
  type Expression,
  type Hint,
  type Query,
  type Sort,
  type TextField,
  textFields,
} from './query';

export interface ParseOptions {
  readonly now: Date;
  /** The reader is still typing: the last word may be the beginning of one. */
  readonly isTyping?: boolean;
}

/** Longer queries are cut: nobody types them, and a pasted article would take seconds. */
const longestQuery = 1000;
/** Deeper parentheses are left out. */
const deepest = 20;

/** Takes a query apart. Never throws: what can't be read is text, with a hint. */
export function parseQuery(text: string, { now, isTyping = false }: ParseOptions): Query {
  const hints: Hint[] = [];
  if (text.length > longestQuery) hints.push({ kind: 'too-long', text: text.slice(longestQuery) });
  const pieces = piecesOf(text.slice(0, longestQuery).toWellFormed(), hints);
  const clock = clockOf(now);
  let sort: Sort | null = null;
  let at = 0;

  const expression = readAlternatives(0);
  return { expression, sort, hints };

  function readAlternatives(depth: number): Expression | null {
    const alternatives: Expression[] = [];
    for (;;) {
      const all = readAll(depth);
      if (all) alternatives.push(all);
      if (pieces[at]?.kind !== 'or') break;
      at++;
    }
    return joined('or', alternatives);
  }

  function readAll(depth: number): Expression | null {
    const parts: Expression[] = [];
    for (let piece = pieces[at]; piece && piece.kind !== 'or'; piece = pieces[at]) {
      if (piece.kind === 'close') {
        if (depth > 0) break;
        at++;
        continue;
      }
      const part = readOne(depth);
      if (part) parts.push(part);
    }
    return joined('and', parts);
  }

  function readOne(depth: number): Expression | null {
    const piece = pieces[at++];
    if (!piece) return null;
    if (piece.kind === 'not') {
      const next = pieces[at];
      if (!next || next.kind === 'or' || next.kind === 'close') return null;
      return negated(readOne(depth));
    }
    if (piece.kind === 'open') {
      if (depth === deepest) return null;
      const inner = readAlternatives(depth + 1);
      if (pieces[at]?.kind === 'close') at++;
      return inner;
    }
    return piece.kind === 'value' ? readValue(piece) : null;
  }

  function readValue(piece: Piece & { kind: 'value' }): Expression | null {
    if (piece.field !== null) {
      const read = readField(piece.field, piece.text, piece.isPrefix);
      if (read === 'sort') return null;
      if (read) return read;
    }
    const isLast = isTyping && at === pieces.length && piece.isOpenEnded;
    return toText(null, piece.source, piece.isPrefix || isLast);
  }

  /** `null`: it has to be read as text. */
  function readField(name: string, value: string, isPrefix: boolean): Expression | 'sort' | null {
    const field = fieldOf(name);
    const source = `${name}:${value}`;
    if (!field) {
      if (/^[a-z_]{2,12}$/i.test(name)) hints.push({ kind: 'unknown-field', text: name });
      return null;
    }
    const read = readKnownField();
    if (!read) hints.push({ kind: 'unknown-value', text: source });
    return read;

    function readKnownField(): Expression | 'sort' | null {
      if (isOneOf(textFields, field)) return toText(field, value, isPrefix);
      if (isOneOf(dateFields, field)) return toDate(field, value, clock);
      if (isOneOf(amountFields, field)) return toAmount(field, value);
      if (field === 'tag') return toTagCondition(value, isPrefix);
      if (field === 'lang') return value === '' ? null : { kind: 'language', tag: value.toLowerCase() };
      if (field === 'sort') {
        const read = toSort(value);
        sort = read ?? sort;
        return read && 'sort';
      }
      if (field === 'is') {
        const state = stateOf(value);
        return state && { kind: 'is', state };
      }
      const part = partOf(value);
      const condition: Condition | null =
        part === 'tag'
          ? { kind: 'is', state: 'tagged' }
          : part === 'highlight'
            ? { kind: 'is', state: 'highlighted' }
            : part && { kind: 'has', part };
      return field === 'no' ? negated(condition) : condition;
    }
  }

  function toText(field: TextField | null, value: string, isPrefix: boolean): Condition | null {
    const words = value.replace(/\s+/g, ' ').trim();
    const address = field === null || field === 'url' ? toAddress(words) : null;
    if (address) return { kind: 'text', field: 'url', text: address, isPrefix: false };
    const last = tokensOf(foldText(words)).at(-1);
    if (!last) {
      hints.push({ kind: 'nothing-to-find', text: value });
      return null;
    }
    return { kind: 'text', field, text: words, isPrefix: isPrefix && !last.isRun };
  }
}

function joined(kind: 'and' | 'or', parts: readonly Expression[]): Expression | null {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  return flat.length > 1 ? { kind, parts: flat } : (flat[0] ?? null);
}

function negated(part: Expression | null): Expression | null {
  if (!part) return null;
  return part.kind === 'not' ? part.part : { kind: 'not', part };
}

/** An address is found under the one that its article is known by. */
function toAddress(text: string): string | null {
  if (!/^https?:\/\/[^\s/]/i.test(text)) return null;
  try {
    return toCanonicalUrl(text).replace(/["'*]/g, encodeURIComponent);
  } catch {
    return null;
  }
}

function toTagCondition(value: string, isPrefix: boolean): Condition | null {
  const isBelow = isPrefix && value.endsWith('/');
  const name = value.replace(/^[\s#＃]+|[\s/]+$/g, '').replace(/\s+/g, ' ');
  return name === '' ? null : { kind: 'tag', name, reach: isBelow ? 'below' : isPrefix ? 'prefix' : 'tree' };
}

function toDate(field: DateField, text: string, clock: number): Condition | null {
  const span = toSpan(text, clock);
  if (!span) return null;
  if (field === 'before') return { kind: 'date', field, text, from: null, to: span.from ?? span.to };
  return { kind: 'date', field, text, from: span.from, to: field === 'after' ? null : span.to };
}

function toAmount(field: AmountField, text: string): Condition | null {
  const amounts = toAmounts(text, field);
  return amounts && { kind: 'amount', field, text, ...amounts };
}

function toSort(text: string): Sort | null {
  const [, before = '', name = '', after = ''] =
    /^([-+]?)(.*?)(?:[-_ ](asc|desc|ascending|descending))?$/i.exec(text) ?? [];
  const by = sortKeyOf(name);
  if (!by) return null;
  if (after) return { by, isAscending: /^asc/i.test(after) };
  return { by, isAscending: before === '' ? ascendingSorts.has(by) : before === '+' };
}

function isOneOf<Value extends string>(values: readonly Value[], value: string | null): value is Value {
  return (values as readonly (string | null)[]).includes(value);
}
