import { type Shelf, shelfKey, shelfStates } from '../../lib/domain/list-filter';
import { formatNumber, t } from '../../lib/platform/messages';
import { countOf, tagCounts } from '../articles/library-facts';
import { faceOf } from '../articles/shelf-face';
import { IconButton } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';
import { areKeysShown, list, renaming, route } from './library-state';
import { exportHash, listHash } from './route';
import styles from './Shelves.module.css';

/** Where articles stand, with how many. */
export function Shelves() {
  const { screen } = route.value;
  const isListShown = screen === 'list' || screen === 'read';
  const here = isListShown ? shelfKey(list.filter.value.shelf) : null;

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
          <Entry shelf={{ kind: 'trash' }} here={here} />
        </ul>
        {tagCounts.value.length > 0 && (
          <>
            <h2 class={styles.heading}>{t('shelves_tags')}</h2>
            <ul>
              {tagCounts.value.map(({ name }) => (
                <Entry key={name} shelf={{ kind: 'tag', tag: name }} here={here} />
              ))}
            </ul>
          </>
        )}
      </div>
      <ul class={styles.places}>
        <Place
          hash={exportHash('filter', list.filter.value)}
          icon="export"
          label={t('nav_export')}
          isHere={screen === 'export'}
        />
        <Place hash="#/import" icon="import" label={t('nav_import')} isHere={screen === 'import'} />
        <Place hash="#/settings" icon="settings" label={t('nav_settings')} isHere={screen === 'settings'} />
        <Place hash="#/help" icon="help" label={t('help_title')} isHere={screen === 'help'} />
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

interface EntryProps {
  shelf: Shelf;
  here: string | null;
}

function Entry({ shelf, here }: EntryProps) {
  const { icon, label } = faceOf(shelf);
  const count = countOf(shelf);
  const isHere = shelfKey(shelf) === here;
  return (
    <li class={styles.line}>
      <a
        class={styles.entry}
        href={listHash({ shelf, query: '' })}
        title={label}
        {...(isHere && { 'aria-current': 'page' as const })}
      >
        <Icon name={icon} />
        <bdi class={styles.name}>{label}</bdi>
        {count !== null && <span class={styles.count}>{formatNumber(count)}</span>}
      </a>
      {shelf.kind === 'tag' && (
        <span class={styles.rename}>
          <IconButton
            icon="edit"
            label={t('tag_rename', label)}
            onClick={() => {
              renaming.value = shelf.tag;
            }}
          />
        </span>
      )}
    </li>
  );
}

function Place({ hash, icon, label, isHere }: { hash: string; icon: IconName; label: string; isHere: boolean }) {
  return (
    <li>
      <a class={styles.entry} href={hash} {...(isHere && { 'aria-current': 'page' as const })}>
        <Icon name={icon} />
        <span class={styles.name}>{label}</span>
      </a>
    </li>
  );
}
