import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { offerKeptUndo } from '../../components/articles/undoable';
import { waitForBackup } from '../../components/backup/wait-for-backup';
import { SidePanelScreen } from '../../components/side-panel/SidePanelScreen';
import { startSidePanel } from '../../components/side-panel/side-panel-state';
import { keepTheme } from '../../components/theme';
import { localisePage } from '../../lib/platform/localise-page';

document.documentElement.dataset.view = 'panel';
localisePage(document);
keepTheme(document);
waitForBackup();
startSidePanel();
render(<SidePanelScreen />, document.body);
void offerKeptUndo();
