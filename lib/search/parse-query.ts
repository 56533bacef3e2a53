/** What was typed into a search field, taken apart. */
export interface Query {
  /** Folded; all of them must occur. */
  readonly words: readonly string[];
  /** Folded names of tags; an article must carry all of them. */
  readonly tags: readonly string[];
}

/** One part of a query: `#tag`, `tag:name`, `tag:"two words"`, `"two words"` or a word. */
const part = /(tag:|[#＃])?(?:"([^"]*)"?|([^\s"]+))/giu;

/** Takes a query apart: `rain tag:politics "New York"`. An unfinished quotation counts to its end. */
export function parseQuery(text: string): Query {
  const words: string[] = [];
  const tags: string[] = [];
  for (const [, isTag, quoted, word] of text.matchAll(part)) {
    const folded = foldText(quoted ?? word ?? '');
    if (folded !== '') (isTag ? tags : words).push(folded);
  }
  return { words, tags };
}

/**
 * Text without the differences that a reader who searches does not mean: case and width. Two letters have a lower case of
 * their own: the dotted İ, and the sigma at the end of a word.
 */
export function foldText(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase().replaceAll('i\u0307', 'i').replaceAll('ς', 'σ');
}
