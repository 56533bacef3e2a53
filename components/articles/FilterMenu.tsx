import { type Shelf, shelfKey } from '../../lib/domain/list-filter';
import { formatNumber, t } from '../../lib/platform/messages';
import { Menu, type MenuItem } from '../ui/Menu';
import { tagCounts, total } from './library-facts';

interface Props {
  shelf: Shelf;
  onChoose: (shelf: Shelf) => void;
}

/** The shelves, where there is no room to show them all. */
export function FilterMenu({ shelf, onChoose }: Props) {
  const shelves: readonly Shelf[] = [
    { kind: 'all' },
    ...tagCounts.value.map(({ name }): Shelf => ({ kind: 'tag', tag: name })),
    { kind: 'trash' },
  ];
  const notes = new Map(tagCounts.value.map(({ name, count }) => [`tag:${name}`, formatNumber(count)]));
  if (total.value !== null) notes.set('all', formatNumber(total.value));

  return (
    <Menu
      label={t('filter_label')}
      chosen={shelfKey(shelf)}
      items={shelves.map((each): MenuItem => {
        const key = shelfKey(each);
        const note = notes.get(key);
        return { key, ...faceOf(each), isApart: each.kind === 'trash', ...(note && { note }) };
      })}
      onChoose={(key) => {
        const chosen = shelves.find((each) => shelfKey(each) === key);
        if (chosen) onChoose(chosen);
      }}
    />
  );
}

function faceOf(shelf: Shelf): Pick<MenuItem, 'label' | 'icon'> {
  switch (shelf.kind) {
    case 'all':
      return { label: t('shelf_all'), icon: 'library' };
    case 'trash':
      return { label: t('shelf_trash'), icon: 'trash' };
    case 'tag':
      return { label: shelf.tag, icon: 'tag' };
  }
}
