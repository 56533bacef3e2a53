import { noWishes, type PageWishes } from '../domain/page-wishes';

/** Where the background leaves what the reader wants of a page: in the world of our own scripts, which the page can't reach. */
interface WishesPlace {
  gleanerWishes?: PageWishes;
}

/** What the reader wants of this page, if that was said. */
export function wishesHere(): PageWishes {
  return (globalThis as WishesPlace).gleanerWishes ?? noWishes;
}

/** Goes to a page as text: says there what the reader wants of it, and answers what kind of document it is. */
export function leaveWishes(wishes: string): string {
  (globalThis as WishesPlace).gleanerWishes = JSON.parse(wishes);
  return document.contentType;
}
