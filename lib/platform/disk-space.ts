import { languageTag } from './messages';

/** How many bytes all of ours takes up, or `null` when the browser does not say. */
export async function usedSpace(): Promise<number | null> {
  return (await globalThis.navigator?.storage?.estimate?.())?.usage ?? null;
}

/** How many bytes more may be written, or `null` when the browser does not say. */
export async function freeSpace(): Promise<number | null> {
  const { quota, usage } = (await globalThis.navigator?.storage?.estimate?.()) ?? {};
  return quota === undefined || usage === undefined ? null : quota - usage;
}

/** “3.2 MB” */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(languageTag(), {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: bytes < 10 ** (3 * step + 1) && step > 0 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}
