import { exporterOf } from '../../lib/exporters';
import type { Exporter } from '../../lib/exporters/exporter';
import { ownExporter } from '../../lib/exporters/preset/own-preset';
import { ownPresets } from '../../lib/store/presets';
import { valueOr } from '../live';
import type { ChoiceOption } from '../ui/Choice';
import { useLive } from '../use-live';
import { exporterOptions } from './exporter-words';

/** The formats that there are, the reader's own among them. */
export interface Formats {
  /** The one of the id; the default when there is none of that name (any more). */
  readonly exporter: Exporter;
  readonly options: ChoiceOption<string>[];
  /** `false` for as long as the reader's own are not known. */
  readonly isKnown: boolean;
}

/** The formats, as they are now, with the one that is chosen. */
export function useFormats(id: string): Formats {
  const presets = useLive('presets', ownPresets).value;
  const own = valueOr(presets, []).map(ownExporter);
  return {
    exporter: own.find((exporter) => exporter.id === id) ?? exporterOf(id),
    options: exporterOptions(own),
    isKnown: presets.kind !== 'loading',
  };
}
