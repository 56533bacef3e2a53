import type { TextLength } from '../domain/article';
import type { LeftOut } from '../domain/ledger';
import { spotLimit, type TextProof } from '../domain/proof';
import { compareTexts } from './compare';
import { formulaEdge } from './fold';
import { holdAgainstPage } from './hold-against-page';
import { textOfMarkdown } from './markdown/text-of-markdown';
import type { PageText } from './page-text';

/**
 * Proves that a Markdown text has every word of the article that it was made from, and the article those of its page. The
 * article's length is counted on the way.
 * @param content the text of the article, by `textOfContent`, from before it was converted
 * @param page where the article was found, if that is known
 */
export function prove(
  content: string,
  markdown: string,
  page: PageText | null,
  leftOut: readonly LeftOut[],
): TextLength & { readonly proof: TextProof } {
  const readBack = textOfMarkdown(markdown, content.includes(formulaEdge));
  const { length, lost, spots } = compareTexts(content, readBack);
  const onPage = page ? holdAgainstPage(content, page, leftOut) : { lost: 0, added: 0, spots: [] };
  return {
    ...length,
    proof: {
      wordsTotal: length.words + onPage.lost - onPage.added,
      wordsKept: Math.max(0, length.words - lost - onPage.added),
      spots: [...spots, ...onPage.spots].slice(0, spotLimit),
    },
  };
}
