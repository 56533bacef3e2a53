import { t } from '../../lib/platform/messages';
import { type CompactPlaces, CompactScreen } from '../compact/CompactScreen';
import { Icon } from '../ui/Icon';
import styles from './SidePanelScreen.module.css';
import { followPage, isAtProof, list, openId, pageArticle, read, show, tagging } from './side-panel-state';

/** The panel beside a page: an article to be read there, and what was saved. */
export function SidePanelScreen() {
  return (
    <CompactScreen places={places} title={t('library_label')}>
      {pageArticle.value && (
        <button type="button" class={styles.page} onClick={followPage}>
          <Icon name="article" />
          {t('panel_article_of_page')}
        </button>
      )}
    </CompactScreen>
  );
}

const places: CompactPlaces = {
  list,
  openId,
  isAtProof,
  tagging,
  open: read,
  close: () => {
    if (openId.peek()) show(list.filter.peek());
  },
  show,
  beside: null,
};
