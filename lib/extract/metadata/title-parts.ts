/** Signs that only ever stand between a headline and the names of a section or a site. */
const strong = /\s*(?:[|｜_»«]|::|--|\s·\s|\s•\s)\s*/;
/** Signs that also stand within headlines. */
const weak =
  /\s+[-–—:：~]\s+|(?<=[^\p{ASCII}\s])\s*[-–—]\s*(?=[^\p{ASCII}\s])|(?<=[^\p{ASCII}])\s*[：:]\s*(?=\S)|(?<=\S):\s+/u;
const anySign = new RegExp(`(${strong.source}|${weak.source})`, 'u');

/** What is longer is no title, and not taken apart. In letters. */
const longestTitle = 600;

/** A title in the pieces between its separators, which are at the odd places. */
export function piecesOf(title: string): string[] {
  return title.length > longestTitle ? [title] : title.split(anySign);
}

/** All that can be left of a title when names are cut off its end, or off its beginning; the longest first. */
export function partsOf(title: string): string[] {
  const pieces = piecesOf(title);
  const parts = pieces.flatMap((_, index) =>
    index % 2 === 1 ? [pieces.slice(0, index).join(''), pieces.slice(index + 1).join('')] : [],
  );
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .sort((a, b) => b.length - a.length);
}

/** Whether only a sign that headlines don't have separates two pieces. */
export function isStrong(separator: string): boolean {
  return new RegExp(`^(?:${strong.source})$`, 'u').test(separator);
}
