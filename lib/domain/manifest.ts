import { type Pause, sortInSteps } from './sort-in-steps';

/** A file of an archive, as its manifest knows it. */
export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  /** Of the content, in hexadecimal digits. */
  readonly sha256: string;
}

/** What an archive consists of, so that it can be proven whole, and written again where it differs. */
export interface Manifest {
  readonly format: 'gleaner-archive';
  readonly version: 1;
  /** The id of the exporter. */
  readonly exporter: string;
  readonly files: readonly ManifestFile[];
}

/** Where an archive keeps it. */
export const manifestPath = 'manifest.json';

/** The file: its rows in the order of their paths, whatever the order of writing was. */
export async function renderManifest(exporter: string, files: readonly ManifestFile[], pause: Pause): Promise<string> {
  const rows: string[] = [];
  for (const { path, bytes, sha256 } of await sortInSteps(files, (a, b) => (a.path < b.path ? -1 : 1), pause)) {
    rows.push(`    ${JSON.stringify({ path, bytes, sha256 })}`);
    if (rows.length % 256 === 0) await pause();
  }
  const head = `{\n  "format": "gleaner-archive",\n  "version": 1,\n  "exporter": ${JSON.stringify(exporter)},\n`;
  return `${head}  "files": [${rows.length > 0 ? `\n${rows.join(',\n')}\n  ` : ''}]\n}\n`;
}

/** A manifest, or `null` when a file is none of ours. */
export function parseManifest(text: string): Manifest | null {
  try {
    const read = JSON.parse(text) as Partial<Manifest>;
    const isOurs = read.format === 'gleaner-archive' && read.version === 1 && typeof read.exporter === 'string';
    return isOurs && Array.isArray(read.files) && read.files.every(isFile) ? (read as Manifest) : null;
  } catch {
    return null;
  }
}

function isFile(file: unknown): file is ManifestFile {
  const { path, bytes, sha256 } = (file ?? {}) as Partial<Record<keyof ManifestFile, unknown>>;
  return typeof path === 'string' && typeof bytes === 'number' && typeof sha256 === 'string';
}
