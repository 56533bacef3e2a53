import { toClock } from '../../domain/date-time';
import { type FrontMatter, type FrontMatterValue, renderDocument, type syntaxes } from '../../markdown/front-matter';
import { type EmbedStyle, withEmbeds } from '../../markdown/with-embeds';
import { type FootnoteStyle, withFootnotes } from '../../markdown/with-footnotes';
import { type MarkdownStyle, withStyle } from '../../markdown/with-style';
import { type Dialect, dialects } from '../dialects';
import { exportedText, type HighlightStyle } from '../exported-text';
import type { ArchiveFile, ExportContext, ExporterGroup, ExportItem, FolderExporter } from '../exporter';
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
}

/** A syntax of front matter, or no front matter at all. */
export type FrontMatterKind = keyof typeof syntaxes | 'none';

export type PresetFields = Readonly<Record<string, string | boolean>>;

/** An exporter that a copy can be made of. */
export interface PresetExporter extends FolderExporter {
  readonly preset: Preset;
}

/** The exporter that writes as a preset says. */
export function presetExporter(preset: Preset): PresetExporter {
  const { id, label, group, images, hasLinksOnly = false } = preset;
  return {
    kind: 'folder',
    id,
    label,
    group,
    images,
    hasLinksOnly,
    preset,
    filesOf: (item, context) => [fileOf(preset, item, context)],
  };
}

function fileOf(preset: Preset, item: ExportItem, context: ExportContext): ArchiveFile {
  const { path, frontMatter, fields, dialects: names, highlights, style } = preset;
  const text = exportedText(item, highlights, context, (markdown) =>
    names.reduce((escaped, name) => dialects[name](escaped), style ? arranged(markdown, style) : markdown),
  );
  const body = style ? withStyle(text, style) : text;
  return {
    path: fillPath(path, item),
    content: frontMatter === 'none' ? renderBody(body) : renderDocument(fieldsOf(fields, item), body, frontMatter),
    modifiedAt: toClock(item.article.updatedAt),
  };
}

/** Before a dialect escapes it: what is put elsewhere may mean something there. */
function arranged(markdown: string, { footnotes, embeds }: PresetStyle): string {
  return withFootnotes(withEmbeds(markdown, embeds), footnotes);
}

/** The text alone, with one line end after it. */
function renderBody(body: string): string {
  const text = body.toWellFormed().replace(/^\n+|\n+$/g, '');
  return text === '' ? '' : `${text}\n`;
}

function fieldsOf(fields: PresetFields, item: ExportItem): FrontMatter {
  const filled: Record<string, FrontMatterValue> = {};
  for (const [name, pattern] of Object.entries(fields)) {
    const value = typeof pattern === 'string' ? fillPattern(pattern, item) : pattern;
    if (value === null) continue;
    const [table = '', inner] = name.split('.');
    filled[table] = inner === undefined ? value : { ...(filled[table] as FrontMatter), [inner]: value };
  }
  return filled;
}
