import type { PresetContent } from './own-preset';
import { type PatternProblem, parsePattern } from './pattern';
import type { FrontMatterKind } from './preset';

/** How much a preset may hold, in characters and fields: nobody writes more by hand. */
export const presetLimits = { name: 80, pattern: 500, fieldName: 60, fields: 60 } as const;

/** Where something is wrong. */
export type PresetPlace =
  | { readonly kind: 'name' }
  | { readonly kind: 'path' }
  | { readonly kind: 'fields' }
  | { readonly kind: 'field-name' | 'field-pattern'; readonly field: number };

/** What is wrong there: of which character on, counted from 0, and the word it is about. */
export interface PresetProblem {
  readonly place: PresetPlace;
  readonly problem: PatternProblem | 'empty' | 'too-long' | 'ending' | 'sign' | 'taken' | 'too-many';
  readonly at: number;
  readonly word: string;
}

/** Everything that is wrong with a preset, in its order. Without a problem it can be written with. */
export function checkPreset({ name, path, frontMatter, fields }: PresetContent): readonly PresetProblem[] {
  const places = fields.map(({ name: field }) => field);
  return [
    ...checkText({ kind: 'name' }, name, presetLimits.name, true),
    ...checkPath(path),
    ...(fields.length > presetLimits.fields
      ? [wrong({ kind: 'fields' }, 'too-many', 0, String(presetLimits.fields))]
      : []),
    ...fields
      .slice(0, presetLimits.fields)
      .flatMap(({ name: field, pattern }, index) => [
        ...checkFieldName(field, index, places, frontMatter),
        ...checkPattern({ kind: 'field-pattern', field: index }, pattern),
      ]),
  ];
}

type Problem = PresetProblem['problem'];

function wrong(place: PresetPlace, problem: Problem, at = 0, word = ''): PresetProblem {
  return { place, problem, at, word };
}

function checkText(place: PresetPlace, text: string, limit: number, isNeeded: boolean): PresetProblem[] {
  if (isNeeded && text.trim() === '') return [wrong(place, 'empty')];
  return text.length > limit ? [wrong(place, 'too-long', limit, String(limit))] : [];
}

function checkPattern(place: PresetPlace, pattern: string): PresetProblem[] {
  const [long] = checkText(place, pattern, presetLimits.pattern, false);
  if (long) return [long];
  const parsed = parsePattern(pattern);
  return parsed.kind === 'wrong' ? [wrong(place, parsed.problem, parsed.at, parsed.word)] : [];
}

/** Only text is written: a file is called so, whoever opens it. */
function checkPath(path: string): PresetProblem[] {
  const place = { kind: 'path' } as const;
  if (path.trim() === '') return [wrong(place, 'empty')];
  const [problem] = checkPattern(place, path);
  if (problem) return [problem];
  return /[^/]\.(md|mdx|markdown|txt)$/.test(path) ? [] : [wrong(place, 'ending', path.length)];
}

/** As YAML and TOML take a name without quotation marks, with one dot for a field in a table; properties know no tables. */
function checkFieldName(
  name: string,
  index: number,
  names: readonly string[],
  frontMatter: FrontMatterKind,
): PresetProblem[] {
  const place = { kind: 'field-name', field: index } as const;
  const [problem] = checkText(place, name, presetLimits.fieldName, true);
  if (problem) return [problem];
  const good = frontMatter === 'toml' ? asciiName : anyName;
  const deepest = frontMatter === 'properties' ? 0 : 1;
  const steps = name.split('.');
  for (let step = 0, at = 0; step < steps.length; at += (steps[step++] ?? '').length + 1) {
    const word = steps[step] ?? '';
    const length = good.exec(word)?.[0].length ?? 0;
    if (step > deepest) return [wrong(place, 'sign', at - 1, '.')];
    if (word === '__proto__') return [wrong(place, 'sign', at, word)];
    if (length === 0 || length < word.length)
      return [wrong(place, 'sign', at + length, signAt(name, at + length) || '.')];
  }
  const isTaken = names.slice(0, index).some((other) => {
    // A table has no value of its own.
    return other === name || other.startsWith(`${name}.`) || name.startsWith(`${other}.`);
  });
  return isTaken ? [wrong(place, 'taken', 0, name)] : [];
}

const asciiName = /^[A-Za-z_][\w-]*/;
const anyName = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*/u;

function signAt(text: string, index: number): string {
  return String.fromCodePoint(...[text.codePointAt(index)].filter((sign) => sign !== undefined));
}
