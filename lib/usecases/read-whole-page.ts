import type { CapturedPage } from '../domain/article';
import type { PageStep } from '../domain/page-step';

/** In characters: shorter lines may be written otherwise on another page. */
const longLine = 40;

/** How many of the lines of the page that the reader has open have to be on the whole one, and how much longer that is. */
const share = 0.9;
const growth = 1.2;

/**
 * Tries the address at which a page offers all of its article. Only what has the text of the open page in it, and much more,
 * is believed; else `null`.
 */
export async function readWholePage(
  alone: CapturedPage,
  address: string,
  read: (address: string) => Promise<PageStep>,
): Promise<CapturedPage | null> {
  const step = await read(address);
  if (step.kind !== 'page' || step.next !== null || step.page.words < growth * alone.words) return null;
  const lines = alone.markdown.split('\n').filter((line) => line.length >= longLine);
  const found = lines.filter((line) => step.page.markdown.includes(line));
  if (lines.length === 0 || found.length < share * lines.length) return null;
  // What is known of the article is what its own page says.
  const { markdown, words, minutes, images, proof, leftOut, source } = step.page;
  return { ...alone, markdown, words, minutes, images, proof, leftOut, source };
}
