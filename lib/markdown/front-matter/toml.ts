import { parse, TomlDate } from 'smol-toml';
import { toPlainDateTime } from '../../domain/date-time';
import { escapeOddSigns, FieldDate, type FrontMatter, type FrontMatterSyntax, isTable } from './value';

/** TOML 1.0, in which a date is no text. There is no `null` in it: a field without a value is left out. */
export const toml: FrontMatterSyntax = {
  fence: '+++',

  write(fields) {
    const tables = Object.entries(fields).filter(([, value]) => isTable(value)) as [string, FrontMatter][];
    return [linesOf(fields), ...tables.map(([name, table]) => `\n[${name}]\n${linesOf(table)}`)].join('');
  },

  read: (source) => readOwn(source) ?? parse(source),

  asRead(fields) {
    const known = Object.entries(fields).filter(([, value]) => value !== null);
    const values = known.map(([name, value]) => {
      if (!(value instanceof FieldDate)) return [name, isTable(value) ? toml.asRead(value) : value] as const;
      const date = toTomlDate(value);
      return [name, date === null ? value.iso : new TomlDate(date)] as const;
    });
    return Object.fromEntries([
      ...values.filter(([name]) => !isTable(fields[name] ?? null)),
      ...values.filter(([name]) => isTable(fields[name] ?? null)),
    ]);
  },
};

function linesOf(fields: FrontMatter): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== null && !isTable(value))
    .map(([name, value]) => `${name} = ${value instanceof FieldDate ? toDate(value) : toJson(value)}\n`)
    .join('');
}

/** TOML's basic strings have the escapes of JSON's. */
function toJson(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(toJson).join(', ')}]` : escapeOddSigns(JSON.stringify(value));
}

function toDate(date: FieldDate): string {
  return toTomlDate(date) ?? toJson(date.iso);
}

/** With seconds, and a day at least; `null`: it is no date and stays a text. */
function toTomlDate({ iso }: FieldDate): string | null {
  const [, zone = ''] = /T.*?(Z|[+-]\d\d:\d\d)$/.exec(iso) ?? [];
  const date = `${toPlainDateTime(iso).replace(' ', 'T')}${zone}`;
  return Number.isNaN(new TomlDate(date).getTime()) ? null : date;
}

/** Reads the little of TOML that is written here, several times as fast as a parser; `null`: there is anything else in it. */
function readOwn(source: string): Readonly<Record<string, unknown>> | null {
  const fields: Record<string, unknown> = {};
  let table = fields;
  const lines = source.split('\n');
  if (lines.pop() !== '') return null;
  for (const line of lines) {
    if (line === '') continue;
    const [, name, inner, scalar = ''] = /^(?:\[([\w-]+)\]|([\w-]+) = (.+))$/.exec(line) ?? [];
    if (name !== undefined) {
      if (name in fields) return null;
      table = {};
      fields[name] = table;
      continue;
    }
    const value = readScalar(scalar);
    if (inner === undefined || inner in table || value === null) return null;
    table[inner] = value;
  }
  return fields;
}

/** What JSON allows and TOML does not: an escaped slash, half a surrogate pair, and a sign without a shape. */
const jsonAlone = /\x7f|\\(?:\/|u[dD][89a-fA-F])/;
const dateTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/;

function readScalar(text: string): unknown {
  if (dateTime.test(text)) {
    const date = new TomlDate(text);
    return Number.isNaN(date.getTime()) ? null : date;
  }
  const isSafe = /^(?:["[]|true$|false$|-?\d{1,15}$)/.test(text) && !jsonAlone.test(text);
  if (!isSafe) return null;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && !value.every((item) => typeof item === 'string') ? null : value;
  } catch {
    return null; // A scalar that is none of JSON's.
  }
}
