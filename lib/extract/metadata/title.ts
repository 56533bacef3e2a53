import type { Found } from './found';
import type { JsonLdNode } from './json-ld';
import type { PageHead } from './page-head';
import type { SiteNames } from './site-name';
import { lettersOf, overlap, plainLine, textOf, wordsOf } from './text';
import { isStrong, piecesOf } from './title-parts';

interface Candidate extends Found<string> {
  readonly letters: string;
}

/**
 * The article's title: what most places agree on, the site's name aside. A headline that the reader sees gives the wording,
 * since a template may have added to the other ones; where all places differ, what the page hands to others as its title wins.
 */
export function titleOf(
  head: PageHead,
  article: JsonLdNode | null,
  heading: Element | null,
  site: SiteNames,
): Found<string> | null {
  const headline = headlineText(heading);
  const stated: readonly Found<string | null>[] = [
    { source: 'meta', value: head.first('og:title') ?? head.first('twitter:title', 'twitter:text:title') },
    { source: 'heading', value: headline },
    { source: 'json-ld', value: plainLine(article?.headline) ?? plainLine(article?.name) },
    { source: 'document', value: head.title },
  ];
  const candidates = stated.flatMap(({ source, value }) => {
    if (value === null) return [];
    const title = source === 'heading' ? value : withoutNames(value, headline, site);
    return site.isName(title) && source !== 'heading' ? [] : [{ source, value: title, letters: lettersOf(title) }];
  });
  const groups = candidates.map((candidate) => candidates.filter((other) => isSame(candidate, other)));
  const best = groups.reduce<readonly Candidate[]>((most, group) => (group.length > most.length ? group : most), []);
  const chosen = wordingOf(best, heading);
  if (chosen) return { value: chosen.value, source: chosen.source };
  const other = head.first('title', 'dc.title', 'parsely-title', 'sailthru.title');
  return other ? { value: withoutNames(other, headline, site), source: 'meta' } : null;
}

/** A title without the names of the site and its sections at its end or its beginning. */
function withoutNames(title: string, headline: string | null, site: Pick<SiteNames, 'isSite'>): string {
  let pieces = piecesOf(title);
  if (headline && isFramed(pieces, headline, site)) return headline;
  let cut = false;
  while (pieces.length > 2) {
    const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
    const isWhole = headline !== null && lettersOf(headline) === lettersOf(pieces.join(''));
    if (isWhole) break;
    if (site.isSite(last)) pieces = pieces.slice(0, -2);
    else if (site.isSite(first)) pieces = pieces.slice(2);
    // What comes before the site's name, or after a sign that headlines don't have, is a section's.
    else if (
      (isStrong(pieces.at(-2) ?? '') || (cut && last.length <= 10)) &&
      lettersOf(pieces.slice(0, -2).join('')).length > lettersOf(last).length
    )
      pieces = pieces.slice(0, -2);
    else break;
    cut = true;
  }
  return pieces.join('').trim();
}

/** Whether a title is the headline with something behind it, or with the site's name before it; a kicker is its own. */
function isFramed(pieces: readonly string[], headline: string, site: Pick<SiteNames, 'isSite'>): boolean {
  const letters = lettersOf(headline);
  if (letters.length < 4) return false;
  return pieces.some((separator, index) => {
    if (index % 2 === 0) return false;
    const [before, behind] = [pieces.slice(0, index).join(''), pieces.slice(index + 1).join('')];
    if (lettersOf(before) === letters) return true;
    return lettersOf(behind) === letters && (isStrong(separator) || !/[:：]/.test(separator) || site.isSite(before));
  });
}

/**
 * The heading's wording, unless it is put together of a kicker and a headline with nothing between them, or is without the
 * kicker that the page puts before it elsewhere.
 */
function wordingOf(group: readonly Candidate[], heading: Element | null): Candidate | null {
  const shown = group.find(({ source }) => source === 'heading');
  const others = group.filter(({ source }) => source !== 'heading');
  if (!shown) return group[0] ?? null;
  const isPieced = (heading?.childElementCount ?? 0) > 1;
  return (
    others.find(({ letters }) => letters.length < shown.letters.length && shown.letters.endsWith(letters)) ??
    others.find(({ value, source }) => source !== 'document' && /[:：]/.test(value) && value.endsWith(shown.value)) ??
    (isPieced ? others.find(({ letters }) => letters === shown.letters) : null) ??
    (isAgreed(shown, group) ? null : others.find((other) => isAgreed(other, group))) ??
    shown
  );
}

/** Whether three places of a group have the same words, to the letter. */
function isAgreed({ letters }: Candidate, group: readonly Candidate[]): boolean {
  return group.filter((other) => other.letters === letters).length > 2;
}

/** The same words, give or take a tenth, or a kicker before them. */
function isSame(a: Candidate, b: Candidate): boolean {
  if (a === b || a.letters === b.letters) return true;
  const [shorter, longer] = a.letters.length < b.letters.length ? [a, b] : [b, a];
  const share = shorter.letters.length / longer.letters.length;
  if (share >= (longer.source === 'heading' ? 0.3 : 0.6) && longer.letters.endsWith(shorter.letters))
    return wordsOf(shorter.value).length > 2;
  return share >= 0.9 && overlap(a.value, b.value) >= 0.9 && wordsOf(a.value).length > 3;
}

/** A mark behind a heading that leads to it is none of its words. */
function headlineText(heading: Element | null): string | null {
  return textOf(heading)?.replace(/\s*[¶#]$/, '') ?? null;
}
