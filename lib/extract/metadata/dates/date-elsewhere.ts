import { oneLine } from '../text';
import { isLabelled } from './date-labels';
import { datesIn, type PageDate, readDate } from './read-dates';

/** Where dates are of other things: of the links there, of comments, of the site itself. */
const foreign =
  'a, nav, footer, li, aside, form, figure, table, script, style, noscript, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="teaser" i], [class*="recommend" i], [class*="sidebar" i], [class*="copyright" i]';

/**
 * The date of a page that shows none beside its headline: the first that is called one of publication, or the day of all
 * short texts that are a date, if it is the same one.
 */
export function dateElsewhere(page: Document, languages: readonly string[]): PageDate | null {
  if (!page.body) return null;
  const walker = page.createTreeWalker(page.body, 4 /* texts */);
  const found: PageDate[] = [];
  let before = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const line = text.length < 400 ? oneLine(text) : null;
    if (line === null) continue;
    if (line.length <= 80 && /\d{4}|\d\d\.\d\d\.\d\d/.test(line)) {
      const [date] = datesIn(line, languages);
      const isShort = date && line.length - (date.end - date.start) < 40 && date.iso > '1990';
      if (isShort && !node.parentElement?.closest(foreign)) {
        if (isLabelled(line.slice(0, date.start) || before)) return date;
        found.push(date);
      }
    }
    before = line;
  }
  return only(found) ?? only(statedTimes(page, languages));
}

/** The dates of `<time>` elements, which may show less of them than they state. */
function statedTimes(page: Document, languages: readonly string[]): PageDate[] {
  const times = [...page.querySelectorAll('time[datetime]')].filter((time) => !time.closest(foreign));
  return times.slice(0, 20).flatMap((time) => readDate(time.getAttribute('datetime') ?? '', languages) ?? []);
}

/** The first of several dates of one day. */
function only(dates: readonly PageDate[]): PageDate | null {
  const days = new Set(dates.map(({ iso }) => iso.slice(0, 10)));
  return days.size === 1 ? (dates[0] ?? null) : null;
}
