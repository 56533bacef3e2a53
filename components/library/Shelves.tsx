import { type Shelf, shelfKey, shelfStates } from '../../lib/domain/list-filter';
import { formatNumber, t } from '../../lib/platform/messages';
import { countOf } from '../articles/library-facts';
import { searches } from '../articles/saved-searches';
import { faceOf } from '../articles/shelf-face';
import { BackupNotice } from '../backup/BackupNotice';
import { startBackup } from '../backup/backup-state';
import { SpaceNotice } from '../backup/SpaceNotice';
import { Icon } from '../ui/Icon';
import { FactShelves } from './FactShelves';
import { areKeysShown, list, route } from './library-state';
import { type Place, places } from './places';
import { listHash } from './route';
import { isShown, SavedSearches } from './SavedSearches';
import { ShelfEntry } from './ShelfEntry';
import styles from './Shelves.module.css';
import { TagShelves } from './TagShelves';

/** Where articles stand, with how many. */
export function Shelves() {
  const { screen } = route.value;
  const isListShown = screen === 'list' || screen === 'read';
  const filter = isListShown ? list.filter.value : null;
  const isSearch = filter !== null && searches.value.some((saved) => isShown(saved, filter));
  const shelf = filter && !isSearch ? filter.shelf : null;
  const here = shelf && shelfKey(shelf);

  return (
    <nav class={styles.shelves} aria-label={t('shelves_label')}>
      <a class={styles.brand} href="#/">
        <img class={styles.logo} src="/icon/48.png" alt="" width="24" height="24" />
        {t('extension_short_name')}
      </a>
      <div class={styles.scroll}>
        <ul>
          <Entry shelf={{ kind: 'all' }} here={here} />
          {shelfStates.map((state) => (
            <Entry key={state} shelf={{ kind: 'state', state }} here={here} />
          ))}
          <PlaceEntry place={places.highlights} />
          <Entry shelf={{ kind: 'trash' }} here={here} />
        </ul>
        <SavedSearches filter={filter} />
        <TagShelves here={shelf} />
        <FactShelves field="site" title={t('shelves_sites')} icon="link" filter={filter} />
        <FactShelves field="lang" title={t('shelves_languages')} icon="text" filter={filter} />
      </div>
      <SpaceNotice onBackUp={() => void startBackup()} />
      <BackupNotice href="#/settings" />
      <ul class={styles.places}>
        <PlaceEntry place={places.export} />
        <PlaceEntry place={places.import} />
        <PlaceEntry place={places.tabs} />
        <PlaceEntry place={places.settings} />
        <PlaceEntry place={places.help} />
        <li>
          <button
            type="button"
            class={styles.entry}
            onClick={() => {
              areKeysShown.value = true;
            }}
          >
            <Icon name="keyboard" />
            <span class={styles.name}>{t('keys_title')}</span>
          </button>
        </li>
      </ul>
    </nav>
  );
}

/** A shelf that the reader did not make. */
function Entry({ shelf, here }: { shelf: Shelf; here: string | null }) {
  const { icon, label } = faceOf(shelf);
  const count = countOf(shelf);
  return (
    <ShelfEntry
      hash={listHash({ shelf, query: '' })}
      icon={icon}
      label={label}
      count={count === null ? null : formatNumber(count)}
      isHere={shelfKey(shelf) === here}
    />
  );
}

function PlaceEntry({ place: { screen, icon, label, hash } }: { place: Place }) {
  const isHere = route.value.screen === screen;
  return (
    <li>
      <a class={styles.entry} href={hash()} {...(isHere && { 'aria-current': 'page' as const })}>
        <Icon name={icon} />
        <span class={styles.name}>{t(label)}</span>
      </a>
    </li>
  );
}
