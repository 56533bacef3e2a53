/** A heading of a text that can be gone to. */
export interface OutlineEntry {
  readonly title: string;
  /** How deep it stands, counted from the highest heading of the text. */
  readonly depth: number;
  readonly heading: HTMLElement;
}

/** The headings of a text in their order. */
export function outlineOf(text: ParentNode): readonly OutlineEntry[] {
  const headings = [...text.querySelectorAll<HTMLElement>(':is(h1, h2, h3, h4, h5, h6):not(blockquote *)')].filter(
    ({ textContent }) => textContent.trim() !== '',
  );
  const levels = headings.map(({ localName }) => Number(localName[1]));
  const highest = Math.min(...levels);
  return headings.map((heading, index) => ({
    title: heading.textContent.trim().replace(/\s+/g, ' '),
    depth: (levels[index] ?? highest) - highest,
    heading,
  }));
}
