import type { Tag } from './tag';

/** The shelves of what an article is to its reader, in the order they stand. Each is `is:…` in a query. */
export const shelfStates = ['unread', 'reading', 'read', 'archived', 'favourite', 'untagged'] as const;

export type ShelfState = (typeof shelfStates)[number];

/** Where articles stand: all of them, those in a state or with a tag, or what was deleted. */
export type Shelf =
  | { readonly kind: 'all' }
  | { readonly kind: 'state'; readonly state: ShelfState }
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'trash' };

/** What a list shows: a shelf, narrowed by what was typed. */
export interface ListFilter {
  readonly shelf: Shelf;
  /** As typed. Empty: the whole shelf. */
  readonly query: string;
}

/** All articles: what a list shows at first. */
export const everything: ListFilter = { shelf: { kind: 'all' }, query: '' };

/** Whether a filter leaves nothing out. */
export function isEverything({ shelf, query }: ListFilter): boolean {
  return shelf.kind === 'all' && query.trim() === '';
}

/** A text that is the same for the same shelf. */
export function shelfKey(shelf: Shelf): string {
  switch (shelf.kind) {
    case 'tag':
      return `tag:${shelf.tag}`;
    case 'state':
      return `is:${shelf.state}`;
    default:
      return shelf.kind;
  }
}
