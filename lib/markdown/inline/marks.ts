import { emphasis, strikethrough, strong } from './inline-text';

/** What an element does to the letters in it. */
const marksOfTag: ReadonlyMap<string, number> = new Map([
  ['STRONG', strong],
  ['B', strong],
  ['EM', emphasis],
  ['I', emphasis],
  ['DEL', strikethrough],
  ['S', strikethrough],
  ['STRIKE', strikethrough],
]);

/** A heading and the head of a column are bold by nature, and say so otherwise. */
const boldByNature = /^(H[1-6]|TH)$/;

/** The marks of the letters in an element, by its name and its own style; `around` are those it stands in. */
export function marksOf(element: Element, around: number): number {
  const marks = around | (marksOfTag.get(element.tagName) ?? 0);
  const style = element.getAttribute('style');
  return style === null || !/font|decoration/i.test(style) ? marks : withStyle(marks, style, element.tagName);
}

/** https://drafts.csswg.org/css-fonts/#font-weight-prop: from 600 on it is what people call bold. */
function withStyle(outer: number, style: string, name: string): number {
  let marks = outer;
  const weight = /font-weight\s*:\s*(bolder|bold|lighter|normal|\d+)/i.exec(style)?.[1]?.toLowerCase();
  if (weight !== undefined && !boldByNature.test(name))
    marks = weight.startsWith('bold') || Number(weight) >= 600 ? marks | strong : marks & ~strong;
  const slant = /font-style\s*:\s*(italic|oblique|normal)/i.exec(style)?.[1]?.toLowerCase();
  if (slant !== undefined) marks = slant === 'normal' ? marks & ~emphasis : marks | emphasis;
  return /text-decoration(-line)?\s*:[^;]*line-through/i.test(style) ? marks | strikethrough : marks;
}

/** Whether an element that is not a block by its name is one by its own style. */
export function makesBlock(element: Element): boolean {
  const style = element.getAttribute('style');
  return (
    style !== null && /(?:^|;)\s*display\s*:\s*(block|flex|grid|table|list-item|flow-root)\s*(?:;|!|$)/i.test(style)
  );
}
