import { isLabelled } from './dates/date-labels';
import { type Found, firstFound } from './found';
import type { JsonLd } from './json-ld';
import { isProse, type Surroundings } from './lines';
import type { PageHead } from './page-head';
import { lettersOf, plainLine } from './text';

/** What templates call the text between a headline and its article. */
const standfirst =
  '[class*="subtitle" i], [class*="sub-title" i], [class*="subhead" i], [class*="sub-head" i], [class*="subheadline" i], [class*="standfirst" i], [class*="dek" i], [class*="deck" i], [class*="lede" i], [class*="article-lead" i], [class*="article__lead" i], [class*="lead-text" i], [class*="teaser-text" i], [class*="chapo" i], [class*="entradilla" i], [class*="sottotitolo" i], [class*="occhiello" i], [class*="ingress" i], [class*="vorspann" i], [class*="article-intro" i], [class*="article__intro" i], [class*="article-summary" i], [class*="article__summary" i], [class*="summary__text" i], [itemprop~="alternativeHeadline"]';
/** How many lines below a headline, and how many letters long. */
const reach = { lines: 8, least: 20, most: 500 };

/** The line that newspapers put below a headline. */
export function subtitleOf(
  head: PageHead,
  { article }: JsonLd,
  around: Surroundings | null,
  title: string | null,
): Found<string> | null {
  const stated = firstFound([
    ['json-ld', plainLine(article?.alternativeHeadline)],
    ['meta', head.first('alternativeheadline', 'lp.article:subtitle', 'subtitle', 'article:subtitle')],
    ['text', shownIn(around)],
  ]);
  return stated && !lettersOf(title).includes(lettersOf(stated.value)) ? stated : null;
}

function shownIn(around: Surroundings | null): string | null {
  const lines = around?.after.slice(0, reach.lines) ?? [];
  const beginning = lines.findIndex(
    (line, index) => isProse(line) && lines.slice(index + 1).some((next) => isProse(next)),
  );
  for (const { text, pieces } of lines.slice(0, beginning < 0 ? lines.length : beginning + 1)) {
    const marked = pieces[0]?.element.closest(standfirst);
    if (!marked || text.length < reach.least || text.length > reach.most || isLabelled(text.slice(0, 30))) continue;
    // The whole of what is marked is this line: no box that has the article as well.
    if (lettersOf(marked.textContent) === lettersOf(text)) return text;
  }
  return null;
}
