import { isSamePage } from '../../domain/canonical-url';
import type { SiteNames } from './site-name';
import { hasMuch, lettersOf, textOf, wordsOf } from './text';
import { partsOf } from './title-parts';

/** Where a heading is none of the article's: a way there, a list of others, a box beside it. */
const elsewhere = 'nav, footer, li, dialog, [class*="breadcrumb" i], [class*="related" i], [role="navigation"]';
const unread = 'script, style, noscript, template, a, option, title, svg';

/** How far a heading has to agree with what the page states, for each kind of heading. */
const kinds: readonly (readonly [selector: string, agreement: number])[] = [
  ['h1, [itemprop~="headline"]', 0.34],
  ['h2, h3, [role="heading"], [class*="headline" i], [class*="title" i]', 0.85],
];

/** A title in the forms that it is compared in. */
interface Wanted {
  readonly letters: string;
  readonly words: ReadonlySet<string>;
}

/**
 * The element that shows the article's headline: the heading that says what the page states as its title. A page without
 * headings shows it in some other element, which is found by its words.
 */
export function headlineOf(
  page: Document,
  stated: readonly string[],
  site: Pick<SiteNames, 'isName'>,
  address: string,
): Element | null {
  const wanted = [...new Set(stated.flatMap((title) => [title, ...likelyPartsOf(title)]))]
    .filter((title) => !site.isName(title))
    .map((title) => ({ letters: lettersOf(title), words: new Set(wordsOf(title)) }))
    .filter(({ letters }) => letters.length > 3);
  for (const [selector, least] of kinds) {
    let best: { heading: Element; agreement: number } | null = null;
    for (const heading of page.querySelectorAll(selector)) {
      if (hasMuch(heading)) continue;
      const agreement = agreementOf(textOf(heading) ?? '', wanted, Math.max(least, best?.agreement ?? 0));
      if (agreement > (best?.agreement ?? 0) && isOwn(heading, site, address)) best = { heading, agreement };
    }
    if (best) return best.heading;
  }
  return spokenBy(page, wanted) ?? onlyHeading(page, site, address);
}

/** Parts of a title that may be the headline: the site's name is the shorter part, and mostly the last one. */
function likelyPartsOf(title: string): string[] {
  return partsOf(title).filter((part) => part.length >= title.length * (title.startsWith(part) ? 0.25 : 0.45));
}

/** The highest likeness of a text to one of the titles; 0 for less than `least`. */
function agreementOf(text: string, wanted: readonly Wanted[], least: number): number {
  if (text === '' || text.length > 400) return 0;
  const letters = lettersOf(text);
  const near = wanted.filter(
    (title) =>
      Math.min(letters.length, title.letters.length) >= least * 0.8 * Math.max(letters.length, title.letters.length),
  );
  if (near.length === 0) return 0;
  const words = new Set(wordsOf(text));
  const highest = Math.max(
    ...near.map((title) => {
      if (title.letters === letters) return 1;
      const beginning = title.letters.startsWith(letters) && letters.length > 0.6 * title.letters.length ? 0.9 : 0;
      return Math.max(beginning, words.intersection(title.words).size / Math.max(words.size, title.words.size, 1));
    }),
  );
  return highest >= least ? highest : 0;
}

/** A heading of the page's own article: not the site's sign, and not one that leads to another page. */
function isOwn(heading: Element, site: Pick<SiteNames, 'isName'>, address: string): boolean {
  const text = textOf(heading);
  if (text === null || site.isName(text) || heading.closest(elsewhere)) return false;
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  const isLink = link !== null && lettersOf(link.textContent).length >= lettersOf(text).length * 0.8;
  return !isLink || isSamePage(URL.parse(link.getAttribute('href') ?? '', address)?.href ?? '', address);
}

/** The element whose own text is the longest part of what is stated, and no link. */
function spokenBy(page: Document, wanted: readonly Wanted[]): Element | null {
  const letters = new Set(wanted.map((title) => title.letters).filter((title) => title.length >= 6));
  const longest = Math.max(0, ...[...letters].map((title) => title.length)) * 2;
  if (!page.body || letters.size === 0) return null;
  const walker = page.createTreeWalker(page.body, 4 /* texts */);
  let best: { element: Element; length: number } | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.length < 6 || text.length > longest + 200) continue;
    const spoken = lettersOf(text);
    if (spoken.length <= (best?.length ?? 5) || !letters.has(spoken)) continue;
    const element = node.parentElement;
    if (element && !element.closest(unread)) best = { element, length: spoken.length };
  }
  return best?.element ?? null;
}

/** The one first-level heading of a page, whatever it says. */
function onlyHeading(page: Document, site: Pick<SiteNames, 'isName'>, address: string): Element | null {
  const headings = [...page.querySelectorAll('h1')].filter((heading) => isOwn(heading, site, address));
  return headings.length === 1 ? (headings[0] ?? null) : null;
}
