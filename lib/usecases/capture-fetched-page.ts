import type { CapturedPage } from '../domain/article';
import { copyPage } from '../extract/page/copy-page';
import { nextPageOf } from '../extract/page/next-page';
import { capturePage } from './capture-page';

/** A page that was fetched. */
export interface FetchedPage {
  readonly html: string;
  /** Where it came from in the end. */
  readonly address: string;
}

/** What a further page of an article holds. */
export interface FollowingPage {
  /** `null` when there is no article on it. */
  readonly page: CapturedPage | null;
  /** The address of the one after it; `null` when it is the last. */
  readonly nextPage: string | null;
}

/** Reads a page that nobody has opened. Its scripts don't run, and nothing of it is loaded. */
export function captureFetchedPage({ html, address }: FetchedPage, now: Date): FollowingPage {
  const page = new DOMParser().parseFromString(html, 'text/html');
  setBase(page, address);
  return { page: capturePage(page, null, now, address), nextPage: nextPageOf(copyPage(page), address) };
}

/** A text that was parsed has the address of the page that parsed it. Names on it may hide properties: see `page/getter-of`. */
function setBase(page: Document, address: string): void {
  const find = (selector: string) => Document.prototype.querySelector.call(page, selector);
  const base = find('base[href]') ?? Document.prototype.createElement.call(page, 'base');
  base.setAttribute('href', URL.parse(base.getAttribute('href') ?? '', address)?.href ?? address);
  if (!base.parentNode) find('head')?.prepend(base);
}
