import type { CapturedPage, CapturedSelection, CapturedText, ImageReference } from '../domain/article';
import type { CanonicalUrl } from '../domain/canonical-url';

/**
 * Checks what came out of a page before it is believed: the page is not ours.
 * @returns `null` when it is not what the capture script makes
 */
export function toCapturedPage(value: unknown): CapturedPage | null {
  if (!isRecord(value)) return null;
  const { title, authors, siteName, excerpt, language, publishedAt, image, capturedAt, selection } = value;
  const text = toCapturedText(value);
  const url = toWebAddress(value.url);
  if (!text || !url || typeof title !== 'string' || typeof capturedAt !== 'string' || !isTexts(authors)) return null;
  if (![siteName, excerpt, language, publishedAt].every(isTextOrNull)) return null;

  return {
    ...text,
    url,
    title,
    authors,
    siteName: siteName as string | null,
    excerpt: excerpt as string | null,
    language: language as string | null,
    publishedAt: publishedAt as string | null,
    image: toWebAddress(image),
    capturedAt,
    selection: toSelection(selection),
  };
}

function toSelection(value: unknown): CapturedSelection | null {
  if (!isRecord(value)) return null;
  const text = toCapturedText(value);
  const url = toWebAddress(value.url);
  return text && url ? { ...text, url } : null;
}

function toCapturedText({ markdown, images, words, minutes }: Record<string, unknown>): CapturedText | null {
  if (typeof markdown !== 'string' || !Number.isFinite(words) || !Number.isFinite(minutes) || !Array.isArray(images))
    return null;
  if (!images.every(isImageReference)) return null;
  return {
    markdown,
    words: words as number,
    minutes: minutes as number,
    images: images.map(({ url, alt }) => ({ url, alt })),
  };
}

function isImageReference(value: unknown): value is ImageReference {
  return isRecord(value) && typeof value.url === 'string' && typeof value.alt === 'string';
}

function toWebAddress(value: unknown): CanonicalUrl | null {
  return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value)
    ? (value as CanonicalUrl)
    : null;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
