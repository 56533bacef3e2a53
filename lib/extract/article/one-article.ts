import type { BlockTree, Container } from './blocks';
import { lettersOf, likeness } from './likeness';

/** As much text as this, in characters, makes an article of its own. */
const substantial = 300;

/**
 * Some sites load the next article below the one that was opened. Of several, each in an `<article>` with an `<h1>`, the one
 * whose headline is most like the title stays, by default the first.
 * @returns the numbers of the blocks that were dropped
 */
export function keepOneArticle({ blocks, containers }: BlockTree, taken: boolean[], title: string): number[] {
  const articles: { container: Container; fit: number }[] = [];
  for (const container of containers) {
    if (container.tag !== 'ARTICLE' || articles.some((other) => container.from < other.container.to)) continue;
    const own = blocks.slice(container.from, container.to);
    const length = own.reduce((sum, { text }, index) => sum + (taken[container.from + index] ? text.length : 0), 0);
    const headline = own.find(({ tag }) => tag === 'H1');
    if (length >= substantial && headline)
      articles.push({ container, fit: likeness(lettersOf(headline.text), lettersOf(title)) });
  }
  if (articles.length < 2) return [];
  const best = articles.reduce((most, other) => (other.fit > most.fit + 0.2 ? other : most));
  const dropped: number[] = [];
  for (const { container } of articles) {
    if (container === best.container) continue;
    for (let index = container.from; index < container.to; index++) {
      if (taken[index]) dropped.push(index);
      taken[index] = false;
    }
  }
  return dropped;
}
