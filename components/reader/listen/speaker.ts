import { type ReadonlySignal, signal } from '@preact/signals';
import { planSpeech, skip, type Utterance, wordAt } from '../../../lib/domain/speech-plan';
import { voiceFor } from '../../../lib/domain/voice';
import { rangeIn, type SpokenBlock } from './spoken-text';

/** How far the reading aloud is. */
export type SpeakerState =
  | { readonly kind: 'paused' | 'speaking'; readonly index: number }
  /** No voice of this machine speaks the language, and none was chosen. */
  | { readonly kind: 'voiceless'; readonly index: number; readonly language: string | null }
  | { readonly kind: 'ended'; readonly index: number };

export interface Speaker {
  readonly state: ReadonlySignal<SpeakerState>;
  /** In which language it speaks now. */
  language(): string | null;
  play(): void;
  pause(): void;
  skip(unit: 'sentence' | 'paragraph', step: 1 | -1): void;
  /** Begins the sentence anew, as after another voice was chosen. */
  renew(): void;
  /** Stops, and takes the marks off the text. */
  end(): void;
}

/** What a speaker asks for before every sentence, so that a change is heard with the next one. */
export interface Manner {
  readonly rate: number;
  readonly voices: Readonly<Record<string, string>>;
}

/** Within so many milliseconds a skip back goes to the sentence before, not to the beginning of this one. */
const justBegun = 2000;

/** Reads blocks aloud by the browser's own voices, and marks the sentence and the word that is said. */
export function createSpeaker(
  blocks: readonly SpokenBlock[],
  firstBlock: number,
  mannerOf: () => Manner,
  onSentence: (range: Range) => void,
): Speaker {
  const plan = planSpeech(blocks);
  const first = plan.findIndex(({ block }) => block >= firstBlock);
  const state = signal<SpeakerState>({ kind: 'paused', index: Math.max(0, first) });
  let begun = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What was said last: events of an older one come late, and count no more. */
  let current: SpeechSynthesisUtterance | null = null;

  return {
    state,
    language: () => plan[state.peek().index]?.language ?? null,
    play: () => say(state.peek().kind === 'ended' ? 0 : state.peek().index),
    pause() {
      // Some systems cancel on `pause()`: the sentence is said again from its beginning.
      hush();
      state.value = { kind: 'paused', index: state.peek().index };
    },
    skip(unit, step) {
      const { kind, index } = state.peek();
      const next = skip(plan, index, unit, step, Date.now() - begun < justBegun || kind !== 'speaking');
      if (kind === 'speaking') say(next);
      else {
        state.value = { kind: 'paused', index: next };
        const utterance = plan[next];
        if (utterance) mark(utterance);
      }
    },
    renew() {
      const { kind, index } = state.peek();
      if (kind === 'speaking' || kind === 'voiceless') say(index);
    },
    end() {
      hush();
      CSS.highlights.delete('spoken-sentence');
      CSS.highlights.delete('spoken-word');
    },
  };

  function say(index: number): void {
    hush();
    const utterance = plan[index];
    if (!utterance) {
      state.value = { kind: 'ended', index: Math.max(0, plan.length - 1) };
      CSS.highlights.delete('spoken-sentence');
      return;
    }
    mark(utterance);
    const { rate, voices } = mannerOf();
    const voice = voiceFor(speechSynthesis.getVoices(), utterance.language, voices);
    if (!voice) {
      state.value = { kind: 'voiceless', index, language: utterance.language };
      return;
    }
    state.value = { kind: 'speaking', index };
    begun = Date.now();

    const speech = new SpeechSynthesisUtterance(utterance.text);
    speech.voice = voice;
    speech.lang = voice.lang;
    speech.rate = rate;
    speech.onboundary = ({ name, charIndex, charLength }) => {
      if (current === speech && name === 'word') markWord(utterance, charIndex, charLength ?? 0);
    };
    speech.onend = () => {
      if (current === speech) timer = setTimeout(() => say(index + 1), utterance.pause / rate);
    };
    speech.onerror = ({ error }) => {
      if (current !== speech) return;
      console.error('[gleaner] a voice failed', error);
      state.value = { kind: 'paused', index };
    };
    current = speech;
    speechSynthesis.speak(speech);
  }

  function hush(): void {
    clearTimeout(timer);
    current = null;
    speechSynthesis.cancel();
    CSS.highlights.delete('spoken-word');
  }

  function mark({ block, start, end }: Utterance): void {
    const spoken = blocks[block];
    if (!spoken) return;
    const range = rangeIn(spoken, start, end);
    CSS.highlights.set('spoken-sentence', new Highlight(range));
    onSentence(range);
  }

  function markWord({ block, start, text, language }: Utterance, place: number, length: number): void {
    const spoken = blocks[block];
    if (!spoken) return;
    const [from, to] = wordAt(text, place, length, language);
    const word = new Highlight(rangeIn(spoken, start + from, start + to));
    word.priority = 1;
    CSS.highlights.set('spoken-word', word);
  }
}
