/** Longer than any caption, in letters: what is longer is a text in emphasis. */
const longest = 400;

/**
 * Marks the paragraphs that are nothing but emphasised: below a picture such a one is its caption, as the Markdown of an article has
 * it. What stands before a paragraph may come later than it does, so that is the style sheet's to ask, and the voice's.
 */
export function markCaptions(part: ParentNode): void {
  for (const paragraph of part.querySelectorAll<HTMLElement>('p')) {
    const [only, ...others] = paragraph.childNodes;
    const isEmphasised = only?.nodeName === 'EM' && others.length === 0;
    if (isEmphasised && paragraph.textContent.length <= longest) paragraph.dataset.emphasised = '';
  }
}

/** Captions of pictures, among what is marked so. */
export const captions = 'figure + [data-emphasised]';
