import type { ReadingSpeeds } from '../../domain/reading-speed';

/** What was typed into a search field, taken apart. */
export interface Query {
  /** `null`: everything. */
  readonly expression: Expression | null;
  /** `null`: by relevance where words are searched for, else the last saved first. */
  readonly sort: Sort | null;
  /** What could not be read as it may have been meant, and was taken as text or left out. */
  readonly hints: readonly Hint[];
}

export type Expression =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  | Condition;

/** One thing that an article fulfils or not. */
export type Condition =
  | TextCondition
  | { readonly kind: 'tag'; readonly name: string; readonly reach: TagReach }
  | { readonly kind: 'language'; readonly tag: string }
  | { readonly kind: 'is'; readonly state: State }
  | { readonly kind: 'has'; readonly part: Part }
  | DateCondition
  | AmountCondition;

/** Words in their order with nothing but signs between them; `null`: in any field but the address. */
export interface TextCondition {
  readonly kind: 'text';
  readonly field: TextField | null;
  readonly text: string;
  /** The last word is only the beginning of one. */
  readonly isPrefix: boolean;
}

/** As it was typed, since `7d` is another time tomorrow, and as milliseconds on the reader's clock, the end not included. */
export interface DateCondition {
  readonly kind: 'date';
  readonly field: DateField;
  readonly text: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** As it was typed and as numbers, both ends included: minutes or words. */
export interface AmountCondition {
  readonly kind: 'amount';
  readonly field: AmountField;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface Sort {
  readonly by: SortKey;
  readonly isAscending: boolean;
  /** Whose `time` is meant; without them the time that everybody takes. */
  readonly speeds?: ReadingSpeeds;
}

/** What a reader is told about a part of the query; `text` is that part. */
export interface Hint {
  readonly kind: 'unknown-field' | 'unknown-value' | 'unclosed' | 'nothing-to-find' | 'too-long';
  readonly text: string;
}

/** `tree`: the tag and those below it. `below`: only those. `prefix`: every tag that begins so. */
export type TagReach = 'tree' | 'below' | 'prefix';

export const textFields = ['title', 'author', 'site', 'note', 'url', 'text'] as const;
export const dateFields = ['saved', 'before', 'after', 'published'] as const;
export const amountFields = ['time', 'words'] as const;
export const states = [
  'unread',
  'reading',
  'read',
  'archived',
  'favourite',
  'highlighted',
  'changed',
  'tagged',
  'untagged',
  'link',
  'trash',
] as const;
export const parts = ['note', 'image', 'code', 'video'] as const;
export const sortKeys = ['relevance', 'saved', 'published', 'title', 'site', 'time', 'words'] as const;

export type TextField = (typeof textFields)[number];
export type DateField = (typeof dateFields)[number];
export type AmountField = (typeof amountFields)[number];
export type State = (typeof states)[number];
export type Part = (typeof parts)[number];
export type SortKey = (typeof sortKeys)[number];
