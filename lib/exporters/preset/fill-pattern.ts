import { type Tag, unionTags } from '../../domain/tag';
import { FieldDate } from '../../markdown/front-matter/value';
import type { ExportItem } from '../exporter';
import { toFilePath } from './file-path';
import { filters } from './filters';
import { type ParsedPattern, type PatternPart, parsePattern } from './pattern';
import { type VariableValue, variables } from './variables';

/**
 * What a pattern stands for in an article: a variable alone keeps its type, anything else is a text, a list has nothing twice and may
 * be empty. `null`: nothing is known.
 */
export function fillPattern(pattern: string, item: ExportItem): VariableValue {
  const parsed = parsedPattern(pattern);
  if (parsed.kind === 'list') {
    const texts = parsed.items.flatMap((parts) => {
      const value = fillParts(parts, item);
      return Array.isArray(value) ? value : [toText(value)];
    });
    return unionTags([], texts.filter((text) => text !== '') as Tag[]);
  }
  return fillParts(parsed.parts, item);
}

function fillParts(parts: readonly PatternPart[], item: ExportItem): VariableValue {
  const [first] = parts;
  if (parts.length === 1 && first?.kind === 'variable') {
    const value = resolve(first, item);
    return Array.isArray(value) && value.length === 0 ? null : value;
  }
  return parts.map((part) => (part.kind === 'text' ? part.text : toText(resolve(part, item)))).join('');
}

/** The place of an article's file: `/` in the pattern makes folders, `/` in a value does not. */
export function fillPath(pattern: string, item: ExportItem): string {
  const [, folders = '', ending = ''] = /^(.*?)(\.[a-z]+)?$/s.exec(pattern) ?? [];
  const steps = [''];
  const parsed = parsedPattern(folders);
  for (const part of parsed.kind === 'list' ? [] : parsed.parts) {
    const [first = '', ...rest] = part.kind === 'text' ? part.text.split('/') : [toText(resolve(part, item))];
    steps[steps.length - 1] += first;
    steps.push(...rest);
  }
  return toFilePath(steps, ending);
}

function parsedPattern(pattern: string): Exclude<ParsedPattern, { kind: 'wrong' }> {
  const parsed = known.get(pattern) ?? parsePattern(pattern);
  known.set(pattern, parsed);
  if (parsed.kind === 'wrong') throw new Error(`${parsed.problem} in ${pattern} at ${parsed.at}`);
  return parsed;
}

/** Each article asks for the same few. */
const known = new Map<string, ReturnType<typeof parsePattern>>();

function resolve(part: PatternPart & { kind: 'variable' }, item: ExportItem): VariableValue {
  return part.filters.reduce(
    (value, { name, argument }) => filters[name](value, argument),
    variables[part.name](item) as VariableValue,
  );
}

function toText(value: VariableValue): string {
  if (value === null) return '';
  if (value instanceof FieldDate) return value.iso;
  return Array.isArray(value) ? value.join(', ') : String(value);
}
