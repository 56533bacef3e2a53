import { browser } from 'wxt/browser';
import { defaultExportChoices, type ExportChoices, toExportChoices } from '../domain/export-choices';
import { defaultListening, type Listening, toListening } from '../domain/listening';
import { defaultStyle, type ReadingStyle, toReadingStyle } from '../domain/reading-style';
import { type Theme, toTheme } from '../domain/theme';

/** The keys that the reader gave to commands, by the ids of these. Without any it has its own. */
export type KeyChoices = Readonly<Record<string, readonly string[]>>;

/** What the reader chose. Kept in the browser's local storage, never synchronised. */
export interface Settings {
  readonly theme: Theme;
  /** How articles are set. */
  readonly reading: ReadingStyle;
  readonly listening: Listening;
  /** The id of an exporter. */
  readonly exporter: string;
  readonly exporting: ExportChoices;
  /** Whether the images of articles are kept, and not only their addresses. */
  readonly images: boolean;
  /** Whether a page shows a small notice after a save without the popup. */
  readonly notice: boolean;
  /** Whether the icon says that the page of a tab is in the library. Without the permission for it, it can't. */
  readonly savedMark: boolean;
  /** Whether backups are written without being asked for. Without the permission for downloads, they are not. */
  readonly autoBackup: boolean;
  /** What fields of front matter are in what the reader imports, where that is not what we take them for. */
  readonly fields: Readonly<Record<string, string>>;
  readonly keys: KeyChoices;
  /** Whether a letter alone does something. */
  readonly singleKeys: boolean;
}

export const defaultSettings: Settings = {
  theme: 'auto',
  reading: defaultStyle,
  listening: defaultListening,
  exporter: 'hugo-mainroad',
  exporting: defaultExportChoices,
  images: false,
  notice: true,
  savedMark: false,
  autoBackup: false,
  fields: {},
  keys: {},
  singleKeys: true,
};

/** The settings; what is missing or was written by something else is the default. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get('settings')).settings);
}

/** Changes some of them. */
export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ settings: { ...(await readSettings()), ...change } });
}

/** Tells of every change, made in any page of ours. Answers how to stop. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes.settings) onChange(parseSettings(changes.settings.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

function parseSettings(stored: unknown): Settings {
  const {
    theme,
    reading,
    listening,
    exporter,
    exporting,
    images,
    notice,
    savedMark,
    autoBackup,
    fields,
    keys,
    singleKeys,
  } = (stored ?? {}) as Partial<Settings>;
  return {
    theme: toTheme(theme) ?? defaultSettings.theme,
    reading: toReadingStyle(reading),
    listening: toListening(listening),
    exporter: typeof exporter === 'string' ? exporter : defaultSettings.exporter,
    exporting: toExportChoices(exporting),
    images: typeof images === 'boolean' ? images : defaultSettings.images,
    notice: typeof notice === 'boolean' ? notice : defaultSettings.notice,
    savedMark: typeof savedMark === 'boolean' ? savedMark : defaultSettings.savedMark,
    autoBackup: typeof autoBackup === 'boolean' ? autoBackup : defaultSettings.autoBackup,
    fields: parseFields(fields),
    keys: parseKeys(keys),
    singleKeys: typeof singleKeys === 'boolean' ? singleKeys : defaultSettings.singleKeys,
  };
}

function parseKeys(stored: unknown): KeyChoices {
  const choices = Object.entries(stored !== null && typeof stored === 'object' ? stored : {});
  return Object.fromEntries(
    choices.filter(([, keys]) => Array.isArray(keys) && keys.every((key) => typeof key === 'string')),
  ) as KeyChoices;
}

/** What they mean is known to whoever reads files. */
function parseFields(stored: unknown): Readonly<Record<string, string>> {
  const fields = Object.entries(stored !== null && typeof stored === 'object' ? stored : {});
  return Object.fromEntries(fields.filter(([, target]) => typeof target === 'string'));
}
