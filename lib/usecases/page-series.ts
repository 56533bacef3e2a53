import type { CapturedPage } from '../domain/article';
import type { PageStep } from '../domain/page-step';
import { noWishes, type PageWishes } from '../domain/page-wishes';
import { blocksLeft, leaveRepeated, leaveRepeatedEnd, type PageBlocks } from '../extract/article/leave-repeated';
import { lettersOf, likeness } from '../extract/article/likeness';
import type { MarkedPage } from '../extract/article/marked-page';
import { noteNames, renameNotes } from '../extract/constructs/footnotes/rename-notes';
import { markPage, takeArticle } from '../extract/extract-article';
import { copyPage } from '../extract/page/copy-page';
import { readingsOf } from '../extract/page/page-family';
import { withoutPageNumber } from '../extract/page/page-words';
import { leadsBack, pagerOf } from '../extract/page/pager';
import { parseFetchedPage } from '../extract/page/parse-fetched-page';
import { shadowRootOf } from '../extract/page/shadow';
import { type PageText, textOfPage } from '../proof/page-text';
import { addressOf, describeCapture, textOf } from './describe-capture';

/** Gets a page of the same site; `null` when it can't be had. */
export type GetPage = (address: string) => Promise<{ readonly html: string; readonly address: string } | null>;

/** How alike the titles of two pages of one article are at least. */
const alike = 0.5;

/** A page of the article that was read, and what is needed to read it again with less of it. */
interface ReadPage {
  readonly marked: MarkedPage;
  readonly blocks: PageBlocks;
  readonly text: PageText;
  readonly address: string;
  readonly baseUrl: string;
  readonly title: string;
}

/** Reads the pages of one article in their order, in the page that the reader has open. What pages repeat is in it once. */
export class PageSeries {
  readonly #live: Document;
  readonly #article: string;
  readonly #getPage: GetPage;
  readonly #wishes: PageWishes;
  readonly #pages: ReadPage[] = [];

  /** @param article which one, as `Pager` names it */
  constructor(live: Document, article: string, getPage: GetPage, wishes = noWishes) {
    this.#live = live;
    this.#article = article;
    this.#getPage = getPage;
    this.#wishes = wishes;
  }

  /** Reads the next page. Nothing of it is run or loaded, and the open page stays as it is. */
  async read(address: string, now: Date): Promise<PageStep> {
    const here = this.#live.location.href.replace(/#.*$/s, '');
    const isLive = address === here;
    const fetched = isLive ? null : await this.#getPage(address);
    if (!isLive && !fetched) return { kind: 'unreachable' };
    const page = fetched ? parseFetchedPage(fetched.html, fetched.address) : this.#live;
    const place = fetched?.address ?? address;
    const read = this.#isOfArticle(page, place, address) ? this.#look(page, place) : null;
    if (!read) return { kind: 'other-page' };
    if (read.blocks.keys.every((key) => key === '')) return { kind: 'nothing-new' };

    const previous = this.#pages.at(-1);
    const shortened = previous ? leaveRepeatedEnd(previous.marked, read.blocks) : null;
    this.#pages.push(read);
    // What offers the whole article is none of its pages: it must not go on from where the open one does.
    const pager = pagerOf(page, this.#readingOf(place).number < 0 ? here : place, this.#article);
    return {
      kind: 'page',
      page: captureOf(read, now),
      previous: previous && shortened ? captureOf({ ...previous, marked: shortened }, now) : null,
      next: pager?.next ?? null,
      of: pager?.of ?? null,
    };
  }

  /** Finds the article of a page; `null` when it has none, or that of another page. */
  #look(page: Document, address: string): ReadPage | null {
    const copy = copyPage(page);
    const { baseURI: baseUrl, title } = copy;
    const marked = markPage(copy, address, this.#wishes);
    if (!marked) return null;
    const [first] = this.#pages;
    if (first && !isSameTitle(marked.title || title, first) && !leadsBack(page, address, this.#readingOf(address)))
      return null;
    renameNotes(marked.body, new Set(this.#pages.flatMap((page) => noteNames(page.marked.body))));
    const own = leaveRepeated(
      marked,
      this.#pages.map(({ blocks }) => blocks),
      first?.marked.title || marked.title,
    );
    return { marked: own, blocks: blocksLeft(own), text: textOfPage(page, shadowRootOf), address, baseUrl, title };
  }

  /** A server that has no such page may send another one. */
  #isOfArticle(page: Document, place: string, wanted: string): boolean {
    const [came, asked] = [this.#readingOf(place).number, this.#readingOf(wanted).number];
    return page === this.#live || came === asked || (came === 0 && asked === 1);
  }

  #readingOf(address: string): { readonly article: string; readonly number: number } {
    const reading = readingsOf(address).find(({ article }) => article === this.#article);
    const number = reading?.isNumbered ? reading.number : reading ? 0 : -1;
    return { article: this.#article, number };
  }
}

function isSameTitle(title: string, { marked, title: pageTitle }: ReadPage): boolean {
  const [one, other] = [title, marked.title || pageTitle].map((each) => lettersOf(withoutPageNumber(each)));
  return likeness(one ?? '', other ?? '') >= alike;
}

/** Works on a copy, since another page may take something away from this one later. */
function captureOf({ marked, text, address, baseUrl, title }: ReadPage, now: Date): CapturedPage {
  const article = takeArticle({ ...marked, body: marked.body.cloneNode(true) as HTMLElement });
  return describeCapture({
    article,
    text: textOf(article.content, baseUrl, text, article.leftOut),
    passage: null,
    url: addressOf(article.canonical, address),
    title,
    now,
  });
}
