import type { Exporter } from '../../lib/exporters/exporter';
import { type MessageKey, t } from '../../lib/platform/messages';

/** The name of a format. */
export function exporterName({ label }: Exporter): string {
  return t(label as MessageKey);
}

/** What a format is for, in one line. */
export function exporterDescription({ label }: Exporter): string {
  return t(`${label}_description` as MessageKey);
}
