import type { Brand } from '../../domain/brand';
import type { Dialect } from '../dialects';
import type { HighlightStyle } from '../exported-text';
import { presets } from '../index';
import {
  type FrontMatterKind,
  ownStyle,
  type Preset,
  type PresetExporter,
  type PresetFields,
  type PresetStyle,
  presetExporter,
} from './preset';

/** A ULID: presets stand in the order they were made in. */
export type PresetId = Brand<string, 'PresetId'>;

/** A format that the reader made of a copy of another: patterns, and nothing that runs. */
export interface OwnPreset {
  readonly id: PresetId;
  readonly name: string;
  /** The id of the format that it began as. */
  readonly basedOn: string;
  /** Pattern of the path, with its ending. */
  readonly path: string;
  readonly frontMatter: FrontMatterKind;
  /** In their order. */
  readonly fields: readonly PresetField[];
  readonly dialects: readonly Dialect[];
  readonly writing: PresetWriting;
}

/** How its Markdown is written. */
export interface PresetWriting extends PresetStyle {
  readonly highlights: HighlightStyle;
  /** Beside the text where they are kept, or links all of them. */
  readonly images: 'beside' | 'links';
}

/** A field of the front matter: what it is called, and the pattern of what it says. `true` and `false` alone are no texts. */
export interface PresetField {
  readonly name: string;
  readonly pattern: string;
}

/** A preset without its place in a library: what a file of it holds. */
export type PresetContent = Omit<OwnPreset, 'id'>;

/** What a copy begins as. */
export function copyOfPreset(preset: Preset, name: string): PresetContent {
  const { id, path, frontMatter, fields, dialects, highlights, style } = preset;
  const rows = Object.entries(fields).map(([field, pattern]) => ({ name: field, pattern: String(pattern) }));
  const writing = { ...writingFor(dialects), ...style, highlights };
  return { name, basedOn: id, path, frontMatter, fields: rows, dialects, writing };
}

/** How one writes that says nothing of it: as our own texts are, with highlights as its readers know them. */
export function writingFor(dialects: readonly Dialect[]): PresetWriting {
  const highlights = dialects.includes('obsidian') ? 'equals' : dialects.includes('hugo') ? 'list' : 'html';
  return { ...ownStyle, highlights, images: 'beside' };
}

/** The exporter that writes as the reader's preset says. It has to be one without a problem. */
export function ownExporter({ id, name, basedOn, writing, fields, ...rest }: OwnPreset): PresetExporter {
  const { highlights, images, ...style } = writing;
  const preset: Preset = {
    id: exporterIdOf(id),
    label: 'exporter_own',
    group: 'own',
    ...rest,
    fields: toFields(fields),
    // Where those of the original are: no place depends on the path of the text.
    images: presets.find((each) => each.id === basedOn)?.images ?? { link: 'images/' },
    highlights,
    style,
    hasLinksOnly: images === 'links',
  };
  return { ...presetExporter(preset), ownName: name };
}

/** The id under which a preset is one of the formats. */
function exporterIdOf(id: PresetId): string {
  return `own-${id.toLowerCase()}`;
}

function toFields(fields: readonly PresetField[]): PresetFields {
  return Object.fromEntries(
    fields.map(({ name, pattern }) => [name, pattern === 'true' ? true : pattern === 'false' ? false : pattern]),
  );
}
