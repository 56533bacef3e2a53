import type { ArticleId } from '../../lib/domain/article';
import { hasSidePanel } from '../../lib/platform/side-panel';
import { type CompactPlaces, CompactScreen, leave } from '../compact/CompactScreen';
import { readBeside } from '../side-panel/read-beside';
import { PageCard } from './PageCard';
import { savedHere } from './page-card-state';
import { isAtProof, list, openArticle, tagging } from './popup-state';

/** The popup: the page the reader is on, and what was saved. */
export function PopupScreen() {
  return (
    <CompactScreen places={places}>
      <PageCard onRead={open} onLook={look} onBeside={places.beside} />
    </CompactScreen>
  );
}

const places: CompactPlaces = {
  list,
  openId: openArticle,
  isAtProof,
  tagging,
  open,
  close: () => {
    openArticle.value = null;
  },
  show: list.show,
  beside: hasSidePanel ? (id) => void readBeside(id, { isPageOpen: id === savedHere.peek() }).then(leave) : null,
};

function open(id: ArticleId): void {
  list.active.value = id;
  isAtProof.value = false;
  openArticle.value = id;
}

function look(id: ArticleId): void {
  open(id);
  isAtProof.value = true;
}
