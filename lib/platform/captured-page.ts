import type { CapturedPage, CapturedSelection, CapturedText, FurtherMetadata, ImageReference } from '../domain/article';
import type { CanonicalUrl } from '../domain/canonical-url';
import { type ArticleSource, type LeftOut, leftOutReasons, type Repair } from '../domain/ledger';
import { excerptLimit, spotLimit, type TextProof, type TextSpot } from '../domain/proof';
import type { Provenance } from '../domain/provenance';

/** The most that is kept of what is not the article itself: a page may be a joke on us. */
const mostLeftOut = 200;
const longestExcerpt = 200;
const longestSource = 5_000_000;
const mostKeywords = 100;
const longestField = 2000;

/**
 * Checks what came out of a page before it is believed: the page is not ours.
 * @returns `null` when it is not what the capture script makes
 */
export function toCapturedPage(value: unknown): CapturedPage | null {
  if (!isRecord(value)) return null;
  const { title, authors, siteName, excerpt, language, publishedAt, image, capturedAt, leftOut, repairs, source } =
    value;
  const text = toCapturedText(value);
  const further = toFurtherMetadata(value);
  const url = toWebAddress(value.url);
  if (!text || !further || !url) return null;
  if (typeof title !== 'string' || typeof capturedAt !== 'string' || !isTexts(authors)) return null;
  if (![siteName, excerpt, language, publishedAt].every(isTextOrNull) || !isListOf(leftOut, isLeftOut)) return null;

  return {
    ...text,
    ...further,
    url,
    title,
    authors,
    siteName: siteName as string | null,
    excerpt: excerpt as string | null,
    language: language as string | null,
    publishedAt: publishedAt as string | null,
    image: toWebAddress(image),
    capturedAt,
    leftOut: leftOut.slice(0, mostLeftOut).map(({ reason, excerpt: beginning, words }) => ({
      reason,
      excerpt: beginning.slice(0, longestExcerpt),
      words,
    })),
    ...(isListOf(repairs, isRepair) && repairs.length > 0 && { repairs: repairs.slice(0, mostLeftOut).map(toRepair) }),
    source: toSource(source),
    selection: toSelection(value.selection),
  };
}

function toSelection(value: unknown): CapturedSelection | null {
  if (!isRecord(value)) return null;
  const text = toCapturedText(value);
  const url = toWebAddress(value.url);
  return text && url ? { ...text, url } : null;
}

function toCapturedText({ markdown, images, words, minutes, proof }: Record<string, unknown>): CapturedText | null {
  if (typeof markdown !== 'string' || !isCount(words) || !isCount(minutes)) return null;
  if (!isListOf(images, isImageReference) || !isProof(proof)) return null;
  return {
    markdown,
    words,
    minutes,
    images: images.map(({ url, alt }) => ({ url, alt })),
    proof: {
      wordsTotal: proof.wordsTotal,
      wordsKept: proof.wordsKept,
      spots: proof.spots.slice(0, spotLimit).map(({ before, expected, got }) => ({
        before: before.slice(0, 2 * excerptLimit),
        expected: expected.slice(0, 2 * excerptLimit),
        got: got.slice(0, 2 * excerptLimit),
      })),
    },
  };
}

function toFurtherMetadata(value: Record<string, unknown>): FurtherMetadata | null {
  const { subtitle, modifiedAt, section, keywords, license, provenance } = value;
  if (![subtitle, modifiedAt, section, license].every(isTextOrNull) || !isTexts(keywords)) return null;
  return {
    subtitle: shorten(subtitle as string | null),
    modifiedAt: shorten(modifiedAt as string | null),
    section: shorten(section as string | null),
    keywords: keywords.slice(0, mostKeywords).map((keyword) => keyword.slice(0, longestField)),
    license: shorten(license as string | null),
    provenance: toProvenance(provenance),
  };
}

/** Words of our own and flags, for each field: nothing else of it is looked at, so nothing else is checked. */
function toProvenance(value: unknown): Provenance | null {
  return isRecord(value) && JSON.stringify(value).length <= longestField ? (value as unknown as Provenance) : null;
}

/** A page too long to keep is still an article worth keeping. */
function toSource(value: unknown): ArticleSource | null {
  if (!isRecord(value) || typeof value.html !== 'string' || !isCount(value.version)) return null;
  return value.html.length <= longestSource ? { html: value.html, version: value.version } : null;
}

function isProof(value: unknown): value is TextProof {
  return isRecord(value) && isCount(value.wordsTotal) && isCount(value.wordsKept) && isListOf(value.spots, isSpot);
}

function isSpot(value: unknown): value is TextSpot {
  return isRecord(value) && [value.before, value.expected, value.got].every((text) => typeof text === 'string');
}

function isLeftOut(value: unknown): value is LeftOut {
  return (
    isRecord(value) &&
    leftOutReasons.includes(value.reason as LeftOut['reason']) &&
    typeof value.excerpt === 'string' &&
    isCount(value.words)
  );
}

function isImageReference(value: unknown): value is ImageReference {
  return isRecord(value) && typeof value.url === 'string' && typeof value.alt === 'string';
}

function isRepair(value: unknown): value is Repair {
  return (
    isRecord(value) &&
    (value.kind === 'left-out' || value.kind === 'brought-back') &&
    typeof value.excerpt === 'string' &&
    typeof value.at === 'string'
  );
}

function toRepair({ kind, excerpt, at, words, shape }: Repair): Repair {
  const isShape =
    isRecord(shape) &&
    [shape.tag, shape.id, shape.role].every((name) => typeof name === 'string') &&
    isTexts(shape.classes);
  return {
    kind,
    excerpt: excerpt.slice(0, longestExcerpt),
    at: at.slice(0, longestExcerpt),
    ...(isCount(words) && { words }),
    ...(isShape && { shape: { tag: shape.tag, id: shape.id, classes: [...shape.classes], role: shape.role } }),
  };
}

function toWebAddress(value: unknown): CanonicalUrl | null {
  return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value)
    ? (value as CanonicalUrl)
    : null;
}

function shorten(text: string | null): string | null {
  return text?.slice(0, longestField) ?? null;
}

function isCount(value: unknown): value is number {
  return Number.isFinite(value) && (value as number) >= 0;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
  return isListOf(value, (item) => typeof item === 'string');
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
