import type { TextPosition } from '../domain/highlight';

/** A passage that is looked for, in letters alone. */
export interface Wanted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly position: TextPosition | null;
}
