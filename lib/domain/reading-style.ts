/** How a text is set. Sizes are the reader's; what depends on the script of a text is the style sheet's. */
export interface ReadingStyle {
  /** Of the type, in pixels of a page that is not zoomed. */
  readonly size: number;
  /** The length of a line, in ems: so many full-width characters, or about twice as many Latin letters. */
  readonly measure: number;
  /** How far the lines are apart, as a multiple of what the script asks for. */
  readonly leading: number;
  readonly face: Face;
  readonly alignment: Alignment;
  readonly paragraphs: ParagraphStyle;
  /** Lines from top to bottom, for texts of scripts that know it. */
  readonly isVertical: boolean;
}

const faces = ['serif', 'sans'] as const;
/** `script`: justified where lines are of full-width characters, as their readers are used to, else ragged. */
const alignments = ['script', 'start', 'justify'] as const;
const paragraphStyles = ['gap', 'indent'] as const;

export type Face = (typeof faces)[number];
export type Alignment = (typeof alignments)[number];
export type ParagraphStyle = (typeof paragraphStyles)[number];

/** The sizes there are; between two of them a difference can be seen. */
export const readingSizes = [14, 16, 17, 18, 19, 20, 22, 24, 28, 32, 40] as const;

/** Up to 80 Latin letters or 40 full-width characters: https://www.w3.org/TR/WCAG22/#visual-presentation */
export const measures = [24, 28, 31, 34, 37, 40] as const;

export const leadings = [0.9, 1, 1.1, 1.2] as const;

export const defaultStyle: ReadingStyle = {
  size: 19,
  measure: 34,
  leading: 1,
  face: 'serif',
  alignment: 'script',
  paragraphs: 'gap',
  isVertical: false,
};

/** A style as it was stored; what is missing or of no use is the default. */
export function toReadingStyle(stored: unknown): ReadingStyle {
  const style = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<keyof ReadingStyle, unknown>
  >;
  const { size, measure, leading, face, alignment, paragraphs, isVertical } = style;
  return {
    size: oneOf(readingSizes, size) ?? defaultStyle.size,
    measure: oneOf(measures, measure) ?? defaultStyle.measure,
    leading: oneOf(leadings, leading) ?? defaultStyle.leading,
    face: oneOf(faces, face) ?? defaultStyle.face,
    alignment: oneOf(alignments, alignment) ?? defaultStyle.alignment,
    paragraphs: oneOf(paragraphStyles, paragraphs) ?? defaultStyle.paragraphs,
    isVertical: isVertical === true,
  };
}

/** Whether texts of a language are set from top to bottom, too: Japanese, and Chinese where traditional characters are used. */
export function canBeVertical(language: string | null): boolean {
  return /^(?:ja|zh-(?:hant|tw|hk|mo))\b/i.test(language ?? '');
}

/** By ISO 15924. Which languages have them, `Intl` knows. */
const scriptsFromTheRight = new Set([
  'Adlm',
  'Arab',
  'Armi',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** Whether texts of a language are written from right to left. `false` where the tag is none. */
export function isRightToLeft(language: string | null): boolean {
  if (!language) return false;
  try {
    return scriptsFromTheRight.has(new Intl.Locale(language).maximize().script ?? '');
  } catch {
    return false;
  }
}

/** The next value of a scale; `null` at its end. */
export function stepOn(scale: readonly number[], value: number, step: 1 | -1): number | null {
  return scale[scale.indexOf(value) + step] ?? null;
}

function oneOf<Value>(values: readonly Value[], stored: unknown): Value | undefined {
  return values.find((value) => value === stored);
}
