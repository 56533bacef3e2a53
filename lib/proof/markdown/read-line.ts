import { plainTex } from '../plain-tex';
import { type Definitions, keyOf } from './definitions';
import { type Delimiter, delimiterAt, pair } from './delimiters';
import { decodeEntity, entity } from './entities';
import { htmlInLine } from './html';
import { endOfLink } from './link-parts';

/** A `[` or `![` that may turn out to begin a link or a picture. */
interface Bracket {
  readonly part: number;
  /** Where its text begins. */
  readonly start: number;
  readonly isImage: boolean;
  readonly delimiters: number;
  isActive: boolean;
  hasBracketInside: boolean;
}

/** TeX between dollar signs: https://pandoc.org/MANUAL.html#extension-tex_math_dollars */
const formula = /\$\$(?:\\.|[^\\$])+\$\$|\$(?![\s$])(?:\\.|[^\\$])*?(?<!\s)\$(?!\d)/sy;

/** Letters that mean nothing but themselves. */
const plain = /[^\\`*_~[\]!<&$\n]+/y;
const autolink = /<(?:[a-z][a-z\d+.-]{1,31}:[^\s<>\0-\x20]*|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)*)>/iy;
const entityHere = new RegExp(entity, 'iy');

/**
 * Phase 2 of https://spec.commonmark.org/0.31.2/#appendix-a-parsing-strategy: the letters that a reader sees of a line of
 * Markdown. A picture has none, and of a footnote's mark only the note itself.
 */
export function readLine(text: string, definitions: Definitions, hasFormulas: boolean): string {
  if (!/[\\`*_~[\]!<&$]/.test(text)) return text.replaceAll('\n', ' ');
  const parts: string[] = [];
  const runs: { readonly part: number; readonly delimiter: Delimiter }[] = [];
  const brackets: Bracket[] = [];
  const unclosedTicks = new Set<number>();

  for (let at = 0; at < text.length; ) at = readAt(at);
  settle(0);
  return parts.join('');

  function readAt(at: number): number {
    const sign = text[at];
    switch (sign) {
      case '\n':
        return put(' ', at + 1);
      case '\\': {
        const next = text[at + 1] ?? '';
        if (next === '\n') return put(' ', at + 2);
        return /[!-/:-@[-`{-~]/.test(next) ? put(next, at + 2) : put('\\', at + 1);
      }
      case '`':
        return readCode(at);
      case '*':
      case '_':
      case '~': {
        let end = at + 1;
        while (text[end] === sign) end++;
        runs.push({ part: parts.length, delimiter: delimiterAt(text, at, end) });
        return put('', end);
      }
      case '<': {
        const address = match(autolink, at);
        if (address) return put(address.slice(1, -1), at + address.length);
        const tag = match(htmlInLine, at);
        return tag ? put(/^<br\b/i.test(tag) ? ' ' : '', at + tag.length) : put('<', at + 1);
      }
      case '&': {
        const name = match(entityHere, at);
        return name ? put(decodeEntity(name), at + name.length) : put('&', at + 1);
      }
      case '$': {
        const tex = hasFormulas ? match(formula, at) : null;
        return tex ? put(plainTex(tex.replace(/^\$+|\$+$/g, '')), at + tex.length) : put('$', at + 1);
      }
      case '!':
        if (text[at + 1] !== '[') return put('!', at + 1);
        return openBracket(at, 2);
      case '[':
        return noteAt(at) ?? openBracket(at, 1);
      case ']':
        return closeBracket(at);
      default: {
        const letters = match(plain, at);
        return letters ? put(letters, at + letters.length) : put(sign ?? '', at + 1);
      }
    }
  }

  function put(part: string, next: number): number {
    parts.push(part);
    return next;
  }

  function match(pattern: RegExp, at: number): string | null {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  }

  /** https://spec.commonmark.org/0.31.2/#code-spans */
  function readCode(at: number): number {
    let start = at;
    while (text[start] === '`') start++;
    const length = start - at;
    if (!unclosedTicks.has(length)) {
      const run = /`+/g;
      run.lastIndex = start;
      for (let closing = run.exec(text); closing; closing = run.exec(text))
        if (closing[0].length === length) {
          const code = text.slice(start, closing.index).replaceAll('\n', ' ');
          return put(/^ .*[^ ].* $/.test(code) ? code.slice(1, -1) : code, closing.index + length);
        }
      unclosedTicks.add(length);
    }
    return put('`'.repeat(length), start);
  }

  /** The end of a footnote's mark, if there is one here. */
  function noteAt(at: number): number | null {
    if (text[at + 1] !== '^' || definitions.notes.size === 0) return null;
    const end = text.indexOf(']', at);
    return end > 0 && definitions.notes.has(keyOf(text.slice(at + 2, end))) ? end + 1 : null;
  }

  function openBracket(at: number, length: 1 | 2): number {
    const outer = brackets.at(-1);
    if (outer) outer.hasBracketInside = true;
    const start = at + length;
    const isImage = length === 2;
    brackets.push({
      part: parts.length,
      start,
      isImage,
      delimiters: runs.length,
      isActive: true,
      hasBracketInside: false,
    });
    return put(isImage ? '![' : '[', start);
  }

  function closeBracket(at: number): number {
    const opening = brackets.pop();
    if (!opening?.isActive) return put(']', at + 1);
    const end = endOfLink(text, at + 1) ?? endOfReference(opening, at);
    if (end === null) return put(']', at + 1);
    settle(opening.delimiters);
    parts[opening.part] = '';
    if (opening.isImage) parts.length = opening.part;
    // No link stands in a link.
    else for (const outer of brackets) if (!outer.isImage) outer.isActive = false;
    return end;
  }

  /** Of `[text][label]`, `[label][]` and `[label]`. */
  function endOfReference({ start, hasBracketInside }: Bracket, at: number): number | null {
    if (definitions.links.size === 0) return null;
    const label = /\[((?:[^\\[\]]|\\.)*)\]/sy;
    label.lastIndex = at + 1;
    const written = label.exec(text);
    if (written?.[1]) return definitions.links.has(keyOf(written[1])) ? label.lastIndex : null;
    if (hasBracketInside || !definitions.links.has(keyOf(text.slice(start, at)))) return null;
    return written ? label.lastIndex : at + 1;
  }

  /** Pairs the delimiters from one on; what no mark used of them is text. */
  function settle(from: number): void {
    const settled = runs.splice(from);
    pair(settled.map(({ delimiter }) => delimiter));
    for (const { part, delimiter } of settled) parts[part] = delimiter.sign.repeat(delimiter.left);
  }
}
