import { type FilterName, filters } from './filters';
import { type VariableName, variables } from './variables';

/** A pattern taken apart: texts as they are, and variables with what is done to them. */
export type PatternPart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'variable';
      readonly name: VariableName;
      readonly filters: readonly { readonly name: FilterName; readonly argument: string }[];
    };

/** What is wrong with a pattern. */
export type PatternProblem = 'unclosed' | 'unopened' | 'unknown-variable' | 'unknown-filter';

export type ParsedPattern =
  | { readonly kind: 'pattern'; readonly parts: readonly PatternPart[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly PatternPart[])[] }
  /** `at`: of which character on, counted from 0. */
  | { readonly kind: 'wrong'; readonly problem: PatternProblem; readonly at: number; readonly word: string };

/**
 * Reads a pattern for a name or a field: `{date|day}-{slug}`. A variable stands in braces, its filters behind bars, the argument
 * of a filter behind a colon. `[{domain}, {tags}, news]` is a list of such. `\{`, `\}`, `\[`, `\,` and `\\` are the signs themselves,
 * and two brackets, as around a link to a note, are no list.
 */
export function parsePattern(pattern: string): ParsedPattern {
  return /^\[(?!\[).*(?<!\\)\]$/s.test(pattern) ? parseList(pattern) : parseParts(pattern);
}

function parseList(pattern: string): ParsedPattern {
  const items: (readonly PatternPart[])[] = [];
  // Up to a comma that stands neither in braces nor behind a backslash.
  for (const { 0: item, index } of pattern.slice(1, -1).matchAll(/(?:\\.|\{[^}]*\}?|[^,\\{]|\\$)+/gs)) {
    const text = item.trimStart();
    const parsed = parseParts(text.trimEnd());
    if (parsed.kind === 'wrong') return { ...parsed, at: parsed.at + 1 + index + item.length - text.length };
    if (parsed.parts.length > 0) items.push(parsed.parts);
  }
  return { kind: 'list', items };
}

function parseParts(pattern: string): Exclude<ParsedPattern, { kind: 'list' }> {
  const parts: PatternPart[] = [];
  let text = '';
  for (let index = 0; index < pattern.length; index++) {
    const sign = pattern[index] ?? '';
    if (sign === '\\' && /[\\{},[\]]/.test(pattern[index + 1] ?? '')) text += pattern[++index];
    else if (sign === '}') return { kind: 'wrong', problem: 'unopened', at: index, word: sign };
    else if (sign !== '{') text += sign;
    else {
      const end = pattern.indexOf('}', index);
      if (end === -1) return { kind: 'wrong', problem: 'unclosed', at: index, word: pattern.slice(index) };
      const part = parseVariable(pattern.slice(index + 1, end), index + 1);
      if (part.kind === 'wrong') return part;
      if (text !== '') parts.push({ kind: 'text', text });
      text = '';
      parts.push(part);
      index = end;
    }
  }
  if (text !== '') parts.push({ kind: 'text', text });
  return { kind: 'pattern', parts };
}

function parseVariable(source: string, start: number): PatternPart | (ParsedPattern & { kind: 'wrong' }) {
  const [name = '', ...rest] = source.split('|');
  if (!isKeyOf(variables, name.trim())) return wrong('unknown-variable', name, start);
  const chain: { name: FilterName; argument: string }[] = [];
  let at = start + name.length;
  for (const filter of rest) {
    at += 1;
    const [, filterName = '', argument = ''] = /^([^:]*)(?::(.*))?$/s.exec(filter) ?? [];
    if (!isKeyOf(filters, filterName.trim())) return wrong('unknown-filter', filterName, at);
    chain.push({ name: filterName.trim() as FilterName, argument });
    at += filter.length;
  }
  return { kind: 'variable', name: name.trim() as VariableName, filters: chain };
}

function wrong(problem: PatternProblem, word: string, at: number): ParsedPattern & { kind: 'wrong' } {
  return { kind: 'wrong', problem, at, word: word.trim() };
}

function isKeyOf(table: object, name: string): boolean {
  return Object.hasOwn(table, name);
}
