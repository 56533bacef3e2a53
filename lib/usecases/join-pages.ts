import type { CapturedPage, ImageReference } from '../domain/article';
import { spotLimit } from '../domain/proof';
import { lengthOfText } from '../domain/text-length';
import { outsideCode } from '../markdown/outside-code';
import { textOfMarkdown } from '../proof/markdown/text-of-markdown';

/** “Page 2 of 5”, as a block of its own. */
const pageNumber =
  /^\W*((page|seite|página|pagina|strona|sida|side|страница)\s*\d{1,2}(\s*(of|von|de|di|sur|из|z|av|\/)\s*\d{1,2})?|\d{1,2}\s*(of|\/)\s*\d{1,2}|第\s*\d{1,2}\s*[页頁](\s*[，,/]?\s*共\s*\d{1,2}\s*[页頁])?)\W*$/iu;

/**
 * An article and its next page as one article. What pages repeat is in it once: the headline and the beginning where the first
 * page has them, what stands below each page where the last one has it. `null` when the next page has nothing new.
 */
export function joinPages(article: CapturedPage, next: CapturedPage): CapturedPage | null {
  const before = blocksOf(article.markdown);
  const after = blocksOf(renumberNotes(next.markdown, article.markdown));
  const known = new Set(before);
  const start = after.findIndex((block) => !known.has(block) && !pageNumber.test(block));
  if (start === -1) return null;
  const added = after.slice(start);
  const kept = before.slice(0, before.length - commonEnd(before, added));
  const markdown = `${[...kept, ...added].join('\n\n')}\n`;

  const length = lengthOfText(textOfMarkdown(markdown));
  const repeated = article.words + next.words - length.words;
  return {
    ...article,
    ...length,
    markdown,
    images: [...keptImages(article.images, before, kept), ...keptImages(next.images, after, added)],
    proof: {
      wordsTotal: article.proof.wordsTotal + next.proof.wordsTotal - repeated,
      wordsKept: article.proof.wordsKept + next.proof.wordsKept - repeated,
      spots: [...article.proof.spots, ...next.proof.spots].slice(0, spotLimit),
    },
    leftOut: [...article.leftOut, ...next.leftOut],
    source: article.source && next.source && { ...article.source, html: article.source.html + next.source.html },
  };
}

/** The blocks of a text, as far as empty lines part them: code with empty lines is one. */
function blocksOf(markdown: string): string[] {
  const blocks: string[] = [];
  let isOpen = false;
  for (const part of markdown.trim().split(/\n{2,}/)) {
    if (isOpen) blocks.push(`${blocks.pop()}\n\n${part}`);
    else blocks.push(part);
    if ((part.match(/^ {0,3}(```|~~~)/gm) ?? []).length % 2 === 1) isOpen = !isOpen;
  }
  return blocks.filter((block) => block !== '');
}

/** How many blocks at the end two pages have in common. A page is never all of it. */
function commonEnd(before: readonly string[], after: readonly string[]): number {
  let count = 0;
  while (count + 1 < after.length && count + 1 < before.length && before.at(-1 - count) === after.at(-1 - count))
    count++;
  return count;
}

/** Without those that only stood in what was repeated. */
function keptImages(
  images: readonly ImageReference[],
  all: readonly string[],
  kept: readonly string[],
): ImageReference[] {
  const whole = kept.join('\n');
  const rest = all.filter((block) => !kept.includes(block)).join('\n');
  return images.filter(({ url }) => whole.includes(url) || !rest.includes(url));
}

/** Footnotes of a page whose names are taken by those before get names of their own. */
function renumberNotes(markdown: string, before: string): string {
  const taken = new Set(labelsIn(before));
  const names = new Map<string, string>();
  let number = taken.size;
  for (const label of new Set(labelsIn(markdown))) {
    if (!taken.has(label)) continue;
    do number++;
    while (taken.has(String(number)));
    names.set(label, String(number));
  }
  if (names.size === 0) return markdown;
  return outsideCode(markdown, (text) =>
    text.replace(notes, (mark, label: string) => (names.has(label) ? `[^${names.get(label)}]` : mark)),
  );
}

const notes = /\[\^([^\]\s]+)\]/g;

function labelsIn(markdown: string): string[] {
  return [...markdown.matchAll(notes)].map(([, label = '']) => label);
}
