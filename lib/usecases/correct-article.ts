import type { ArticleId } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { replaceBlock, withCorrection } from '../domain/correction';
import { toLocalIso } from '../domain/date-time';
import { AppError } from '../domain/errors';
import { lengthOfText } from '../domain/text-length';
import { imagesIn } from '../markdown/images-in';
import { renderedText } from '../markdown/rendered-text';
import { putArticle, savedArticle } from '../store/articles';
import { detailsOf, packSource, sourceOf } from '../store/details';
import { newId } from './save-capture';

/** `impossible`: the block is not in the text any more, nothing would be left of it, or of this article no changes are kept. */
export type CorrectionOutcome =
  | { readonly kind: 'corrected'; readonly undoId: UndoId }
  | { readonly kind: 'impossible' };

/**
 * Corrects a block of a text by hand. What was captured is kept: with the correction, and as a version. Highlights are looked for in
 * the new text when it is shown.
 * @param block its Markdown
 * @param nth of the blocks with this Markdown it is
 * @throws AppError `article-gone`, `storage-full`, `storage-unavailable`
 */
export async function correctBlock(
  id: ArticleId,
  block: string,
  nth: number,
  corrected: string,
  now = new Date(),
): Promise<CorrectionOutcome> {
  const [saved, details, source] = await Promise.all([savedArticle(id), detailsOf(id), sourceOf(id)]);
  if (!saved) throw new AppError('article-gone');
  const { article } = saved;
  const after = corrected.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
  const markdown = after === '' ? null : replaceBlock(saved.markdown, block, nth, after);
  if (!details || markdown === null) return { kind: 'impossible' };

  const at = toLocalIso(now);
  const undoId = newId(now) as UndoId;
  const wordsOf = (text: string) => lengthOfText(renderedText(text)).words;
  const { corrections: known = [], ...rest } = details;
  const corrections = withCorrection(known, { before: block, after, at });
  await putArticle(
    {
      ...article,
      words: Math.max(0, article.words + wordsOf(after) - wordsOf(block)),
      minutes: lengthOfText(renderedText(markdown)).minutes,
      imageCount: Math.max(0, article.imageCount + imagesIn(after).length - imagesIn(block).length),
      updatedAt: at,
    },
    {
      markdown,
      details: { ...rest, ...(corrections.length > 0 && { corrections }) },
      source: source && (await packSource(source)),
    },
    undoId,
    null,
  );
  return { kind: 'corrected', undoId };
}
