import { chosenTarget, type FieldChoices, fieldKey, frontMatterNames, stateNames } from './front-matter-names';
import { type Fields, textsOf } from './values';

/** The fields of a file under our names. */
export interface OurFields {
  /** The texts of what is one of ours: of the fields that the reader named, else of the first usual one that is there. */
  value(name: keyof typeof frontMatterNames): string[];
  /** What a field of state says. */
  state(key: string): unknown;
  /** Whether the reader said where it comes from. */
  isChosen(name: keyof typeof frontMatterNames): boolean;
  /** The fields that were asked for, as they are written. */
  readonly used: ReadonlySet<string>;
}

/** Finds our fields among those of a file, as the reader corrected it. */
export function byOurNames(written: Fields, choices: FieldChoices): OurFields {
  const names = new Map(Object.keys(written).map((name) => [fieldKey(name), name]));
  const used = new Set<string>();
  const chosenFor = (name: string) => [...names.keys()].filter((key) => chosenTarget(choices, key) === name);

  function take(key: string): string[] {
    const name = names.get(key);
    const texts = name === undefined ? [] : textsOf(written[name]);
    if (name !== undefined && texts.length > 0) used.add(name);
    return texts;
  }

  return {
    used,
    value(name) {
      const texts = chosenFor(name).flatMap(take);
      if (texts.length > 0) return texts;
      for (const key of frontMatterNames[name]) {
        // What the reader said to be something else is not this.
        const chosen = chosenTarget(choices, key);
        if (chosen !== undefined && chosen !== name) continue;
        const texts = take(key);
        if (texts.length > 0) return texts;
      }
      return [];
    },
    state(key) {
      const name = names.get(key);
      if (name === undefined || chosenTarget(choices, key) === 'kept' || !stateNames.includes(key)) return undefined;
      used.add(name);
      return written[name];
    },
    isChosen: (name) => chosenFor(name).length > 0,
  };
}
