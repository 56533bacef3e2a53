import { parse } from 'yaml';
import { escapeOddSigns, FieldDate, type FrontMatter, type FrontMatterSyntax, isList, isTable } from './value';

/**
 * YAML 1.2 that parsers of YAML 1.1 read the same: every text and date in quotation marks, on one line. Texts of JSON are such,
 * so no library is needed to write them, and none to read back what was written: https://yaml.org/spec/1.2.2/#12-relation-to-json
 */
export const yaml: FrontMatterSyntax = {
  fence: '---',
  write: (fields) => linesOf(fields, ''),
  read: (source) => readOwn(source) ?? parse(source, { maxAliasCount: 0 }),
  asRead: (fields) => fields,
};

function linesOf(fields: FrontMatter, indent: string): string {
  let lines = '';
  for (const [name, value] of Object.entries(fields)) {
    if (isList(value)) {
      lines += value.length === 0 ? `${indent}${name}: []\n` : `${indent}${name}:\n`;
      for (const item of value) lines += `${indent}  - ${toScalar(item)}\n`;
    } else if (isTable(value)) lines += `${indent}${name}:\n${linesOf(value, `${indent}  `)}`;
    else lines += `${indent}${name}: ${toScalar(value instanceof FieldDate ? value.iso : value)}\n`;
  }
  return lines;
}

function toScalar(value: string | number | boolean | null): string {
  return typeof value === 'string' ? escapeOddSigns(JSON.stringify(value)) : String(value);
}

/**
 * Reads the little of YAML that `linesOf` writes of fields without tables, twenty times as fast as a parser; `null`: there is
 * anything else in it.
 */
function readOwn(source: string): Readonly<Record<string, unknown>> | null {
  const fields: Record<string, unknown> = {};
  const lines = source.split('\n');
  if (lines.pop() !== '') return null;
  try {
    for (let index = 0; index < lines.length; index++) {
      const [, name, scalar] = /^([a-z_]+):(?: (.+))?$/i.exec(lines[index] ?? '') ?? [];
      if (name === undefined || name in fields || reserved.test(name)) return null;
      if (scalar !== undefined) fields[name] = JSON.parse(scalar);
      else {
        const items: unknown[] = [];
        while (lines[index + 1]?.startsWith('  - ')) items.push(JSON.parse(lines[++index]?.slice(4) ?? ''));
        if (items.length === 0) return null;
        fields[name] = items;
      }
    }
  } catch {
    return null; // A scalar that is none of JSON's.
  }
  return fields;
}

/** Names that YAML 1.1 does not take for texts. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
