import { computed } from '@preact/signals';
import { tagKey } from '../../lib/domain/tag';
import type { TagColour } from '../../lib/domain/tag-colour';
import { colouredTags } from '../../lib/store/tag-edits';
import { live, valueOr } from '../live';
import { listPainted } from './list-painted';

const state = live(colouredTags, listPainted);
const colours = computed(() => valueOr(state.value, new Map<string, TagColour>()));

/** The colour of a tag; `undefined`: it has none. */
export function colourOf(tag: string): TagColour | undefined {
  return colours.value.get(tagKey(tag));
}
