import { computed } from '@preact/signals';
import type { Shelf } from '../../lib/domain/list-filter';
import { tagKey } from '../../lib/domain/tag';
import { isTagUnder, type TagNode, tagTree } from '../../lib/domain/tag-tree';
import { formatNumber, t } from '../../lib/platform/messages';
import { countOf, tagCounts } from '../articles/library-facts';
import { colourOf } from '../articles/tag-colours';
import { toggleFold, unfolded } from './fold-state';
import { editingTag } from './library-state';
import { listHash } from './route';
import { ShelfEntry, ShelfSection } from './ShelfEntry';

const tree = computed(() => tagTree(tagCounts.value));

/** The tags as a tree that folds. */
export function TagShelves({ here }: { here: Shelf | null }) {
  if (tree.value.length === 0) return null;
  return (
    <ShelfSection title={t('shelves_tags')} link={{ hash: '#/tags', label: t('tags_title') }}>
      {tree.value.map((node) => (
        <Branch key={node.tag} node={node} here={here} />
      ))}
    </ShelfSection>
  );
}

function Branch({ node: { tag, label, children }, here }: { node: TagNode; here: Shelf | null }) {
  const shelf: Shelf = { kind: 'tag', tag };
  const count = countOf(shelf);
  const shown = here?.kind === 'tag' ? here.tag : null;
  const key = tagKey(tag);
  const isHere = shown !== null && tagKey(shown) === key;
  // What is shown is never folded away.
  const isOpen = unfolded.value.has(key) || (shown !== null && !isHere && isTagUnder(shown, tag));
  return (
    <ShelfEntry
      hash={listHash({ shelf, query: '' })}
      icon="tag"
      label={label}
      title={tag}
      tint={colourOf(tag)}
      count={count === null ? null : formatNumber(count)}
      isHere={isHere}
      {...(children.length > 0 && {
        fold: { isOpen, label: t(isOpen ? 'shelf_fold' : 'shelf_unfold', tag), onToggle: () => toggleFold(key) },
      })}
      action={{
        icon: 'edit',
        label: t('tag_edit', tag),
        onClick: () => {
          editingTag.value = tag;
        },
      }}
    >
      {isOpen && children.map((child) => <Branch key={child.tag} node={child} here={here} />)}
    </ShelfEntry>
  );
}
