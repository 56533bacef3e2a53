import { parse, TomlDate, TomlError } from 'smol-toml';
import { BadFileError, type ImportPlace } from '../../domain/import-problem';
import type { Fields } from './values';

/**
 * Front matter in TOML, as Hugo and Zola write it. Their tables `taxonomies`, `params` and `extra` hold fields like any other.
 * @throws BadFileError at the line that is no TOML
 */
export function parseToml(toml: string, place: ImportPlace): Fields {
  try {
    const { taxonomies, params, extra, ...fields } = toPlain(parse(toml)) as Record<string, unknown>;
    return { ...asFields(extra), ...asFields(params), ...asFields(taxonomies), ...fields };
  } catch (cause) {
    const line = cause instanceof TomlError ? cause.line + 1 : 1;
    throw new BadFileError('front-matter-broken', { file: place.file, at: { unit: 'line', number: line } }, { cause });
  }
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** Dates as they were written. */
function toPlain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, toPlain(own)]));
}
