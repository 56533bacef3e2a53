import type { MetadataSource } from '../../../domain/provenance';
import { isProse, type Line, type Surroundings } from '../lines';
import { isBeside, marksOf } from '../marks';
import { oneLine } from '../text';
import { isChangeLabel, isLabelled, isPublicationLabel } from './date-labels';
import { datesIn, type PageDate, readDate } from './read-dates';

/** A date that a page shows, and in what. */
export interface ShownDate {
  readonly date: PageDate;
  readonly source: MetadataSource;
  readonly isChange: boolean;
}

/** A line with more than this beside its date says something of that day rather than when it was written. In letters. */
const mostBeside = 90;
/** Where dates are of other things: of the links there, of the site itself. */
const ofOther = ', a, li, aside, figure, table, script, style, noscript, [class*="copyright" i]';

/** The dates that a page shows in its headline, below it and above it; the likeliest first. */
export function datesBeside(
  headline: Element,
  { before, after }: Surroundings,
  languages: readonly string[],
): ShownDate[] {
  const beginning = after.findIndex(isProse);
  const labels = after.filter((line, index) => !isProse(line) || index === beginning);
  const inside = statedTimes([...headline.querySelectorAll('time')], languages);
  return [
    ...inside.map((date) => ({ date, source: 'time' as const, isChange: false })),
    ...[...labels, ...before].flatMap((line) => datesOfLine(line, languages)),
  ];
}

/**
 * The date of a page that shows none beside its headline: the first that is called one of publication, or the day of all
 * short texts that are a date, if it is the same one.
 */
export function dateElsewhere(page: Document, languages: readonly string[]): PageDate | null {
  const walker = page.createTreeWalker(page.body ?? page, 4 /* texts */);
  const found: PageDate[] = [];
  let before = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const line = text.length < 400 ? oneLine(text) : null;
    if (line === null) continue;
    if (line.length <= 80 && /\d{4}|\d\d\.\d\d\.\d\d/.test(line)) {
      const [date] = datesIn(line, languages);
      const isShort = date && line.length - (date.end - date.start) < 40 && date.iso > '1990';
      if (isShort && node.parentElement && !isBeside(node.parentElement, ofOther)) {
        if (isLabelled(line.slice(0, date.start) || before)) return date;
        found.push(date);
      }
    }
    before = line;
  }
  const times = [...page.querySelectorAll('time[datetime]')].filter((time) => !isBeside(time, ofOther));
  return only(found) ?? only(statedTimes(times, languages));
}

/** The dates of `<time>` elements, which may show less of them than they state. */
function statedTimes(times: readonly Element[], languages: readonly string[]): PageDate[] {
  return times.slice(0, 20).flatMap((time) => readDate(time.getAttribute('datetime') ?? '', languages) ?? []);
}

/** The first of several dates of one day. */
function only(dates: readonly PageDate[]): PageDate | null {
  const [first] = dates;
  return first && dates.every(({ iso }) => iso.slice(0, 10) === first.iso.slice(0, 10)) ? first : null;
}

function datesOfLine({ text, pieces }: Line, languages: readonly string[]): ShownDate[] {
  const inElements = pieces.flatMap((piece): ShownDate[] => {
    const time = piece.element.closest('time[datetime]');
    const date = time && (statedTimes([time], languages)[0] ?? readDate(piece.text, languages));
    const before = text.slice(0, text.indexOf(piece.text)).slice(-40);
    return date ? [{ date, source: 'time', isChange: isChange(before, piece.element) }] : [];
  });
  if (inElements.length > 0 || !/\d/.test(text)) return inElements;
  const found = datesIn(text.slice(0, 300), languages).filter(({ iso }) => iso >= '1990');
  const letters = found.reduce((left, { start, end }) => left - (end - start), text.length);
  if (letters > mostBeside && !startsWithDate(text, found[0]?.start ?? 0)) return [];
  return found.map((date, index) => ({
    date,
    source: 'text',
    isChange: isChange(text.slice(found[index - 1]?.end ?? 0, date.start), pieces[0]?.element ?? null),
  }));
}

/** “(5 March 2024) – The rain …”: agencies put the date before the first words. */
function startsWithDate(text: string, start: number): boolean {
  return start <= 3 || (start < 40 && isPublicationLabel(text.slice(0, start)));
}

/** Whether the words before a date, or the template's name for it, say that it is of a change. */
function isChange(before: string, element: Element | null): boolean {
  if (isChangeLabel(before)) return true;
  if (isPublicationLabel(before)) return false;
  const marked = element?.closest('[class]');
  return /\b(?:updated|modified|dateModified|last-?update)\b(?!.*publish)/i.test(marked ? marksOf(marked) : '');
}
