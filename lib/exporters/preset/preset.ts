import type { Article } from '../../domain/article';
import { toClock } from '../../domain/date-time';
import { type FrontMatter, type FrontMatterValue, renderDocument, type syntaxes } from '../../markdown/front-matter';
import { linkDestination } from '../../markdown/inline/link-destination';
import { type EmbedStyle, withEmbeds } from '../../markdown/with-embeds';
import { type FootnoteStyle, withFootnotes } from '../../markdown/with-footnotes';
import { type MarkdownStyle, withStyle } from '../../markdown/with-style';
import { type Dialect, dialects } from '../dialects';
import { exportedText, type HighlightStyle } from '../exported-text';
import type { ArchiveFile, ExportContext, ExporterGroup, ExportItem, FolderExporter } from '../exporter';
import { nameImages } from '../image-word';
import { toOutline } from '../logseq/outline';
import { renderProperties } from '../logseq/properties';
import { siteShortName } from '../site-short-name';
import { fillPath, fillPattern } from './fill-pattern';

/** A format of Markdown files, as data: the reader can make such of their own. */
export interface Preset {
  readonly id: string;
  readonly label: FolderExporter['label'];
  readonly group: ExporterGroup;
  /** Pattern of the path, with its ending. */
  readonly path: string;
  readonly frontMatter: FrontMatterKind;
  /** Patterns by the name of the field, in their order; a name with a dot is a field in a table. What is not known is left out. */
  readonly fields: PresetFields;
  /** What the reader of the files takes for more than CommonMark does, one after the other. */
  readonly dialects: readonly Dialect[];
  readonly images: FolderExporter['images'];
  /** How it shows what the reader of an article marked in it. */
  readonly highlights: HighlightStyle;
  /** How the Markdown is written; left out, as our own texts are. */
  readonly style?: PresetStyle;
  /** Images stay links, also those that are kept. */
  readonly hasLinksOnly?: boolean;
}

/** How Markdown is written, and what stands where in it. */
export interface PresetStyle extends MarkdownStyle {
  readonly footnotes: FootnoteStyle;
  readonly embeds: EmbedStyle;
  /** Those without a description: as they are, or called a picture in the language of the text. */
  readonly pictures: 'same' | 'named';
  /** One below the other, or each a bullet, as in programs whose texts are outlines. */
  readonly blocks: 'text' | 'outline';
  /** What stands below the text: nothing, or a link to its page. */
  readonly ending: 'none' | 'link';
}

/** As our own texts are. */
export const ownStyle: PresetStyle = {
  bullets: '-',
  headings: 'same',
  emphasis: '*',
  footnotes: 'reference',
  embeds: 'link',
  pictures: 'same',
  blocks: 'text',
  ending: 'none',
};

/** A syntax of front matter, Logseq's lines of properties, or no fields at all. */
export type FrontMatterKind = keyof typeof syntaxes | 'properties' | 'none';

export type PresetFields = Readonly<Record<string, string | boolean>>;

/** An exporter that a copy can be made of. */
export interface PresetExporter extends FolderExporter {
  readonly preset: Preset;
}

/** The exporter that writes as a preset says. */
export function presetExporter(preset: Preset): PresetExporter {
  const { id, label, group, images, hasLinksOnly = false } = preset;
  const rows = rowsOf(preset.fields);
  return {
    kind: 'folder',
    id,
    label,
    group,
    images,
    hasLinksOnly,
    preset,
    filesOf: (item, context) => [fileOf(preset, rows, item, context)],
  };
}

function fileOf(preset: Preset, rows: readonly FieldRow[], item: ExportItem, context: ExportContext): ArchiveFile {
  const { path, frontMatter, dialects: names, highlights, style } = preset;
  const escaped = (markdown: string) => names.reduce((safe, name) => dialects[name](safe), markdown);
  const text = exportedText(item, highlights, context, (markdown) =>
    escaped(style ? arranged(markdown, style, item.article) : markdown),
  );
  const styled = style ? withStyle(text, style) : text;
  const whole = style?.ending === 'link' ? `${styled.trimEnd()}\n\n${escaped(linkOf(item.article))}` : styled;
  const body = style?.blocks === 'outline' ? toOutline(whole) : whole;
  return { path: fillPath(path, item), content: written(), modifiedAt: toClock(item.article.updatedAt) };

  function written(): string {
    if (frontMatter === 'none') return renderBody(body);
    if (frontMatter !== 'properties') return renderDocument(fieldsOf(rows, item), body, frontMatter);
    const properties = renderProperties(fieldsOf(rows, item));
    const rest = renderBody(body);
    return rest === '' || properties === ''
      ? properties.toWellFormed() + rest
      : `${properties.toWellFormed()}\n${rest}`;
  }
}

/** Before a dialect escapes it: what is put elsewhere may mean something there. */
function arranged(markdown: string, { footnotes, embeds, pictures }: PresetStyle, { language }: Article): string {
  const text = withFootnotes(withEmbeds(markdown, embeds), footnotes);
  return pictures === 'named' ? nameImages(text, language) : text;
}

/** Where it is from. */
function linkOf({ url }: Article): string {
  return `[${siteShortName(url).replace(/[[\]\\]/g, '\\$&')}](${linkDestination(url)})`;
}

/** The text alone, with one line end after it. */
function renderBody(body: string): string {
  const text = body.toWellFormed().replace(/^\n+|\n+$/g, '');
  return text === '' ? '' : `${text}\n`;
}

/** A field, taken apart once for all articles. */
interface FieldRow {
  readonly table: string;
  /** `undefined`: the field stands by itself. */
  readonly inner: string | undefined;
  readonly pattern: string | boolean;
}

function rowsOf(fields: PresetFields): readonly FieldRow[] {
  return Object.entries(fields).map(([name, pattern]) => {
    const [table = '', inner] = name.split('.');
    return { table, inner, pattern };
  });
}

function fieldsOf(rows: readonly FieldRow[], item: ExportItem): FrontMatter {
  const filled: Record<string, FrontMatterValue> = {};
  for (const { table, inner, pattern } of rows) {
    const value = typeof pattern === 'string' ? fillPattern(pattern, item) : pattern;
    if (value === null) continue;
    filled[table] = inner === undefined ? value : { ...(filled[table] as FrontMatter), [inner]: value };
  }
  return filled;
}
