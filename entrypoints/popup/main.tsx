import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { offerKeptUndo } from '../../components/articles/undoable';
import { fitPopup } from '../../components/popup/fit-popup';
import { PopupScreen } from '../../components/popup/PopupScreen';
import { startPageCard } from '../../components/popup/page-card-state';
import { keepTheme } from '../../components/theme';
import { localisePage } from '../../lib/platform/localise-page';
import { isPopup } from '../../lib/platform/popup';

const view = isPopup() ? 'popup' : 'page';
document.documentElement.dataset.view = view;
if (view === 'popup') fitPopup(window);
localisePage(document);
keepTheme(document);
void startPageCard();
render(<PopupScreen />, document.body);
void offerKeptUndo();
