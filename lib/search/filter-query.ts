import type { ListFilter, Shelf } from '../domain/list-filter';
import { parseQuery } from './query/parse';
import type { Condition, Expression, Query } from './query/query';

/** What a list shows, as a query. The last word may be unfinished: a list follows the typing. */
export function queryOf({ shelf, query }: ListFilter, now: Date): Query {
  const typed = parseQuery(query, { now, isTyping: true });
  const own = conditionOf(shelf);
  return own ? { ...typed, expression: both(own, typed.expression) } : typed;
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
