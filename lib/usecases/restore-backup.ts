import type { Article, ArticleId } from '../domain/article';
import { fromBackupJson } from '../domain/backup-value';
import { toLocalIso } from '../domain/date-time';
import { BadFileError } from '../domain/import-problem';
import { type ImportId, type ImportRun, newRun, restoreSource } from '../domain/import-run';
import type { ArticleImages, ImageFile, ImageHash } from '../domain/kept-image';
import { isLinkOnly } from '../domain/link-only';
import { readSettings, type Settings, writeSettings } from '../platform/settings';
import { keptTables } from '../store/backup-tables';
import { absentImages } from '../store/images';
import { beginImport, countRestored, endImport } from '../store/imports';
import { articlesAt, knownArticles, restoreArticleRows, restoreRows, restoreTrash } from '../store/restore-rows';
import { textOfFile } from './backup-files';
import { withLock } from './lock';
import { maintainSearch } from './maintain-search';
import { type OpenedBackup, verifyBackup } from './open-backup';
import { newId } from './save-capture';
import { sha256Of } from './sha-256';

type Row = Readonly<Record<string, unknown>>;

export interface RestoreOptions {
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** What a restore did. */
export interface RestoreOutcome {
  readonly restored: number;
  /** Articles of which the library has a newer text, or another at their address. */
  readonly kept: number;
  /** Images of which the backup has the bytes of others, and the library none: the articles can fetch them again. */
  readonly imagesLeftOut: number;
}

/**
 * Brings a backup back. Into an empty library it comes as it was; of a library that has something nothing is overwritten by
 * what is older. All is read and checked before anything is written; cut off, it can be done again. It is written down like an import,
 * and taken back like one.
 * @throws BadFileError when the backup is damaged: then nothing was written
 */
export function restoreBackup(backup: OpenedBackup, { signal, onProgress }: RestoreOptions): Promise<RestoreOutcome> {
  return withLock('import', async () => {
    const total = backup.manifest.files.length;
    await verifyBackup(backup, { signal, onProgress: (done) => onProgress(done, 2 * total) });
    const wanted = await wantedArticles(backup);
    const before = await readSettings();
    const now = new Date();
    const id = newId(now) as ImportId;
    await beginImport(runOf(id, now, backup, wanted.all), [], null);
    let done = total;
    const wrong = new Set<ImageHash>();
    for (const table of keptTables) {
      for (const path of partsOf(backup, table.name)) {
        const rows = await rowsAt(backup, path);
        const own = rows.flatMap((row) => {
          const column = table.article ?? 'id';
          const article = row[column] as ArticleId;
          if (table.belongsTo === 'itself' || wanted.own.has(article)) return [row];
          const heir = table.name === 'origins' ? undefined : wanted.heirs.get(article);
          return heir ? [{ ...row, [column]: heir }] : [];
        });
        if (table.name === 'images') await restoreRows(id, table, await soundImages(own, wrong));
        else if (table.name === 'articleImages') await restoreRows(id, table, await withoutImages(own, wrong));
        else if (table.name === 'articles') {
          const coming = rows.filter(({ id }) => wanted.own.has(id as ArticleId) || wanted.merged.has(id as ArticleId));
          await restoreArticleRows(
            id,
            coming.map((row) => toArticle(row, backup.name)),
          );
        } else if (table.name === 'trash') await restoreTrash(id, own);
        else await restoreRows(id, table, table.name === 'bodies' ? await withTexts(backup, own) : own);
        onProgress(Math.min(2 * total, done++), 2 * total);
      }
    }
    await writeSettings(settingsIn(await backup.bytesAt('settings.json')));
    await countRestored(id, {
      done: wanted.all,
      added: wanted.fresh,
      merged: wanted.own.size - wanted.fresh + wanted.merged.size,
      unchanged: wanted.all - wanted.own.size - wanted.merged.size,
      settings: { before, after: await readSettings() },
    });
    await endImport(id, 'done');
    onProgress(2 * total, 2 * total);
    await maintainSearch();
    return {
      restored: wanted.own.size,
      kept: wanted.all - wanted.own.size,
      imagesLeftOut: (await absentImages([...wrong])).size,
    };
  });
}

/**
 * Which articles come with all that belongs to them, and which only add tags and marks to another of their address. Where
 * that one has no text yet, it is heir to the text.
 */
async function wantedArticles(backup: OpenedBackup) {
  const wanted = {
    own: new Set<ArticleId>(),
    merged: new Set<ArticleId>(),
    heirs: new Map<ArticleId, ArticleId>(),
    fresh: 0,
    all: 0,
  };
  for (const shelf of ['articles', 'trash'] as const) {
    for (const path of partsOf(backup, shelf)) {
      const rows = (await rowsAt(backup, path)).map((row) => {
        return toArticle(shelf === 'trash' ? (row.article as Row) : row, backup.name);
      });
      const known = new Map((await knownArticles(rows.map(({ id }) => id))).map((row) => [row.id, row.updatedAt]));
      const owners = await articlesAt(rows.map(({ url }) => url));
      for (const article of rows) {
        const { id, url, updatedAt } = article;
        wanted.all++;
        const [there, owner] = [known.get(id), owners.get(url)];
        if (there !== undefined && Date.parse(there) >= Date.parse(updatedAt)) continue;
        if (shelf === 'trash' || !owner || owner.id === id) {
          wanted.own.add(id);
          if (there === undefined) wanted.fresh++;
        } else {
          wanted.merged.add(id);
          if (isLinkOnly(owner) && !isLinkOnly(article)) wanted.heirs.set(id, owner.id);
        }
      }
    }
  }
  return wanted;
}

function runOf(id: ImportId, now: Date, { name }: OpenedBackup, total: number): ImportRun {
  return newRun({ id, startedAt: toLocalIso(now), sources: [restoreSource], files: [name], total });
}

function partsOf({ manifest }: OpenedBackup, table: string): string[] {
  const name = new RegExp(`^tables/${table}-\\d+\\.jsonl$`);
  return manifest.files.map(({ path }) => path).filter((path) => name.test(path));
}

async function rowsAt(backup: OpenedBackup, path: string): Promise<Row[]> {
  const text = new TextDecoder().decode(await backup.bytesAt(path));
  try {
    const lines = text.split('\n').filter((line) => line !== '');
    return (await Promise.all(lines.map((line) => fromBackupJson(JSON.parse(line), backup.bytesAt)))) as Row[];
  } catch (cause) {
    if (cause instanceof BadFileError) throw cause;
    throw new BadFileError('backup-damaged', { file: `${backup.name} › ${path}`, at: null }, { cause });
  }
}

/** A text stands in a Markdown file, unless that could not give it back. */
function withTexts(backup: OpenedBackup, rows: readonly Row[]): Promise<Row[]> {
  return Promise.all(
    rows.map(async (row) => {
      if (typeof row.markdown === 'string') return row;
      const path = String((row.markdown as { text?: unknown } | null)?.text);
      const markdown = textOfFile(new TextDecoder().decode(await backup.bytesAt(path)));
      if (markdown === null) throw new BadFileError('backup-damaged', { file: `${backup.name} › ${path}`, at: null });
      return { ...row, markdown };
    }),
  );
}

/**
 * Those images whose bytes are their own: backups were once written with the bytes of one for all.
 * @param wrong is told of the others
 */
async function soundImages(rows: readonly Row[], wrong: Set<ImageHash>): Promise<Row[]> {
  const sound: Row[] = [];
  for (const row of rows) {
    const { hash, bytes } = row as unknown as ImageFile;
    if (bytes instanceof Uint8Array && (await sha256Of(bytes)) === hash) sound.push(row);
    else wrong.add(hash);
  }
  return sound;
}

/** What articles have of images, without those that are neither in the library nor come: nobody has asked for them then. */
async function withoutImages(rows: readonly Row[], wrong: ReadonlySet<ImageHash>): Promise<Row[]> {
  if (wrong.size === 0) return [...rows];
  const absent = await absentImages([...wrong]);
  return rows.map((row) => {
    const kept = (row as unknown as ArticleImages).kept.filter(({ hash }) => !absent.has(hash));
    return { ...row, kept, hashes: kept.map(({ hash }) => hash) };
  });
}

/** A backup may be anybody's: what the library leans on is what it has to be. */
function toArticle(row: Row, name: string): Article {
  const { id, url, slug, title, tags, authors, savedAt, updatedAt, words } = row;
  const isWhole =
    typeof id === 'string' &&
    /^[0-9A-Z]{26}$/.test(id) &&
    typeof url === 'string' &&
    /^https?:/.test(url) &&
    URL.canParse(url) &&
    typeof slug === 'string' &&
    !/[/\\\0]/.test(slug) &&
    [title, savedAt, updatedAt].every((text) => typeof text === 'string') &&
    [tags, authors].every((list) => Array.isArray(list) && list.every((each) => typeof each === 'string')) &&
    typeof words === 'number';
  if (!isWhole) throw new BadFileError('backup-damaged', { file: name, at: null });
  return row as unknown as Article;
}

function settingsIn(bytes: Uint8Array<ArrayBuffer>): Partial<Settings> {
  const settings: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return typeof settings === 'object' && settings !== null ? settings : {};
}
