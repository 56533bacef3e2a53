import type { InlineRule } from '../../writing';

/**
 * `<q>`: the browser draws the quotation marks, they are not in the text. Which ones depends on the language:
 * https://html.spec.whatwg.org/#quotes
 */
export const quotation: InlineRule = (element, place, line) => {
  const isInner = element.parentElement?.closest('q') != null;
  const [opening, closing] = marksIn(languageOf(element), isInner);
  line.addText(opening, place);
  line.readChildren(element, place);
  line.addText(closing, place);
};

/** Outer and inner marks. What is not here does as English. */
const marksOfLanguage: Readonly<Record<string, string>> = {
  cs: '„“‚‘',
  da: '“”‘’',
  de: '„“‚‘',
  es: '«»“”',
  fr: '«»«»',
  it: '«»“”',
  ja: '「」『』',
  nl: '‘’“”',
  no: '«»‘’',
  pl: '„”«»',
  pt: '«»“”',
  ru: '«»„“',
  uk: '«»„“',
};

function marksIn(language: string, isInner: boolean): [opening: string, closing: string] {
  const marks = (Object.hasOwn(marksOfLanguage, language) && marksOfLanguage[language]) || '“”‘’';
  return isInner ? [marks[2] ?? '', marks[3] ?? ''] : [marks[0] ?? '', marks[1] ?? ''];
}

function languageOf(element: Element): string {
  const tag = element.closest('[lang]')?.getAttribute('lang') ?? '';
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}
