/** The number of each item: from `start`, `reversed` and `value`. https://html.spec.whatwg.org/#ordinal-value */
export function numbersOf(list: Element, items: readonly Element[]): number[] {
  const step = list.hasAttribute('reversed') ? -1 : 1;
  let next = integerOf(list, 'start') ?? (step < 0 ? items.length : 1);
  return items.map((item) => {
    const number = integerOf(item, 'value') ?? next;
    next = number + step;
    return number;
  });
}

/** How an ordered list counts, as `type` has it: `a`, `A`, `i` or `I`; `null` for plain numbers. */
export function typeOf(list: Element): string | null {
  const type = list.getAttribute('type')?.trim() ?? '';
  if (/^[aAiI]$/.test(type)) return type;
  const style = /list-style(?:-type)?\s*:[^;]*?\b(lower|upper)-(alpha|latin|roman)/i.exec(
    list.getAttribute('style') ?? '',
  );
  if (!style) return null;
  const sign = style[2]?.toLowerCase() === 'roman' ? 'i' : 'a';
  return style[1]?.toLowerCase() === 'upper' ? sign.toUpperCase() : sign;
}

function integerOf(element: Element, attribute: string): number | null {
  const value = element.getAttribute(attribute);
  return value !== null && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : null;
}
