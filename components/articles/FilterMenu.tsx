import { computed } from '@preact/signals';
import { type ListFilter, type Shelf, shelfKey, shelfStates } from '../../lib/domain/list-filter';
import { formatNumber, t } from '../../lib/platform/messages';
import { Menu, type MenuItem } from '../ui/Menu';
import { countOf, tagCounts } from './library-facts';
import { searches } from './saved-searches';
import { faceOf } from './shelf-face';

interface Props {
  filter: ListFilter;
  onChoose: (filter: ListFilter) => void;
}

const shelves = computed<readonly Shelf[]>(() => [
  { kind: 'all' },
  ...shelfStates.map((state): Shelf => ({ kind: 'state', state })),
  ...tagCounts.value.map(({ name }): Shelf => ({ kind: 'tag', tag: name })),
  { kind: 'trash' },
]);

/** Of thousands of tags: not made anew whenever something else is drawn. */
const items = computed<readonly MenuItem[]>(() => {
  const firstTag = tagCounts.value[0]?.name;
  return [
    ...shelves.value.map((each): MenuItem => {
      const count = countOf(each);
      return {
        key: shelfKey(each),
        ...faceOf(each),
        isApart: each.kind === 'trash' || (each.kind === 'tag' && each.tag === firstTag),
        ...(count !== null && { note: formatNumber(count) }),
      };
    }),
    ...searches.value.map(
      ({ id, name, found }, index): MenuItem => ({
        key: id,
        label: name,
        icon: 'bookmark',
        isApart: index === 0,
        ...(found?.isExact && { note: formatNumber(found.count) }),
      }),
    ),
  ];
});

/** The shelves and the saved searches, where there is no room to show them all. */
export function FilterMenu({ filter: { shelf, query }, onChoose }: Props) {
  const shown = searches.value.find((search) => shelf.kind === 'all' && search.query === query.trim());

  return (
    <Menu
      label={t('filter_label')}
      chosen={shown?.id ?? shelfKey(shelf)}
      items={items.value}
      onChoose={(key) => {
        const chosen = shelves.value.find((each) => shelfKey(each) === key);
        const search = searches.value.find(({ id }) => id === key);
        if (chosen) onChoose({ shelf: chosen, query });
        else if (search) onChoose({ shelf: { kind: 'all' }, query: search.query });
      }}
    />
  );
}
