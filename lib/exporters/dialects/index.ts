import { escapeAstro } from './astro';
import { escapeHugoSyntax } from './hugo';
import { escapeKramdown } from './kramdown';
import { escapeLiquid } from './liquid';
import { escapeLogseq } from './logseq';
import { escapeObsidian } from './obsidian';
import { escapeZola } from './zola';

/**
 * What readers of Markdown take for more than CommonMark does, escaped so that each shows the same text. One file each.
 */
export const dialects = {
  astro: escapeAstro,
  hugo: escapeHugoSyntax,
  kramdown: escapeKramdown,
  liquid: escapeLiquid,
  logseq: escapeLogseq,
  obsidian: escapeObsidian,
  zola: escapeZola,
} as const satisfies Readonly<Record<string, (markdown: string) => string>>;

export type Dialect = keyof typeof dialects;
