import { BadFileError, problemAt } from '../domain/import-problem';
import { toEntry } from '../domain/imported';
import { byOurNames } from './fields/by-our-names';
import { readOurHugoFile } from './fields/our-hugo-file';
import { hasFrontMatter, readFrontMatter } from './fields/read-front-matter';
import { instantOf, pageDateOf } from './fields/times';
import { isTrue, marksOf, restOf, split, titleOf } from './fields/values';
import { wholeText } from './files/read-text';
import type { Importer } from './importer';

const longestFile = 32 * 1024 * 1024;

/** Markdown with YAML or TOML, an article a file: our own archives, Obsidian Web Clipper, MarkDownload, Hugo, Jekyll. */
export const markdownFiles: Importer = {
  id: 'markdown-files',
  label: 'importer_markdown_files',
  recognises: ({ head }) => hasFrontMatter(head),

  async *read(file, _folder, reading) {
    const place = { file: file.name, at: null };
    const text = (await wholeText(file, longestFile)).replace(/\r\n?/g, '\n');
    const parsed = readFrontMatter(text, place);
    if (!parsed) throw new BadFileError('front-matter-broken', place);
    reading.onFields?.(parsed.fields);
    const { value, state, isChosen, used } = byOurNames(parsed.fields, reading.fields);
    const ours = readOurHugoFile(parsed.fields, parsed.body);
    const url =
      value('url')
        .map(addressIn)
        .find((address) => address !== null) ?? ours?.url;
    const title = titleOf(value('title')[0], url ?? '');
    if (!url) {
      yield problemAt('no-address', place, title);
      return;
    }
    const markdown = ours?.body ?? withoutTitle(parsed.body, title);
    yield toEntry(place, url, {
      title,
      authors: value('authors').flatMap(namesIn),
      siteName: value('siteName')[0] ?? null,
      excerpt: ours && !isChosen('excerpt') ? ours.excerpt : (value('excerpt')[0] ?? null),
      language: value('language')[0]?.replace('_', '-') ?? null,
      publishedAt: pageDateOf(value('publishedAt')[0]),
      image: value('image').find((address) => /^https?:/.test(address)) ?? null,
      savedAt: instantOf(value('savedAt')[0]) ?? (file.modifiedAt && instantOf(file.modifiedAt)),
      tags: ours && !isChosen('tags') ? ours.tags : [...value('tags'), ...value('categories')].flatMap(tagsIn),
      marks: marksOf({
        read: isTrue(state('read')) || state('status') === 'read',
        reading: state('status') === 'reading',
        archived: isTrue(state('archived')) || state('status') === 'archived',
        favourite: isTrue(state('favourite') ?? state('favorite') ?? state('starred')),
      }),
      text: markdown.trim() === '' ? null : { kind: 'markdown', markdown },
      note: value('note').join('\n') || null,
      rest: ours ? {} : restOf(parsed.fields, ...used),
    });
  },
};

/** An address alone, or as a link. */
function addressIn(text: string): string | null {
  return /^(?:<|\[[^\]]*\]\(<?)?(https?:\/\/[^\s<>]+?)(?:>?\)|>)?$/.exec(text)?.[1] ?? null;
}

/** Obsidian makes links of names: `[[Ana Roy]]`. */
function namesIn(text: string): string[] {
  return split(text.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1'), /;/);
}

/** A list in one text: `sea, how to`, or Jekyll's `sea tides`. Ours are lists already. */
function tagsIn(text: string): string[] {
  return split(text.replace(/^\[|\]$/g, ''), ',').map((tag) => tag.replace(/\[\[|\]\]/g, ''));
}

/** A heading that only says the title again, as clippers put above the text. */
function withoutTitle(body: string, title: string | null): string {
  const text = body.replace(/^\n+/, '');
  const [line, heading] = /^#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n+|$)/.exec(text) ?? [];
  return line && heading === title ? text.slice(line.length) : text;
}
