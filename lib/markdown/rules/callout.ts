/** The kinds that GitHub knows: https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts */
const kinds: readonly string[] = ['note', 'tip', 'important', 'warning', 'caution'];

/**
 * `[!NOTE]`, the first line of a quotation that is a callout. `lib/extract/constructs/callouts` has written down its kind, and
 * made the title of any other kind the first paragraph.
 */
export function calloutOf(quotation: Element): string | null {
  const kind = quotation.getAttribute('data-callout');
  return kind !== null && kinds.includes(kind) ? `[!${kind.toUpperCase()}]` : null;
}
