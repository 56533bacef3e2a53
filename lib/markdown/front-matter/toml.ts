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

  read: (source) => parse(source),

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
