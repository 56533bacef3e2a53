/**
 * What pages write in a hundred ways and a reader sees as one thing: a formula, a code block, a footnote.
 * A construct turns the ways into the one form that `lib/markdown/rules` knows; see README.md here.
 */
export interface Construct {
  readonly name: string;
  /** Changes `page`, a copy, in place. Must not throw, and must leave alone what it does not know. */
  standardise(page: Document): void;
}
