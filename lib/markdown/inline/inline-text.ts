/** What a letter can be besides itself. Bits, since a letter can be several. */
export const strong = 1;
export const emphasis = 2;
export const strikethrough = 4;

/** Something in a line of text that is not a character. */
export type Atom =
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly inner: InlineText; readonly url: string; readonly title: string }
  /** TeX, which the line writes between dollar signs. */
  | { readonly kind: 'math'; readonly tex: string }
  /** Markdown that is complete in itself: an image, a code span. `isWord`: it reads as a word, as code does. */
  | { readonly kind: 'raw'; readonly markdown: string; readonly isWord: boolean }
  /** One of a pair of tags, as `<sub>`: a mark around both may not end between them. */
  | { readonly kind: 'tag'; readonly markdown: string };

/**
 * A line of text as a flat string, with the marks of each UTF-16 unit beside it. Flat, because what matters for Markdown is
 * where a mark begins and ends, not how many elements it took to say so: `<b>a</b><b>b</b>` and `<b>ab</b>` are the same here.
 */
export interface InlineText {
  /** An atom stands as U+FFFC, at the index under which `atoms` has it. */
  readonly text: string;
  readonly marks: Uint8Array;
  readonly atoms: ReadonlyMap<number, Atom>;
}

const placeOfAtom = '\uFFFC';

/** Gathers a line of text piece by piece; white space collapses as CSS has it. */
export class InlineTextBuilder {
  /** Put together once, at the end: a line may have thousands. */
  #pieces: string[] = [];
  #length = 0;
  /** Where each stretch of equal marks ends, and its marks, in turn. */
  #stretches: number[] = [];
  #atoms: Map<number, Atom> | null = null;
  #isMarked = false;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Adds characters; runs of white space become one space, and none stands after another or after a line break. */
  addText(data: string, marks: number): void {
    let text = data;
    if (dirt.test(text)) text = text.replace(controls, '').replace(spaces, ' ').toWellFormed();
    if (text.charCodeAt(0) === 0x20 && this.#endsLoose()) text = text.slice(1);
    if (text !== '') this.#append(text, marks);
  }

  addAtom(atom: Atom, marks: number): void {
    if (atom.kind === 'break') this.#dropLastSpace();
    this.#atoms ??= new Map();
    this.#atoms.set(this.#length, atom);
    this.#append(placeOfAtom, marks);
  }

  /** The text without white space and line breaks at its ends. */
  build(): InlineText {
    return trim(this.#whole());
  }

  /** The text in three: white space and line breaks before it, the text, and those after it. */
  buildParts(): { readonly before: InlineText; readonly text: InlineText; readonly after: InlineText } {
    const whole = this.#whole();
    const [start, end] = boundsOf(whole);
    return {
      before: slice(whole, 0, start),
      text: slice(whole, start, end),
      after: slice(whole, Math.max(start, end), whole.text.length),
    };
  }

  /** Adds a text that was read before. */
  addInline({ text, marks, atoms }: InlineText): void {
    for (let index = 0; index < text.length; index++) {
      const atom = atoms.get(index);
      if (atom) this.addAtom(atom, marks[index] ?? 0);
      else this.addText(text[index] ?? '', marks[index] ?? 0);
    }
  }

  #whole(): InlineText {
    const length = this.#length;
    const marks = this.#isMarked ? new Uint8Array(length) : noMarks(length);
    for (let index = 0, start = 0; index < this.#stretches.length; index += 2) {
      const end = this.#stretches[index] ?? 0;
      const own = this.#stretches[index + 1] ?? 0;
      if (own !== 0) marks.fill(own, start, end);
      start = end;
    }
    return { text: this.#pieces.join(''), marks, atoms: this.#atoms ?? noAtoms };
  }

  #append(text: string, marks: number): void {
    this.#pieces.push(text);
    this.#length += text.length;
    this.#isMarked ||= marks !== 0;
    const last = this.#stretches.length - 1;
    if (last > 0 && this.#stretches[last] === marks) this.#stretches[last - 1] = this.#length;
    else this.#stretches.push(this.#length, marks);
  }

  #endsLoose(): boolean {
    const last = this.#pieces.at(-1) ?? '';
    const code = last.charCodeAt(last.length - 1);
    return code === 0x20 || (code === 0xfffc && this.#atoms?.get(this.#length - 1)?.kind === 'break');
  }

  #dropLastSpace(): void {
    const last = this.#pieces.at(-1);
    if (!last?.endsWith(' ')) return;
    this.#pieces[this.#pieces.length - 1] = last.slice(0, -1);
    this.#length--;
    const end = this.#stretches.length - 2;
    if (this.#stretches[end - 2] === this.#length) this.#stretches.length = end;
    else this.#stretches[end] = this.#length;
  }
}

/** Most lines have none of either: these are shared, and nobody writes into them. */
const noAtoms: ReadonlyMap<number, Atom> = new Map();
let zeros = new Uint8Array(10_000);

function noMarks(length: number): Uint8Array {
  if (zeros.length < length) zeros = new Uint8Array(length * 2);
  return zeros.subarray(0, length);
}

/** Whatever `addText` has to change: most texts have nothing of it but single spaces. */
const dirt = /[\0-\x1F\x7F\uD800-\uDFFF]| {2}/;
const controls = /[\0-\x08\x0B\x0E-\x1F\x7F]+/g;
const spaces = /[ \t\n\r\f]+/g;

/** A part of a text, from `start` up to `end`. */
export function slice(inline: InlineText, start: number, end: number): InlineText {
  if (start === 0 && end === inline.text.length) return inline;
  let { atoms } = inline;
  if (atoms.size > 0) {
    const kept = [...atoms].filter(([index]) => index >= start && index < end);
    atoms = new Map(kept.map(([index, atom]) => [index - start, atom]));
  }
  return { text: inline.text.slice(start, end), marks: inline.marks.subarray(start, end), atoms };
}

/**
 * Two line breaks and more are how people without `<p>` begin a paragraph: the texts between them. None ends within a pair of
 * tags.
 */
export function splitParagraphs(inline: InlineText): InlineText[] {
  if (inline.text === '') return [];
  const paragraphs: InlineText[] = [];
  let start = 0;
  let openTags = 0;
  for (const [index, atom] of inline.atoms) {
    if (atom.kind === 'tag') openTags += atom.markdown.startsWith('</') ? -1 : 1;
    if (atom.kind !== 'break' || openTags > 0 || !isBreak(inline, nextSolid(inline, index + 1))) continue;
    paragraphs.push(trim(slice(inline, start, index)));
    start = index + 1;
  }
  paragraphs.push(trim(slice(inline, start, inline.text.length)));
  return paragraphs.filter(({ text }) => text !== '');
}

/** Whether no letter of it has a mark. */
export function isUnmarked({ marks }: InlineText): boolean {
  if (marks.buffer === zeros.buffer) return true;
  for (let index = 0; index < marks.length; index++) if (marks[index] !== 0) return false;
  return true;
}

/** Whether something in it can be read: a letter or a digit, or code. */
export function hasWord(inline: InlineText, start = 0, end = inline.text.length): boolean {
  const text = inline.text.slice(start, end);
  if (/[\dA-Za-z\u4e00-\u9fff]/.test(text) || /[\p{L}\p{N}]/u.test(text)) return true;
  for (const [index, atom] of inline.atoms) {
    if (index < start || index >= end) continue;
    if (atom.kind === 'math' || (atom.kind === 'raw' && atom.isWord)) return true;
    if (atom.kind === 'link' && hasWord(atom.inner)) return true;
  }
  return false;
}

function trim(inline: InlineText): InlineText {
  const [start, end] = boundsOf(inline);
  return slice(inline, start, end);
}

/** Where what can be seen begins and ends. */
function boundsOf(inline: InlineText): [start: number, end: number] {
  let start = 0;
  let end = inline.text.length;
  while (start < end && isBlank(inline, start)) start++;
  while (end > start && isBlank(inline, end - 1)) end--;
  return [start, end];
}

function nextSolid(inline: InlineText, index: number): number {
  let next = index;
  while (next < inline.text.length && !inline.atoms.has(next) && /\s/.test(inline.text[next] ?? '')) next++;
  return next;
}

function isBlank(inline: InlineText, index: number): boolean {
  return inline.atoms.has(index) ? isBreak(inline, index) : /\s/.test(inline.text[index] ?? '');
}

function isBreak({ atoms }: InlineText, index: number): boolean {
  return atoms.get(index)?.kind === 'break';
}
