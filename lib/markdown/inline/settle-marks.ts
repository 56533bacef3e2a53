import { canClose, canOpen, characterAt, neighbourAt } from './flanking';
import { emphasis, hasWord, type InlineText, strikethrough, strong } from './inline-text';

export const allMarks = [strong, emphasis, strikethrough] as const;

/**
 * Moves the ends of marks to where a delimiter can stand, so that none shows as a literal asterisk:
 * not on white space, not around punctuation alone, and where a delimiter between a letter and punctuation would not count
 * (`才能**“取得成功”**的`), the punctuation moves out (`才能“**取得成功**”的`). No letter loses a mark by it.
 *
 * Where the end of a mark is a link, the mark moves into the link: `[**so**](…)` is possible everywhere.
 *
 * @param edge what stands around the text: white space for a block, a bracket for the text of a link
 */
export function settleMarks(inline: InlineText, edge: 'space' | 'punctuation'): InlineText {
  const marks = inline.marks.slice();
  const atoms = new Map(inline.atoms);
  for (const [index, atom] of atoms) {
    if (atom.kind !== 'link') continue;
    const shared = marksOfWhole(atom.inner);
    marks[index] = (marks[index] ?? 0) | shared;
    atoms.set(index, { ...atom, inner: withMarks(atom.inner, (own) => own & ~shared) });
  }
  const settled: InlineText = { text: inline.text, marks, atoms };
  for (const mark of allMarks) {
    for (const [start, end] of runsOf(marks, mark)) settleRun(settled, atoms, start, end, mark, edge);
  }
  return settled;

  function marksOfWhole({ text, marks: own, atoms: inside }: InlineText): number {
    let shared = strong | emphasis | strikethrough;
    for (let index = 0; index < text.length; index++) {
      if (inside.has(index) ? inside.get(index)?.kind !== 'break' : /\S/.test(text[index] ?? ''))
        shared &= own[index] ?? 0;
    }
    return text === '' ? 0 : shared;
  }

  function settleRun(
    { text }: InlineText,
    all: typeof atoms,
    from: number,
    to: number,
    mark: number,
    around: typeof edge,
  ): void {
    let start = from;
    let end = to;
    if (!hasWord(settled, start, end)) {
      clear(start, end, mark);
      return;
    }
    shrink();
    // Of a pair of quotation marks at both ends, neither goes out alone.
    if (start > from && isPair(text[start - 1], text[end - 1])) moveEndOut(end - 1);
    else if (end < to && isPair(text[start], text[end])) moveStartOut(start + 1);
    shrink();
    if (start < end && !hasWord(settled, start, end)) clear(start, end, mark);

    function shrink(): void {
      while (
        start < end &&
        !holdsMark(start) &&
        !canOpen(neighbourAt(settled, start - 1, around), neighbourAt(settled, start, around))
      ) {
        moveStartOut(nextEnd(start));
      }
      while (
        end > start &&
        !holdsMark(end - 1) &&
        !canClose(neighbourAt(settled, end - 1, around), neighbourAt(settled, end, around))
      ) {
        moveEndOut(previousStart(end));
      }
    }

    /**
     * A tag has its other half further on, and code can't be marked from inside: what can't be said around them in signs is
     * said in tags.
     */
    function holdsMark(index: number): boolean {
      const atom = all.get(index);
      return atom?.kind === 'tag' || atom?.kind === 'math' || (atom?.kind === 'raw' && atom.isWord);
    }

    function moveStartOut(next: number): void {
      moveOut(start, next);
      start = next;
    }

    function moveEndOut(previous: number): void {
      moveOut(previous, end);
      end = previous;
    }

    /** Takes the mark from what stands at an end; a link carries it on inside. */
    function moveOut(first: number, last: number): void {
      for (let index = first; index < last; index++) {
        const atom = all.get(index);
        if (atom?.kind === 'link') all.set(index, { ...atom, inner: withMarks(atom.inner, (own) => own | mark) });
      }
      clear(first, last, mark);
    }

    /** The end of the run of one character that starts here: a dash `——` stays in one piece. */
    function nextEnd(index: number): number {
      const character = characterAt(text, index);
      let next = index + character.length;
      while (!all.has(index) && next < end && !all.has(next) && text.startsWith(character, next))
        next += character.length;
      return next;
    }

    function previousStart(index: number): number {
      const character = characterAt(text, index - 1);
      let first = index - character.length;
      while (
        !all.has(first) &&
        first > start &&
        !all.has(first - character.length) &&
        text.endsWith(character, first)
      ) {
        first -= character.length;
      }
      return first;
    }
  }

  function clear(first: number, last: number, mark: number): void {
    for (let index = first; index < last; index++) marks[index] = (marks[index] ?? 0) & ~mark;
  }
}

function isPair(opening: string | undefined, closing: string | undefined): boolean {
  return opening !== undefined && closing !== undefined && pairs.includes(opening + closing);
}

const pairs = ['“”', '‘’', '「」', '『』', '（）', '()', '《》', '〈〉', '【】', '[]', '«»', '„“', '""', "''"];

/** Where a mark is on: pairs of start and end. */
export function runsOf(marks: Uint8Array, mark: number): [start: number, end: number][] {
  const runs: [number, number][] = [];
  for (let index = 0, start = -1; index <= marks.length; index++) {
    const isOn = ((marks[index] ?? 0) & mark) !== 0;
    if (isOn && start < 0) start = index;
    if (!isOn && start >= 0) {
      runs.push([start, index]);
      start = -1;
    }
  }
  return runs;
}

/** The same text with other marks. */
export function withMarks(inline: InlineText, change: (marks: number, index: number) => number): InlineText {
  return { ...inline, marks: inline.marks.map(change) };
}
