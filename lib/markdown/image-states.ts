import type { ArticleImages, ImageProblem } from '../domain/kept-image';
import { imagesIn } from './images-in';

/** How the images of a text stand: those of which nobody has asked yet are missing as well. */
export function imageStates(
  markdown: string,
  { kept, missing }: Pick<ArticleImages, 'kept' | 'missing'>,
): {
  readonly total: number;
  readonly kept: number;
  readonly missing: readonly { url: string; problem: ImageProblem | null }[];
} {
  const urls = imagesIn(markdown);
  const known = new Set(kept.map(({ url }) => url));
  const problems = new Map(missing.map(({ url, problem }) => [url, problem]));
  const rest = urls.filter((url) => !known.has(url));
  return {
    total: urls.length,
    kept: urls.length - rest.length,
    missing: rest.map((url) => ({ url, problem: problems.get(url) ?? null })),
  };
}
