import type { ListFilter, Shelf } from '../domain/list-filter';
import { fieldOf } from './query/fields';
import { parseQuery } from './query/parse';
import { printCondition } from './query/print';
import type { Condition, Expression, Query } from './query/query';

/** What a list shows, as a query. The last word may be unfinished: a list follows the typing. */
export function queryOf({ shelf, query }: ListFilter, now: Date): Query {
  const typed = parseQuery(withoutOpenField(query), { now, isTyping: true });
  const own = conditionOf(shelf);
  return own ? { ...typed, expression: both(own, typed.expression) } : typed;
}

/** What a list shows, as one text: what was typed, and the shelf as a part of it. */
export function textOfFilter({ shelf, query }: ListFilter, now: Date): string {
  const own = conditionOf(shelf);
  const typed = query.trim();
  if (!own) return typed;
  const isChoice = parseQuery(typed, { now }).expression?.kind === 'or';
  return `${printCondition(own)} ${isChoice ? `(${typed})` : typed}`.trim();
}

/** Whether a list shows deleted articles: then they are brought back rather than deleted. */
export function showsTrash(filter: ListFilter): boolean {
  return asksForTrash(queryOf(filter, new Date()).expression);
}

/** Whether a query asks for deleted articles, which are left out otherwise. */
export function asksForTrash(expression: Expression | null): boolean {
  switch (expression?.kind) {
    case 'and':
    case 'or':
      return expression.parts.some(asksForTrash);
    case 'is':
      return expression.state === 'trash';
    default:
      return false;
  }
}

/** A field whose value is still to come leaves nothing out: `rain site:` is `rain`. */
function withoutOpenField(query: string): string {
  const [open = '', before = '', name = ''] = /(^|[\s(（|｜])[-－−!！]?(\p{L}+)[:：]$/u.exec(query) ?? [];
  return fieldOf(name) ? query.slice(0, query.length - open.length) + before : query;
}

function conditionOf(shelf: Shelf): Condition | null {
  switch (shelf.kind) {
    case 'all':
      return null;
    case 'state':
      return { kind: 'is', state: shelf.state };
    case 'tag':
      return { kind: 'tag', name: shelf.tag, reach: 'tree' };
    case 'trash':
      return { kind: 'is', state: 'trash' };
  }
}

function both(own: Condition, typed: Expression | null): Expression {
  if (!typed) return own;
  return { kind: 'and', parts: typed.kind === 'and' ? [own, ...typed.parts] : [own, typed] };
}
