import type { SavedArticle } from '../../lib/domain/article';
import type { Exporter } from '../../lib/exporters/exporter';
import { previewOf } from '../../lib/exporters/preview';
import { messageOf } from '../../lib/platform/error-message';
import { t } from '../../lib/platform/messages';
import { FileText } from '../ui/FileText';
import { exportContext } from './export-context';
import styles from './FilePreview.module.css';
import { sampleArticle } from './sample-article';

/** What a format makes of the reader's newest article, or of a sample where there is none. */
export function FilePreview({ exporter, shown }: { exporter: Exporter; shown: SavedArticle | null }) {
  return (
    <figure class={styles.preview}>
      <figcaption class={styles.caption}>{t(shown ? 'settings_preview' : 'settings_preview_sample')}</figcaption>
      <FileText text={shownFile(exporter, shown ?? sampleArticle)} />
    </figure>
  );
}

/** The beginning is enough: an article may be long. */
function shownFile(exporter: Exporter, shown: SavedArticle): string {
  try {
    const { path, content } = previewOf(exporter, shown, exportContext(t('export_book')));
    return `${path === null ? '' : `${path}\n\n`}${content.slice(0, 4000)}${content.length > 4000 ? '…' : ''}`;
  } catch (error) {
    console.error('[gleaner] no preview', error);
    return messageOf(error);
  }
}
