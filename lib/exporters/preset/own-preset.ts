import type { Brand } from '../../domain/brand';
import type { Dialect } from '../dialects';
import { presets } from '../index';
import { type FrontMatterKind, type Preset, type PresetExporter, type PresetFields, presetExporter } from './preset';

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
}

/** A field of the front matter: what it is called, and the pattern of what it says. `true` and `false` alone are no texts. */
export interface PresetField {
  readonly name: string;
  readonly pattern: string;
}

/** A preset without its place in a library: what a file of it holds. */
export type PresetContent = Omit<OwnPreset, 'id'>;

/** What a copy begins as. */
export function copyOfPreset({ id, path, frontMatter, fields, dialects }: Preset, name: string): PresetContent {
  const rows = Object.entries(fields).map(([field, pattern]) => ({ name: field, pattern: String(pattern) }));
  return { name, basedOn: id, path, frontMatter, fields: rows, dialects };
}

/** The exporter that writes as the reader's preset says. It has to be one without a problem. */
export function ownExporter({ id, name, basedOn, path, frontMatter, fields, dialects }: OwnPreset): PresetExporter {
  const preset: Preset = {
    id: exporterIdOf(id),
    label: 'exporter_own',
    group: 'own',
    path,
    frontMatter,
    fields: toFields(fields),
    dialects,
    // Where those of the original are: no place depends on the path of the text.
    images: presets.find((each) => each.id === basedOn)?.images ?? { link: 'images/' },
    highlights: dialects.includes('obsidian') ? 'equals' : dialects.includes('hugo') ? 'list' : 'html',
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
