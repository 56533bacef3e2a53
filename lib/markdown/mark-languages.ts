import { languageOfText } from '../domain/language-of-text';

/** What a line of text stands in. */
const textBlocks = 'p, li, h1, h2, h3, h4, h5, h6, dt, dd, th, td, figcaption, caption, summary';

/** So many letters say what language it is. */
const enoughToHear = 400;

/** Gives every block of a text its `lang` where that is another than the one around it. Code is in no language. */
export function markLanguages(root: ParentNode, around: string | null): void {
  for (const block of root.querySelectorAll<HTMLElement>(textBlocks)) {
    if (block.hasAttribute('lang') || block.querySelector(textBlocks)) continue;
    const outer = block.parentElement?.closest('[lang]')?.getAttribute('lang') ?? around;
    const language = languageOfText(block.textContent.slice(0, enoughToHear), outer);
    if (language) block.lang = language;
  }
}
