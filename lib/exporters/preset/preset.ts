import { toClock } from '../../domain/date-time';
import { type FrontMatter, type FrontMatterValue, renderDocument, type syntaxes } from '../../markdown/front-matter';
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
  readonly frontMatter: keyof typeof syntaxes;
  /** Patterns by the name of the field, in their order; a name with a dot is a field in a table. What is not known is left out. */
  readonly fields: PresetFields;
  /** What the reader of the files takes for more than CommonMark does, one after the other. */
  readonly dialects: readonly Dialect[];
  /** How it shows what the reader of an article marked in it. */
  readonly highlights: HighlightStyle;
}

export type PresetFields = Readonly<Record<string, string | boolean>>;

/** The exporter that writes as a preset says. */
export function presetExporter(preset: Preset): FolderExporter {
  const { id, label, group } = preset;
  return { kind: 'folder', id, label, group, filesOf: (item, context) => [fileOf(preset, item, context)] };
}

function fileOf(preset: Preset, item: ExportItem, context: ExportContext): ArchiveFile {
  const { path, frontMatter, fields, dialects: names, highlights } = preset;
  const body = exportedText(item, highlights, context, (markdown) =>
    names.reduce((text, name) => dialects[name](text), markdown),
  );
  return {
    path: fillPath(path, item),
    content: renderDocument(fieldsOf(fields, item), body, frontMatter),
    modifiedAt: toClock(item.article.updatedAt),
  };
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
