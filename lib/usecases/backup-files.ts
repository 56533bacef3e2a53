import type { ArticleId } from '../domain/article';
import { type BackupFile, type BackupManifest, backupFormat, backupVersion, manifestPath } from '../domain/backup';
import { toBackupJson } from '../domain/backup-value';
import { defaultExportChoices } from '../domain/export-choices';
import { plain } from '../exporters/formats/plain';
import { parseDocument } from '../markdown/front-matter';
import { type BackedUpArticle, backedUpArticles, keptTables, keyOfTable, rowsOfTable } from '../store/backup-tables';
import type { Library } from '../store/old-library';
import { sha256Of } from './sha-256';

/** How many rows one file of a table has. */
const rowsInFile = 500;

/** A file to be written into a backup. */
export interface BackupContent {
  readonly path: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/**
 * All files of a backup: the texts as Markdown that any tool reads, bytes as they are, and the tables as JSON Lines, of which a
 * text or bytes are named by their path. The same library gives the same bytes: nothing says when it was written.
 * @param library where it is not the open one
 */
export async function* backupFiles(settings: object, library?: Library): AsyncGenerator<BackupContent> {
  const files: BackupFile[] = [];
  const tables: Record<string, number> = {};
  for (const table of keptTables) {
    let number = 0;
    let count = 0;
    for await (const rows of rowsOfTable(table.name, rowsInFile, library)) {
      const articles =
        table.name === 'bodies'
          ? await backedUpArticles(
              rows.map(({ id }) => id as ArticleId),
              library,
            )
          : null;
      const lines: string[] = [];
      for (const row of rows) {
        const article = articles?.get(row.id as ArticleId);
        const text = article ? textFileOf(article, row.markdown as string) : null;
        if (text) yield await add(text.path, text.content);
        const bytes: { readonly path: string; readonly content: Uint8Array<ArrayBuffer> }[] = [];
        const json = toBackupJson(
          text?.isExact ? { ...row, markdown: { text: text.path } } : row,
          (content, column) => {
            const name = `${String(row[keyOfTable(table.name)]).replace(/[^\w-]/g, '_')}.${bytes.length}.${table.endings?.[column] ?? 'bin'}`;
            const path = `files/${table.name}/${bytes.length === 0 ? name.replace('.0.', '.') : name}`;
            bytes.push({ path, content });
            return path;
          },
        );
        for (const { path, content } of bytes) yield await add(path, content);
        lines.push(JSON.stringify(json));
      }
      count += rows.length;
      yield await add(`tables/${table.name}-${String(++number).padStart(6, '0')}.jsonl`, `${lines.join('\n')}\n`);
    }
    tables[table.name] = count;
  }
  yield await add('settings.json', `${JSON.stringify(settings, null, 2)}\n`);
  const manifest: BackupManifest = { format: backupFormat, version: backupVersion, tables, files };
  yield { path: manifestPath, content: encode(`${JSON.stringify(manifest, null, 1)}\n`) };

  async function add(path: string, content: string | Uint8Array<ArrayBuffer>): Promise<BackupContent> {
    const bytes = typeof content === 'string' ? encode(content) : content;
    files.push({ path, bytes: bytes.length, sha256: await sha256Of(bytes) });
    return { path, content: bytes };
  }
}

/** The text of a Markdown file of a backup, as it was stored. */
export function textOfFile(file: string): string | null {
  const body = parseDocument(file)?.body;
  return body === undefined ? null : `${body}\n`;
}

/** A text that is read back has its highlights in a table: none is in the file, so no word of ours. */
const noWords = {
  title: '',
  language: 'en',
  choices: defaultExportChoices,
  words: { contents: '', highlights: '', image: '', untitled: '' },
};

interface TextFile {
  readonly path: string;
  readonly content: string;
  /** Whether the file gives the very text back; what it can't, stands in the table. */
  readonly isExact: boolean;
}

function textFileOf({ article, isTrashed }: BackedUpArticle, markdown: string): TextFile | null {
  try {
    const content = plain.filesOf({ article, markdown }, noWords)[0]?.content ?? '';
    const path = isTrashed ? `trash/${article.slug}-${article.id}.md` : `articles/${article.slug}.md`;
    return { path, content, isExact: textOfFile(content) === markdown };
  } catch (error) {
    console.warn('[gleaner] a text is in the tables of the backup only', error);
    return null;
  }
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
