/** The colours there are to read in; `auto` is paper or night, as the system says. */
export const themes = ['auto', 'paper', 'sepia', 'grey', 'night', 'black', 'contrast'] as const;

export type Theme = (typeof themes)[number];

/** What the first version called two of them. */
const earlierNames = new Map<unknown, Theme>([
  ['light', 'paper'],
  ['dark', 'night'],
]);

/** A theme by its name; `null` when there is none of it. */
export function toTheme(name: unknown): Theme | null {
  return themes.find((theme) => theme === name) ?? earlierNames.get(name) ?? null;
}
