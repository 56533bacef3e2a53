import type { MessageKey } from '../../lib/platform/messages';
import type { IconName } from '../ui/Icon';
import { list } from './library-state';
import { exportHash, highlightsHash, type Route } from './route';

/** Where one can go in the library that is no shelf. */
export interface Place {
  readonly screen: Route['screen'];
  readonly icon: IconName;
  readonly label: MessageKey;
  readonly hash: () => string;
}

/** All of them: the shelves' column has them, the menu that stands for it, and the palette. */
export const places = {
  highlights: { screen: 'highlights', icon: 'highlight', label: 'highlights_shelf', hash: () => highlightsHash() },
  tags: { screen: 'tags', icon: 'tag', label: 'tags_title', hash: () => '#/tags' },
  export: {
    screen: 'export',
    icon: 'export',
    label: 'nav_export',
    hash: () => exportHash('filter', list.filter.value),
  },
  import: { screen: 'import', icon: 'import', label: 'nav_import', hash: () => '#/import' },
  tabs: { screen: 'tabs', icon: 'plus', label: 'tabs_title', hash: () => '#/tabs' },
  settings: { screen: 'settings', icon: 'settings', label: 'nav_settings', hash: () => '#/settings' },
  help: { screen: 'help', icon: 'help', label: 'help_title', hash: () => '#/help' },
} satisfies Record<string, Place>;
