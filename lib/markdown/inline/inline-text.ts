/** What a letter can be besides itself. Bits, since a letter can be several. */
export const strong = 1;
export const emphasis = 2;
export const strikethrough = 4;

/** Something in a line of text that is not a character. */
export type Atom =
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly inner: InlineText; readonly url: string; readonly title: string }
  /** Markdown that is complete in itself: an image, a code span, a tag. `isWord`: it reads as a word, as code does. */
  | { readonly kind: 'raw'; readonly markdown: string; readonly isWord: boolean };

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
  #text = '';
  #marks: number[] = [];
  #atoms = new Map<number, Atom>();

  /** Adds characters; runs of white space become one space, and none stands after another or after a line break. */
  addText(data: string, marks: number): void {
    for (const part of data
      .toWellFormed()
      .replace(/[\0-\x08\x0B\x0E-\x1F\x7F]/g, '')
      .split(/([ \t\n\r\f]+)/)) {
      const isSpace = /^[ \t\n\r\f]/.test(part);
      if (part === '' || (isSpace && this.#endsLoose())) continue;
      this.#append(isSpace ? ' ' : part, marks);
    }
  }

  addAtom(atom: Atom, marks: number): void {
    if (atom.kind === 'break') this.#dropLastSpace();
    this.#atoms.set(this.#text.length, atom);
    this.#append(placeOfAtom, marks);
  }

  /** The text without white space and line breaks at its ends. */
  build(): InlineText {
    return trim(this.#whole());
  }

  /** White space and line breaks before and after the text, which `build` takes away. */
  get margins(): { readonly before: InlineText; readonly after: InlineText } {
    const whole = this.#whole();
    const [start, end] = boundsOf(whole);
    return { before: slice(whole, 0, start), after: slice(whole, Math.max(start, end), whole.text.length) };
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
    return { text: this.#text, marks: Uint8Array.from(this.#marks), atoms: this.#atoms };
  }

  #append(text: string, marks: number): void {
    this.#text += text;
    for (let index = 0; index < text.length; index++) this.#marks.push(marks);
  }

  #endsLoose(): boolean {
    const last = this.#text.length - 1;
    return this.#text.endsWith(' ') || this.#atoms.get(last)?.kind === 'break';
  }

  #dropLastSpace(): void {
    if (!this.#text.endsWith(' ')) return;
    this.#text = this.#text.slice(0, -1);
    this.#marks.pop();
  }
}

/** A part of a text, from `start` up to `end`. */
export function slice({ text, marks, atoms }: InlineText, start: number, end: number): InlineText {
  const kept = [...atoms].filter(([index]) => index >= start && index < end);
  return {
    text: text.slice(start, end),
    marks: marks.slice(start, end),
    atoms: new Map(kept.map(([index, atom]) => [index - start, atom])),
  };
}

/** Two line breaks and more are how people without `<p>` begin a paragraph: the texts between them. */
export function splitParagraphs(inline: InlineText): InlineText[] {
  const paragraphs: InlineText[] = [];
  let start = 0;
  for (let index = 0; index < inline.text.length; index++) {
    if (!isBreak(inline, index) || !isBreak(inline, nextSolid(inline, index + 1))) continue;
    paragraphs.push(trim(slice(inline, start, index)));
    start = index + 1;
  }
  paragraphs.push(trim(slice(inline, start, inline.text.length)));
  return paragraphs.filter(({ text }) => text !== '');
}

/** Whether something in it can be read: a letter or a digit, or code. */
export function hasWord(inline: InlineText, start = 0, end = inline.text.length): boolean {
  if (/[\p{L}\p{N}]/u.test(inline.text.slice(start, end))) return true;
  for (const [index, atom] of inline.atoms) {
    if (index < start || index >= end) continue;
    if (atom.kind === 'raw' ? atom.isWord : atom.kind === 'link' && hasWord(atom.inner)) return true;
  }
  return false;
}

function trim(inline: InlineText): InlineText {
  const [start, end] = boundsOf(inline);
  return start === 0 && end === inline.text.length ? inline : slice(inline, start, end);
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
