/** A block of an article as it is read aloud. */
export interface SpeechBlock {
  readonly text: string;
  /** `null`: not known. */
  readonly language: string | null;
  readonly isHeading: boolean;
}

/** What is said in one go: a sentence, or a part of a long one. */
export interface Utterance {
  /** Which block, and from where to where in its text. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly language: string | null;
  /** Milliseconds of silence before the next. */
  readonly pause: number;
}

/** Remote voices fall silent after some 15 seconds, and a skip goes back a sentence, not a page. */
const longest = 220;

/** As readers aloud do: after a sentence none of ours, the voice has its own. */
const pauses = { sentence: 0, paragraph: 350, heading: 700 } as const;

/** Nobody wants to hear an address spelled. */
const address = /\b(?:https?:\/\/|www\.)[^\s<>"'，。；、）】」]+|[\w.+-]+@[\w-]+\.[\w.]+/gu;

/** What is said of an article, sentence by sentence, in the order of its blocks. */
export function planSpeech(blocks: readonly SpeechBlock[]): readonly Utterance[] {
  return blocks.flatMap(({ text, language, isHeading }, block) => {
    const parts = sayableOf(text)
      .flatMap((stretch) => sentencesOf(text, stretch, language))
      .flatMap((sentence) => shorten(text, sentence))
      .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
    return parts.map(({ start, end }, index) => ({
      block,
      start,
      end,
      text: text.slice(start, end),
      language,
      pause: index < parts.length - 1 ? pauses.sentence : isHeading ? pauses.heading : pauses.paragraph,
    }));
  });
}

/** Where a skip leads: to the next sentence or the next block, or back; a skip back first repeats what is being said. */
export function skip(
  plan: readonly Utterance[],
  index: number,
  unit: 'sentence' | 'paragraph',
  step: 1 | -1,
  wasJustBegun: boolean,
): number {
  const last = plan.length - 1;
  if (unit === 'sentence') {
    if (step === 1) return Math.min(last, index + 1);
    return wasJustBegun ? Math.max(0, index - 1) : index;
  }
  const block = plan[index]?.block ?? 0;
  const first = (of: number) => plan.findIndex((each) => each.block === of);
  if (step === 1) {
    const next = plan.findIndex((each) => each.block > block);
    return next < 0 ? last : next;
  }
  if (index > first(block) || !wasJustBegun) return first(block);
  const before = plan.findLast((each) => each.block < block);
  return before ? first(before.block) : 0;
}

/** The word at a place in what is said: browsers tell where a word begins, and some not where it ends. */
export function wordAt(
  text: string,
  place: number,
  length: number,
  language: string | null,
): readonly [number, number] {
  if (length > 0) return [place, place + length];
  const word = segmenter('word', language)
    .segment(text)
    .containing(Math.min(place, Math.max(0, text.length - 1)));
  return word ? [word.index, word.index + word.segment.length] : [place, place];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function sayableOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(address)) {
    stretches.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...stretches, { start, end: text.length }];
}

function sentencesOf(text: string, { start, end }: Stretch, language: string | null): Stretch[] {
  return [...segmenter('sentence', language).segment(text.slice(start, end))].map(({ index, segment }) =>
    trim(text, { start: start + index, end: start + index + segment.length }),
  );
}

/** A long sentence in parts, at a comma where there is one, else between words. */
function shorten(text: string, { start, end }: Stretch): Stretch[] {
  if (end - start <= longest) return [{ start, end }];
  const head = text.slice(start, start + longest);
  const comma = Math.max(
    ...[...head.matchAll(/[,;:，；：、—–)）](?=\s|\P{ASCII}|$)/gu)].map(({ index }) => index + 1),
    0,
  );
  const space = head.lastIndexOf(' ');
  const cut = start + (comma > longest / 3 ? comma : space > longest / 3 ? space : longest);
  return [trim(text, { start, end: cut }), ...shorten(text, trim(text, { start: cut, end }))];
}

function trim(text: string, { start, end }: Stretch): Stretch {
  const said = text.slice(start, end);
  const before = said.length - said.trimStart().length;
  return { start: start + before, end: Math.max(start + before, start + said.trimEnd().length) };
}

function segmenter(granularity: 'sentence' | 'word', language: string | null): Intl.Segmenter {
  // `und-Latn` and whatever a page says: what is no language has the rules of all.
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}
