import type { IsoDateTime } from '../domain/article';
import type { CanonicalUrl } from '../domain/canonical-url';
import type { ImportProblem } from '../domain/import-problem';
import type { ImportedEntry } from '../domain/imported';
import type { FieldChoices } from '../importers/fields/front-matter-names';
import { createFieldTally, type FieldTally } from '../importers/fields/tally-fields';
import type { ChosenFile } from '../importers/files/source-file';
import { type OpenedFiles, openFiles, readEntries } from '../importers/open-files';
import { knownAddresses } from '../store/articles';
import { createBreather } from './breathe';
import { addressOfEntry } from './prepare-imported';

/** How many of each are shown before anything is written. */
const mostExamples = 5;
const mostProblems = 500;
const lookedUpAtOnce = 500;

/** An entry as the reader is shown it before it is imported. */
export interface PlannedEntry {
  readonly title: string;
  readonly url: CanonicalUrl;
  readonly authors: readonly string[];
  readonly siteName: string | null;
  readonly publishedAt: IsoDateTime | null;
  readonly tags: readonly string[];
}

/** What an import would do. Nothing is written yet. */
export interface ImportPlan {
  readonly opened: OpenedFiles;
  /** How many entries each source has, by the id of its importer. */
  readonly sources: readonly { readonly id: string; readonly count: number }[];
  /** Entries and what is not understood: how much there is to do. */
  readonly total: number;
  /** Articles that come with their text, and those of which only the address is known. */
  readonly withText: number;
  readonly links: number;
  /** Entries whose address is in the library, and those whose address stands in the files before. */
  readonly known: number;
  readonly repeated: number;
  readonly highlights: number;
  readonly examples: readonly PlannedEntry[];
  /** How many there are of each kind, the most frequent first. */
  readonly problemCounts: readonly { readonly problem: ImportProblem['problem']; readonly count: number }[];
  /** The first of them. */
  readonly problems: readonly ImportProblem[];
  /** The fields of front matter that occur, and what the reader said that they are. */
  readonly fields: readonly FieldTally[];
  readonly choices: FieldChoices;
}

export interface PlanOptions {
  readonly signal: AbortSignal;
  /** What the reader said that fields of front matter are. */
  readonly fields?: FieldChoices;
  onProgress(read: number): void;
}

/**
 * Reads all of the files and says what an import would do.
 * @throws the signal's reason when it aborts
 */
export async function planImport(
  chosen: readonly ChosenFile[],
  { signal, onProgress, fields: choices = {} }: PlanOptions,
): Promise<ImportPlan> {
  const opened = await openFiles(chosen);
  const sources = new Map<string, number>();
  const counts = new Map<ImportProblem['problem'], number>();
  const problems: ImportProblem[] = [];
  const seen = new Set<CanonicalUrl>();
  const examples: PlannedEntry[] = [];
  const breathe = createBreather();
  const tally = createFieldTally();
  let waiting: { readonly url: CanonicalUrl; readonly hasText: boolean }[] = [];
  let [total, withText, links, known, repeated, highlights] = [0, 0, 0, 0, 0, 0];
  for (const problem of opened.problems) note(problem);

  for await (const { importer, item } of readEntries(opened.recognised, { fields: choices, onFields: tally.add })) {
    signal.throwIfAborted();
    total++;
    const url = item.kind === 'entry' ? addressOfEntry(item) : item;
    if (item.kind === 'problem' || typeof url !== 'string') note(url as ImportProblem);
    else {
      sources.set(importer.id, (sources.get(importer.id) ?? 0) + 1);
      highlights += item.highlights.length;
      if (seen.has(url)) repeated++;
      else waiting.push({ url, hasText: item.text !== null });
      if (!seen.has(url) && examples.length < mostExamples) examples.push(exampleOf(item, url));
      seen.add(url);
    }
    if (waiting.length >= lookedUpAtOnce) await lookUp();
    await breathe();
    if (total % 100 === 0) onProgress(total);
  }
  await lookUp();
  return {
    opened,
    sources: [...sources].map(([id, count]) => ({ id, count })),
    total,
    withText,
    links,
    known,
    repeated,
    highlights,
    examples,
    problemCounts: [...counts].map(([problem, count]) => ({ problem, count })).sort((a, b) => b.count - a.count),
    problems,
    fields: tally.all(),
    choices,
  };

  function note(problem: ImportProblem): void {
    counts.set(problem.problem, (counts.get(problem.problem) ?? 0) + 1);
    if (problems.length < mostProblems) problems.push(problem);
  }

  async function lookUp(): Promise<void> {
    const there = await knownAddresses(waiting.map(({ url }) => url));
    for (const { url, hasText } of waiting) {
      if (there.has(url)) known++;
      else if (hasText) withText++;
      else links++;
    }
    waiting = [];
  }
}

function exampleOf({ title, authors, siteName, publishedAt, tags }: ImportedEntry, url: CanonicalUrl): PlannedEntry {
  return { title: title ?? '', url, authors, siteName, publishedAt, tags };
}
