import type { ListFilter } from '../../lib/domain/list-filter';
import { formatNumber, languageTag, once } from '../../lib/platform/messages';
import { countsUnder } from '../articles/library-facts';
import type { IconName } from '../ui/Icon';
import { foldOf, keyOfKind } from './fold-state';
import { listHash } from './route';
import { ShelfEntry, ShelfSection } from './ShelfEntry';

interface Props {
  field: 'site' | 'lang';
  title: string;
  icon: IconName;
  /** What is shown, where it is a list. */
  filter: ListFilter | null;
}

/** Beyond them the search field is quicker. */
const mostShown = 50;

const languages = once(() => new Intl.DisplayNames(languageTag(), { type: 'language' }));

/** The sites or the languages of the library, those with the most articles first. Folded until somebody asks. */
export function FactShelves({ field, title, icon, filter }: Props) {
  const counts = countsUnder(field);
  if (counts.length < 2) return null;
  const fold = foldOf(keyOfKind(field), title);

  return (
    <ShelfSection title={title} fold={fold}>
      {fold.isOpen &&
        counts.slice(0, mostShown).map(({ name, count }) => {
          const query = `${field}:${name}`;
          return (
            <ShelfEntry
              key={name}
              hash={listHash({ shelf: { kind: 'all' }, query })}
              icon={icon}
              label={field === 'lang' ? languageName(name) : name}
              count={formatNumber(count)}
              isHere={filter?.shelf.kind === 'all' && filter.query.trim() === query}
            />
          );
        })}
    </ShelfSection>
  );
}

/** What a page calls its language may be none. */
function languageName(tag: string): string {
  try {
    return languages().of(tag) ?? tag;
  } catch {
    return tag;
  }
}
