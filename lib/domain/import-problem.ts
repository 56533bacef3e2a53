/** Where something stands in a file that is imported. */
export interface ImportPlace {
  /** As the reader knows it, with the archive it is in: `pocket.zip › part_000000.csv`. */
  readonly file: string;
  /** `null`: the file as a whole. */
  readonly at: { readonly unit: 'line' | 'entry' | 'byte'; readonly number: number } | null;
}

/** Why a file, or the rest of one, can't be read. */
export type FileProblem =
  | 'file-empty'
  | 'file-unknown'
  | 'file-too-long'
  | 'encoding-unknown'
  | 'zip-truncated'
  | 'zip-damaged'
  | 'zip-encrypted'
  | 'zip-method'
  | 'zip-bomb'
  | 'zip-path'
  | 'zip-nested'
  | 'csv-quote'
  | 'csv-columns'
  | 'line-too-long'
  | 'json-broken'
  | 'front-matter-broken'
  | 'front-matter-unsafe'
  | 'backup-damaged'
  | 'backup-newer';

/** Why one entry is left out. */
export type EntryProblem = 'no-address' | 'not-a-web-address' | 'not-understood' | 'from-a-feed' | 'text-broken';

/** Something in a file that was not understood, and where. */
export interface ImportProblem {
  readonly kind: 'problem';
  readonly problem: FileProblem | EntryProblem;
  readonly place: ImportPlace;
  /** What stands there, shortened; `null` when that says nothing. */
  readonly excerpt: string | null;
}

/** Thrown where a file can't be read any further. Whoever reads files makes an `ImportProblem` of it. */
export class BadFileError extends Error {
  override readonly name = 'BadFileError';

  constructor(
    readonly problem: FileProblem,
    readonly place: ImportPlace,
    options?: { cause: unknown },
  ) {
    super(`${problem} in ${place.file}`, options);
  }
}

const longestExcerpt = 120;

/** What is told of an entry or a file that is left out. */
export function problemAt(
  problem: ImportProblem['problem'],
  place: ImportPlace,
  excerpt: string | null = null,
): ImportProblem {
  const words = (excerpt ?? '').replace(/\s+/g, ' ').trim().slice(0, longestExcerpt).toWellFormed();
  return { kind: 'problem', problem, place, excerpt: words || null };
}
