import type { Construct } from './construct';

/** In the order in which they run. */
export const constructs: readonly Construct[] = [];
