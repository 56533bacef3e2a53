import { defaultStyle, measures, type ReadingStyle, readingSizes, stepOn } from '../../lib/domain/reading-style';
import { writeSettings } from '../../lib/platform/settings';
import { act } from '../act';
import { settings } from '../settings-state';

/** How articles are set now. */
export function currentStyle(): ReadingStyle {
  return settings.value?.reading ?? defaultStyle;
}

/** Sets articles otherwise, at once and from now on. What changes can be seen: nothing is said. */
export function changeStyle(change: Partial<ReadingStyle>): Promise<void> {
  const reading = { ...currentStyle(), ...change };
  if (settings.value) settings.value = { ...settings.value, reading };
  return act(() => writeSettings({ reading }));
}

/** Larger or smaller type, or longer or shorter lines; at the end of the scale nothing happens. */
export function stepStyle(what: 'size' | 'measure', step: 1 | -1): void {
  const next = stepOn(what === 'size' ? readingSizes : measures, currentStyle()[what], step);
  if (next !== null) void changeStyle({ [what]: next });
}
