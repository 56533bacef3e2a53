import type { ArticleDetails, ArticleId, CapturedText } from '../domain/article';
import type { UndoId } from '../domain/capture-state';
import { correct } from '../domain/correction';
import { toLocalIso } from '../domain/date-time';
import { AppError } from '../domain/errors';
import type { LeftOut, Repair } from '../domain/ledger';
import { spotLimit, type TextProof } from '../domain/proof';
import type { BlockShape } from '../domain/site-choice';
import { lengthOfText } from '../domain/text-length';
import { shapeOf } from '../extract/article/block-shape';
import * as repair from '../extract/article/repair-source';
import { putArticle, savedArticle } from '../store/articles';
import { detailsOf, packSource, sourceOf } from '../store/details';
import { textOf } from './describe-capture';
import { newId } from './save-capture';

/** `impossible`: the page that was kept doesn't give this text, or doesn't have this part. */
export type RepairOutcome = { readonly kind: 'repaired'; readonly undoId: UndoId } | { readonly kind: 'impossible' };

/**
 * Brings a part of the page back that its capture left out: the text is made anew from the page that was kept, with that part
 * in its place.
 * @throws AppError `article-gone`, `storage-full`, `storage-unavailable`
 */
export function bringPartBack(id: ArticleId, part: LeftOut, now = new Date()): Promise<RepairOutcome> {
  return repairArticle(id, now, (body, leftOut) => {
    const index = leftOut.findIndex((each) => isSame(each, part));
    const element = index < 0 ? null : repair.findLeftOut(body, part.excerpt, part.reason);
    if (!element) return null;
    repair.takeMark(element);
    const others = leftOut.filter((_, other) => other !== index);
    return { kind: 'brought-back', part, shape: shapeOf(element), leftOut: others };
  });
}

/**
 * Leaves a block of the text out. It is in the ledger then, from where it can be brought back.
 * @param text of the block
 * @param nth of the blocks with this text it is
 * @throws AppError `article-gone`, `storage-full`, `storage-unavailable`
 */
export function leaveBlockOut(id: ArticleId, text: string, nth: number, now = new Date()): Promise<RepairOutcome> {
  return repairArticle(id, now, (body, leftOut) => {
    const block = repair.findBlocks(body, text)[nth];
    if (!block) return null;
    const part = repair.leaveBlockOut(block);
    return { kind: 'left-out', part, shape: shapeOf(block), leftOut: [...leftOut, part] };
  });
}

interface Change extends Pick<Repair, 'kind'> {
  readonly part: LeftOut;
  readonly shape: BlockShape | null;
  /** The ledger after it. */
  readonly leftOut: readonly LeftOut[];
}

/** Nothing is changed but what was asked for: where the kept page doesn't give the text as it stands, nothing is. */
async function repairArticle(
  id: ArticleId,
  now: Date,
  change: (body: Element, leftOut: readonly LeftOut[]) => Change | null,
): Promise<RepairOutcome> {
  const [saved, details, source] = await Promise.all([savedArticle(id), detailsOf(id), sourceOf(id)]);
  if (!saved) throw new AppError('article-gone');
  const { article, markdown } = saved;
  const body = new DOMParser().parseFromString(source?.html ?? '', 'text/html').body;
  const before = articleIn(body, article.url);
  const corrections = details?.corrections ?? [];
  const changed =
    details && correct(before.markdown, corrections).markdown === markdown ? change(body, details.leftOut) : null;
  if (!details || !source || !changed) return { kind: 'impossible' };

  const after = articleIn(body, article.url);
  const text = correct(after.markdown, corrections);
  const undoId = newId(now) as UndoId;
  const { words, minutes, images } = after;
  const { kind, part, shape, leftOut } = changed;
  const at = toLocalIso(now);
  const { corrections: _, ...rest } = details;
  const repaired: ArticleDetails = {
    ...rest,
    ...(text.corrections.length > 0 && { corrections: text.corrections }),
    leftOut,
    proof: proofAfter(details.proof, before.proof, after.proof),
    repairs: [
      ...(details.repairs ?? []),
      { kind, excerpt: part.excerpt, at, words: part.words, ...(shape && { shape }) },
    ],
  };
  await putArticle(
    { ...article, words, minutes, imageCount: images.length, updatedAt: at },
    {
      markdown: text.markdown,
      details: repaired,
      source: await packSource({ ...source, html: body.innerHTML }),
    },
    undoId,
    null,
  );
  return { kind: 'repaired', undoId };
}

/** The article of a kept page as Markdown. Of several pages each stands in a section that says where it is from. */
function articleIn(body: Element, url: string): CapturedText {
  const copy = body.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('[data-left-out]')) part.remove();
  const sections = [...copy.querySelectorAll(':scope > section[data-page]')];
  const pages = sections.length > 0 ? sections : [copy];
  const texts = pages.map((page) => textOf(page, page.getAttribute('data-address') ?? url, null, []));
  const [first] = texts as [CapturedText];
  if (texts.length === 1) return first;
  const markdown = `${texts.map((text) => text.markdown.trimEnd()).join('\n\n')}\n`;
  const sumOf = (count: (text: CapturedText) => number) => texts.reduce((sum, text) => sum + count(text), 0);
  return {
    markdown,
    images: texts.flatMap(({ images }) => images),
    words: sumOf(({ words }) => words),
    minutes: lengthOfText(markdown).minutes,
    proof: {
      wordsTotal: sumOf(({ proof }) => proof.wordsTotal),
      wordsKept: sumOf(({ proof }) => proof.wordsKept),
      spots: texts.flatMap(({ proof }) => proof.spots),
    },
  };
}

/** The page itself is gone: what the proof once found missing from it is still missing. */
function proofAfter(stored: TextProof, before: TextProof, after: TextProof): TextProof {
  const known = new Set(before.spots.map((spot) => JSON.stringify(spot)));
  const ofPage = stored.spots.filter((spot) => !known.has(JSON.stringify(spot)));
  return {
    wordsTotal: after.wordsTotal + stored.wordsTotal - before.wordsTotal,
    wordsKept: after.wordsKept + stored.wordsKept - before.wordsKept,
    spots: [...after.spots, ...ofPage].slice(0, spotLimit),
  };
}

function isSame(a: LeftOut, b: LeftOut): boolean {
  return a.reason === b.reason && a.excerpt === b.excerpt && a.words === b.words;
}
