import { type Dialect, dialects } from '../dialects';
import { checkPreset, type PresetProblem, presetLimits } from './check-preset';
import { toFilePath } from './file-path';
import {
  type OwnPreset,
  type PresetContent,
  type PresetField,
  type PresetId,
  type PresetWriting,
  writingFor,
} from './own-preset';
import type { FrontMatterKind } from './preset';

/** A file of a preset is a page of text. What is larger is none, and is not read. In bytes. */
export const largestPresetFile = 128 * 1024;

/** What became of a file. */
export type ReadPreset =
  | {
      readonly kind: 'preset';
      readonly preset: PresetContent;
      /** What the file has besides: of another version, or by hand. It is not kept. */
      readonly ignored: readonly string[];
    }
  | { readonly kind: 'foreign'; readonly reason: 'too-large' | 'not-json' | 'not-preset' | 'other-version' }
  /** `key`: the first that is missing or no text, list or name that is known, as `fields[2].pattern`. */
  | { readonly kind: 'shape'; readonly key: string }
  | { readonly kind: 'problem'; readonly preset: PresetContent; readonly problem: PresetProblem };

/** The file of a preset: the same preset gives the same bytes. */
export function renderPresetFile({
  name,
  basedOn,
  path,
  frontMatter,
  fields,
  dialects: names,
  writing,
}: PresetContent): string {
  const head = { format: 'gleaner-preset', version: 1, name, basedOn, path, frontMatter };
  const rows = fields.map(({ name: field, pattern }) => ({ name: field, pattern }));
  // In one order, whatever the order of what was stored.
  const style = Object.fromEntries(Object.keys(writings).map((key) => [key, writing[key as keyof PresetWriting]]));
  return `${JSON.stringify({ ...head, fields: rows, dialects: names, writing: style }, null, 2)}\n`;
}

/** What such a file is called. */
export function presetFileName(name: string): string {
  return toFilePath([name], '.gleaner-preset.json');
}

/** Reads a file that anybody may have written. */
export function parsePresetFile(text: string): ReadPreset {
  if (text.length > largestPresetFile) return { kind: 'foreign', reason: 'too-large' };
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { kind: 'foreign', reason: 'not-json' };
  }
  if (!isTable(read) || read.format !== 'gleaner-preset') return { kind: 'foreign', reason: 'not-preset' };
  if (read.version !== 1) return { kind: 'foreign', reason: 'other-version' };
  const { format: _, version: __, ...content } = read;
  return toPreset(content);
}

/** A row of the library as a preset, or `null` where it is none: a backup may have been written by anybody, too. */
export function toOwnPreset(row: unknown): OwnPreset | null {
  if (!isTable(row) || typeof row.id !== 'string') return null;
  const read = toPreset(row);
  return read.kind === 'preset' ? { id: row.id as PresetId, ...read.preset } : null;
}

/** What there is to choose from. */
export const writings: { readonly [Key in keyof PresetWriting]: readonly PresetWriting[Key][] } = {
  bullets: ['-', '*', '+'],
  headings: ['same', 'lower'],
  emphasis: ['*', '_'],
  footnotes: ['reference', 'inline', 'list'],
  embeds: ['link', 'callout', 'card', 'player'],
  pictures: ['same', 'named'],
  blocks: ['text', 'outline'],
  ending: ['none', 'link'],
  highlights: ['equals', 'html', 'list'],
  images: ['beside', 'links'],
};

type Table = Readonly<Record<string, unknown>>;

function toPreset(read: Table): ReadPreset {
  const { name, basedOn, path, frontMatter, fields, dialects: names } = read;
  const kind = (['yaml', 'toml', 'properties', 'none'] as const satisfies FrontMatterKind[]).find(
    (each) => each === frontMatter,
  );
  if (typeof name !== 'string') return { kind: 'shape', key: 'name' };
  if (typeof basedOn !== 'string' || !/^[a-z0-9-]{1,40}$/.test(basedOn)) return { kind: 'shape', key: 'basedOn' };
  if (typeof path !== 'string') return { kind: 'shape', key: 'path' };
  if (!kind) return { kind: 'shape', key: 'frontMatter' };
  if (!Array.isArray(fields)) return { kind: 'shape', key: 'fields' };
  if (!Array.isArray(names)) return { kind: 'shape', key: 'dialects' };

  const ignored = keysBesides(read, ['id', 'name', 'basedOn', 'path', 'frontMatter', 'fields', 'dialects', 'writing']);
  const rows: PresetField[] = [];
  // One more than there may be, so that it is said.
  for (const [index, field] of fields.slice(0, presetLimits.fields + 1).entries()) {
    const place = `fields[${index}]`;
    if (!isTable(field)) return { kind: 'shape', key: place };
    if (typeof field.name !== 'string') return { kind: 'shape', key: `${place}.name` };
    if (typeof field.pattern !== 'string') return { kind: 'shape', key: `${place}.pattern` };
    ignored.push(...keysBesides(field, ['name', 'pattern']).map((key) => `${place}.${key}`));
    rows.push({ name: field.name, pattern: field.pattern });
  }
  const unknown = names.findIndex((each, index) => !isDialect(each) || names.indexOf(each) !== index);
  if (unknown !== -1) return { kind: 'shape', key: `dialects[${unknown}]` };

  const writing = toWriting(read.writing, names as Dialect[]);
  if (typeof writing === 'string') return { kind: 'shape', key: writing };
  if (isTable(read.writing))
    ignored.push(...keysBesides(read.writing, Object.keys(writing)).map((key) => `writing.${key}`));

  const preset = {
    name: name.trim(),
    basedOn,
    path,
    frontMatter: kind,
    fields: rows,
    dialects: names as Dialect[],
    writing,
  };
  const [problem] = checkPreset(preset);
  return problem ? { kind: 'problem', preset, problem } : { kind: 'preset', preset, ignored };
}

/** What is not said is as it was before it could be; the name of what is said and unknown. */
function toWriting(read: unknown, names: readonly Dialect[]): PresetWriting | string {
  const usual = writingFor(names);
  if (read === undefined) return usual;
  if (!isTable(read)) return 'writing';
  const wrong = Object.entries(writings).find(([key, known]) => {
    return read[key] !== undefined && !(known as readonly unknown[]).includes(read[key]);
  });
  if (wrong) return `writing.${wrong[0]}`;
  const said = Object.keys(writings).filter((key) => read[key] !== undefined);
  return { ...usual, ...Object.fromEntries(said.map((key) => [key, read[key]])) };
}

function keysBesides(table: Table, known: readonly string[]): string[] {
  // As many as are worth saying, each as long as it can be shown.
  const others = Object.keys(table).filter((key) => !known.includes(key));
  return others.slice(0, 20).map((key) => key.slice(0, presetLimits.fieldName));
}

function isDialect(name: unknown): name is Dialect {
  return typeof name === 'string' && Object.hasOwn(dialects, name);
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
