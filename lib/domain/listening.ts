/** How articles are read aloud. */
export interface Listening {
  readonly rate: number;
  /** The voice that was chosen for each language. */
  readonly voices: Readonly<Record<string, string>>;
  /** Whether an article that was heard to its end is archived. */
  readonly archivesAtEnd: boolean;
  /** Whether the next article of the list is heard after it. */
  readonly goesOn: boolean;
}

export const rates = [0.6, 0.8, 1, 1.2, 1.5, 1.8, 2.2] as const;

export const defaultListening: Listening = { rate: 1, voices: {}, archivesAtEnd: false, goesOn: false };

/** What was chosen, as it was stored; what is missing or of no use is the default. */
export function toListening(stored: unknown): Listening {
  const { rate, voices, archivesAtEnd, goesOn } = (
    typeof stored === 'object' && stored !== null ? stored : {}
  ) as Partial<Record<keyof Listening, unknown>>;
  const chosen = Object.entries(typeof voices === 'object' && voices !== null ? voices : {});
  return {
    rate: rates.find((each) => each === rate) ?? defaultListening.rate,
    voices: Object.fromEntries(chosen.filter(([, voice]) => typeof voice === 'string')),
    archivesAtEnd: archivesAtEnd === true,
    goesOn: goesOn === true,
  };
}
