import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { LibraryScreen } from '../../components/library/LibraryScreen';
import { keepTheme } from '../../components/theme';
import { localisePage } from '../../lib/platform/localise-page';

localisePage(document);
keepTheme(document);
render(<LibraryScreen />, document.body);
