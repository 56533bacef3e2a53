import { isLabelled } from './dates/date-labels';
import { type Found, firstFound } from './found';
import type { JsonLd } from './json-ld';
import { isProse, type Surroundings } from './lines';
import { marksOf } from './marks';
import type { PageHead } from './page-head';
import { hasMuch, lettersOf, plainLine } from './text';

/** What templates call the text between a headline and its article. */
const standfirst =
  /sub-?(?:title|head)|standfirst|dek|deck|lede|article_{0,2}-?(?:lead|intro|summary)|lead-text|teaser-text|summary__text|chapo|entradilla|sottotitolo|occhiello|ingress|vorspann|alternativeHeadline/i;
/** How many lines below a headline, how many letters long, and how many elements deep in what is marked. */
const reach = { lines: 8, least: 20, most: 500, depth: 5 };

/** The line that newspapers put below a headline. */
export function subtitleOf(
  head: PageHead,
  { article }: JsonLd,
  around: Surroundings | null,
  title: string | null,
): Found<string> | null {
  const stated = firstFound(
    ['json-ld', plainLine(article?.alternativeHeadline)],
    ['meta', head.all(/(?:^|:)subtitle$|^alternativeheadline$/)[0]?.[0]],
    ['text', () => shownIn(around)],
  );
  return stated && !lettersOf(title).includes(lettersOf(stated.value)) ? stated : null;
}

function shownIn(around: Surroundings | null): string | null {
  const lines = around?.after.slice(0, reach.lines) ?? [];
  const paragraphs = lines.filter(isProse);
  const beginning = paragraphs[1] ? lines.indexOf(paragraphs[0] ?? paragraphs[1]) : lines.length;
  const line = lines
    .slice(0, beginning + 1)
    .find(
      ({ text, pieces }) =>
        text.length >= reach.least &&
        text.length <= reach.most &&
        !isLabelled(text.slice(0, 30)) &&
        isStandfirst(pieces[0]?.element ?? null, lettersOf(text)),
    );
  return line?.text ?? null;
}

/** Whether the whole of what is marked is this text: no box that has the article as well. */
function isStandfirst(element: Element | null, letters: string): boolean {
  for (let step = 0; element && step < reach.depth && !hasMuch(element); step++, element = element.parentElement)
    if (standfirst.test(marksOf(element))) return lettersOf(element.textContent) === letters;
  return false;
}
