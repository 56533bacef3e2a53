import { t } from '../../lib/platform/messages';
import { Menu } from '../ui/Menu';
import { areKeysShown, go } from './library-state';
import { type Place, places } from './places';

const all: readonly Place[] = Object.values(places);

/** Where else one can go, where there is no room for the shelves' column. */
export function PlacesMenu() {
  return (
    <Menu
      label={t('nav_label')}
      icon="more"
      chosen={null}
      items={[
        ...all.map(({ screen, icon, label }) => ({
          key: screen,
          icon,
          label: t(label),
          isApart: screen === 'export' || screen === 'settings',
        })),
        { key: 'keys', icon: 'keyboard' as const, label: t('keys_title') },
      ]}
      onChoose={(key) => {
        const place = all.find(({ screen }) => screen === key);
        if (place) go(place.hash());
        else areKeysShown.value = true;
      }}
    />
  );
}
