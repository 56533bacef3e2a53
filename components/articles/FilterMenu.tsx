import { type Shelf, shelfKey, shelfStates } from '../../lib/domain/list-filter';
import { formatNumber, t } from '../../lib/platform/messages';
import { Menu, type MenuItem } from '../ui/Menu';
import { countOf, tagCounts } from './library-facts';
import { faceOf } from './shelf-face';

interface Props {
  shelf: Shelf;
  onChoose: (shelf: Shelf) => void;
}

/** The shelves, where there is no room to show them all. */
export function FilterMenu({ shelf, onChoose }: Props) {
  const shelves: readonly Shelf[] = [
    { kind: 'all' },
    ...shelfStates.map((state): Shelf => ({ kind: 'state', state })),
    ...tagCounts.value.map(({ name }): Shelf => ({ kind: 'tag', tag: name })),
    { kind: 'trash' },
  ];
  const firstTag = tagCounts.value[0]?.name;

  return (
    <Menu
      label={t('filter_label')}
      chosen={shelfKey(shelf)}
      items={shelves.map((each): MenuItem => {
        const count = countOf(each);
        return {
          key: shelfKey(each),
          ...faceOf(each),
          isApart: each.kind === 'trash' || (each.kind === 'tag' && each.tag === firstTag),
          ...(count !== null && { note: formatNumber(count) }),
        };
      })}
      onChoose={(key) => {
        const chosen = shelves.find((each) => shelfKey(each) === key);
        if (chosen) onChoose(chosen);
      }}
    />
  );
}
