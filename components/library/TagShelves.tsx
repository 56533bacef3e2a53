import { computed } from '@preact/signals';
import type { Shelf } from '../../lib/domain/list-filter';
import { tagKey } from '../../lib/domain/tag';
import { isTagUnder, mostUsed, type TagNode, tagTree } from '../../lib/domain/tag-tree';
import { formatNumber, t } from '../../lib/platform/messages';
import { countOf, tagCounts } from '../articles/library-facts';
import { colourOf } from '../articles/tag-colours';
import { foldOf, keyOfKind } from './fold-state';
import { editingTag, route } from './library-state';
import { listHash } from './route';
import { ShelfEntry, ShelfSection } from './ShelfEntry';

/** Beyond them sites and languages would be out of reach. */
const mostShown = 12;

const tree = computed(() => tagTree(tagCounts.value));

/** The most used tags as a tree that folds, with the way to all of them. */
export function TagShelves({ here }: { here: Shelf | null }) {
  if (tree.value.length === 0) return null;
  const fold = foldOf(keyOfKind('tag'), t('shelves_tags'), { atFirst: true });
  const all = { hash: '#/tags', label: t('tags_title') };
  const shown = mostUsed(
    tree.value,
    mostShown,
    (tag) => countOf({ kind: 'tag', tag }) ?? 0,
    here?.kind === 'tag' ? here.tag : null,
  );
  return (
    <ShelfSection title={t('shelves_tags')} link={all} fold={fold}>
      {fold.isOpen && shown.map((node) => <Branch key={node.tag} node={node} here={here} />)}
      {fold.isOpen && shown.length < tree.value.length && (
        <ShelfEntry
          {...all}
          icon="more"
          count={formatNumber(tagCounts.value.length)}
          isHere={route.value.screen === 'tags'}
        />
      )}
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
  const fold = foldOf(key, tag, { always: shown !== null && !isHere && isTagUnder(shown, tag) });
  return (
    <ShelfEntry
      hash={listHash({ shelf, query: '' })}
      icon="tag"
      label={label}
      title={tag}
      tint={colourOf(tag)}
      count={count === null ? null : formatNumber(count)}
      isHere={isHere}
      {...(children.length > 0 && { fold })}
      action={{
        icon: 'edit',
        label: t('tag_edit', tag),
        onClick: () => {
          editingTag.value = tag;
        },
      }}
    >
      {fold.isOpen && children.map((child) => <Branch key={child.tag} node={child} here={here} />)}
    </ShelfEntry>
  );
}
