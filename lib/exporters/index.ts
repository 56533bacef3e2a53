import type { Exporter } from './exporter';
import { astro } from './formats/astro';
import { bibtex } from './formats/bibtex';
import { cslJson } from './formats/csl-json';
import { eleventy } from './formats/eleventy';
import { epub } from './formats/epub';
import { html } from './formats/html';
import { hugoBundle } from './formats/hugo-bundle';
import { hugoMainroad } from './formats/hugo-mainroad';
import { jekyll } from './formats/jekyll';
import { jsonLines } from './formats/json-lines';
import { logseq } from './formats/logseq';
import { obsidian } from './formats/obsidian';
import { plain } from './formats/plain';
import { ris } from './formats/ris';
import { zola } from './formats/zola';
import type { Preset, PresetExporter } from './preset/preset';

/** Every format of the archive, in the order of the menu: groups stand together. The first is the default. */
export const exporters: readonly [Exporter, ...Exporter[]] = [
  hugoMainroad,
  hugoBundle,
  jekyll,
  astro,
  eleventy,
  zola,
  plain,
  obsidian,
  logseq,
  epub,
  html,
  bibtex,
  cslJson,
  ris,
  jsonLines,
];

/** The formats that are data, of which the reader can make a copy. */
export const presets: readonly Preset[] = exporters.flatMap((exporter) =>
  'preset' in exporter ? [(exporter as PresetExporter).preset] : [],
);

/** The format of an id; the default when there is none of that name (any more). */
export function exporterOf(id: string): Exporter {
  return exporters.find((exporter) => exporter.id === id) ?? exporters[0];
}
