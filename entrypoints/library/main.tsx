import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { listPainted } from '../../components/articles/list-painted';
import { keepSearchesCounted } from '../../components/articles/saved-searches';
import { offerKeptUndo } from '../../components/articles/undoable';
import { waitForBackup } from '../../components/backup/wait-for-backup';
import { LibraryScreen } from '../../components/library/LibraryScreen';
import { fetchReaderWhenIdle } from '../../components/reader/reader-part';
import { keepTheme } from '../../components/theme';
import { localisePage } from '../../lib/platform/localise-page';
import { send } from '../../lib/platform/messenger';

localisePage(document);
keepTheme(document);
waitForBackup();
render(<LibraryScreen />, document.body);
keepSearchReady();
fetchReaderWhenIdle();
keepSearchesCounted();
void offerKeptUndo();

/** A page lives longer than the worker: an index that has to be made anew is best made here. The worker may be asleep, and a backup due. */
function keepSearchReady() {
  listPainted.subscribe(async (isPainted) => {
    if (!isPainted) return;
    const { maintainSearch } = await import('../../lib/usecases/maintain-search');
    await maintainSearch().catch((error: unknown) => console.error('[gleaner] the search index', error));
    await send('backUpIfDue', null);
  });
}
