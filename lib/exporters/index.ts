import type { Exporter } from './exporter';
import { hugoMainroad } from './hugo-mainroad';
import { plain } from './plain';

/** Every format of the archive, in the order of the menu. The first is the default. */
export const exporters = [hugoMainroad, plain] as const satisfies readonly [Exporter, ...Exporter[]];

/** The format of an id; the default when there is none of that name (any more). */
export function exporterOf(id: string): Exporter {
  return exporters.find((exporter) => exporter.id === id) ?? exporters[0];
}
