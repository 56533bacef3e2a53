import type { Article, ArticleDetails, ArticleId, TextLength } from '../domain/article';
import { type CanonicalUrl, toCanonicalUrl } from '../domain/canonical-url';
import { toLocalIso } from '../domain/date-time';
import { type Highlight, type HighlightColour, highlightColours } from '../domain/highlight';
import { type EntryProblem, type ImportProblem, problemAt } from '../domain/import-problem';
import type { ImportRun } from '../domain/import-run';
import type { ImportedEntry, ImportedHighlight, ImportedText } from '../domain/imported';
import { toSlug } from '../domain/slug';
import { toTag, unionTags } from '../domain/tag';
import { lengthOfText } from '../domain/text-length';
import { ulid } from '../domain/ulid';
import { preparePage } from '../extract/extract-article';
import { languageOf } from '../extract/metadata/language';
import { copyPage } from '../extract/page/copy-page';
import { parseFetchedPage } from '../extract/page/parse-fetched-page';
import { readable } from '../highlights/reading-text';
import { outsideCode } from '../markdown/outside-code';
import { toPlainText } from '../markdown/plain-text';
import type { PreparedArticle } from '../store/imports';
import { textOf } from './describe-capture';
import { type Marking, newHighlight } from './new-highlight';

/** The address under which an entry is known, or why it has none. */
export function addressOfEntry({ url, place, title }: ImportedEntry): CanonicalUrl | ImportProblem {
  const written = url.trim();
  const problem: EntryProblem = written === '' ? 'no-address' : 'not-a-web-address';
  const parsed = URL.parse(written);
  return parsed && /^https?:$/.test(parsed.protocol)
    ? toCanonicalUrl(written)
    : problemAt(problem, place, written || title);
}

/**
 * An entry as an article. A text in HTML is converted as that of a page is; nothing is looked for in it, since what another
 * product kept is the article already.
 * @param place of the entry in its import: without a date of their own, articles stand in the order of the file, the first on top
 * @param source the id of the importer
 */
export async function prepareEntry(
  entry: ImportedEntry,
  url: CanonicalUrl,
  { run, source, place }: { readonly run: ImportRun; readonly source: string; readonly place: number },
): Promise<PreparedArticle> {
  const text = entry.text ? readText(entry.text, url) : noText;
  const startedAt = Date.parse(run.startedAt);
  const savedAt = entry.savedAt ?? run.startedAt;
  const time = entry.savedAt ? Date.parse(entry.savedAt) : startedAt - place;
  const title = entry.title?.replace(/\s+/g, ' ').trim() ?? '';
  const image = entry.image && URL.parse(entry.image, url);
  const article: Article = {
    id: ulid(Math.max(0, Math.min(time, startedAt)), crypto.getRandomValues(new Uint8Array(16))) as ArticleId,
    url,
    slug: toSlug(title, url, new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url)))),
    title,
    authors: entry.authors,
    siteName: entry.siteName,
    excerpt: entry.excerpt,
    language: languageOf([entry.language], wordsToHear(text.markdown, title)),
    publishedAt: entry.publishedAt,
    image: image && /^https?:$/.test(image.protocol) ? image.href : null,
    tags: unionTags(
      [],
      entry.tags.map(toTag).filter((tag) => tag !== null),
    ),
    ...(entry.marks.length > 0 && { marks: entry.marks }),
    words: text.words,
    minutes: text.minutes,
    imageCount: text.imageCount,
    savedAt: time > startedAt ? run.startedAt : savedAt,
    updatedAt: text === noText ? savedAt : toLocalIso(new Date(startedAt)),
  };
  return {
    article,
    markdown: text.markdown,
    details: text.details,
    from: {
      importId: run.id,
      source,
      importedAt: run.startedAt,
      file: entry.place.file,
      url: entry.url === url ? null : entry.url,
      note: entry.note,
      highlights: entry.highlights,
      rest: entry.rest,
    },
    highlights: entry.highlights.map((highlight) => toHighlight(article, highlight)),
  };
}

/** A title alone tells the scripts of Asia, and no more: it is too short to hear another language in it. */
function wordsToHear(markdown: string, title: string): string {
  if (markdown !== '') return toPlainText(markdown);
  return /[\u1100-\uffdc]/.test(title) ? title : '';
}

/** Where it is in the text is found when the article is opened first. */
function toHighlight(
  { id, savedAt }: Article,
  { exact, prefix, suffix, note, colour, createdAt }: ImportedHighlight,
): Highlight {
  const marking: Marking = {
    passage: { quote: { exact: readable(exact), prefix: readable(prefix), suffix: readable(suffix) }, position: null },
    colour: colourOf(colour),
    note: note ?? '',
    createdAt: createdAt ?? savedAt,
  };
  return newHighlight(id, marking, new Date(createdAt ?? savedAt));
}

function colourOf(name: string | null): HighlightColour {
  if (name && /red|pink|rose|orange/i.test(name)) return 'rose';
  return highlightColours.find((colour) => colour === name?.toLowerCase()) ?? 'yellow';
}

interface ReadText extends TextLength {
  readonly markdown: string;
  readonly imageCount: number;
  readonly details: ArticleDetails | null;
}

const noText: ReadText = { markdown: '', words: 0, minutes: 0, imageCount: 0, details: null };

function readText(text: ImportedText, url: CanonicalUrl): ReadText {
  const read = text.kind === 'html' ? fromHtml(text.html, url) : fromMarkdown(text.markdown);
  return read.words === 0 && read.imageCount === 0 ? noText : read;
}

function fromHtml(html: string, url: CanonicalUrl): ReadText {
  const page = copyPage(parseFetchedPage(html, url));
  const { markdown, words, minutes, images, proof } = convert(page, url);
  const details: ArticleDetails = {
    subtitle: null,
    modifiedAt: null,
    section: null,
    keywords: [],
    license: null,
    provenance: null,
    proof,
    leftOut: [],
    pages: null,
  };
  return { markdown, words, minutes, imageCount: images.length, details };
}

function convert(page: Document, url: CanonicalUrl) {
  preparePage(page, url);
  return textOf(page.body, page.baseURI, null, []);
}

/** A text that is Markdown already stays as it is. There is nothing that it could be proved by. */
function fromMarkdown(written: string): ReadText {
  const markdown = `${written.toWellFormed().replaceAll('\0', '').trim()}\n`;
  let imageCount = 0;
  outsideCode(markdown, (part) => {
    imageCount += part.match(/!\[[^\]]*\][([]/g)?.length ?? 0;
    return part;
  });
  return { markdown, ...lengthOfText(toPlainText(markdown)), imageCount, details: null };
}
