import type { MetadataSource } from '../../../domain/provenance';
import { isProse, type Line, type Surroundings } from '../lines';
import { isChangeLabel, isPublicationLabel } from './date-labels';
import { datesIn, type PageDate, readDate } from './read-dates';

/** A date that a page shows, and in what. */
interface ShownDate {
  readonly date: PageDate;
  readonly source: MetadataSource;
}

/** The dates beside a headline, the likeliest first. */
export interface DatesBeside {
  readonly published: readonly ShownDate[];
  readonly changed: readonly ShownDate[];
}

/** A line with more than this beside its date says something of that day rather than when it was written. In letters. */
const mostBeside = 90;

/** The dates that a page shows above and below its headline. */
export function datesBeside({ before, after }: Surroundings, languages: readonly string[]): DatesBeside {
  const beginning = after.findIndex((line) => isProse(line));
  const labels = after.filter((line, index) => !isProse(line) || index === beginning);
  const shown = [...labels, ...before].flatMap((line) => datesOfLine(line, languages));
  return {
    published: shown.filter(({ isChange }) => !isChange),
    changed: shown.filter(({ isChange }) => isChange),
  };
}

function datesOfLine(line: Line, languages: readonly string[]): (ShownDate & { isChange: boolean })[] {
  const inElements = line.pieces.flatMap(({ element, text }) => {
    const time = element.closest('time[datetime]');
    const date = time && (readDate(time.getAttribute('datetime') ?? '', languages) ?? readDate(text, languages));
    const before = line.text.slice(0, line.text.indexOf(text)).slice(-40);
    return date ? [{ date, source: 'time' as const, isChange: isChange(before, element) }] : [];
  });
  if (inElements.length > 0) return inElements;
  if (!/\d/.test(line.text)) return [];
  const found = datesIn(line.text.slice(0, 300), languages).filter(({ iso }) => iso >= '1990');
  const letters = found.reduce((left, { start, end }) => left - (end - start), line.text.length);
  if (found.length === 0 || (letters > mostBeside && !startsWithDate(line.text, found[0]?.start ?? 0))) return [];
  return found.map((date, index) => ({
    date,
    source: 'text',
    isChange: isChange(line.text.slice(found[index - 1]?.end ?? 0, date.start), line.pieces[0]?.element ?? null),
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
  const marked = element?.closest('[class]')?.getAttribute('class') ?? '';
  return /\b(?:updated|modified|dateModified|last-?update)\b/i.test(marked) && !/publish/i.test(marked);
}
