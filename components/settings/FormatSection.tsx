import type { SavedArticle } from '../../lib/domain/article';
import { exporterOf } from '../../lib/exporters';
import type { Exporter } from '../../lib/exporters/exporter';
import { previewOf } from '../../lib/exporters/preview';
import { messageOf } from '../../lib/platform/error-message';
import { t } from '../../lib/platform/messages';
import { newestArticles, savedArticle } from '../../lib/store/articles';
import { exportContext } from '../export/export-context';
import { exporterOptions } from '../export/exporter-words';
import { valueOr } from '../live';
import { settings } from '../settings-state';
import { Choice } from '../ui/Choice';
import { useLive } from '../use-live';
import { changeSetting } from './change-setting';
import styles from './FormatSection.module.css';
import { Section } from './Section';
import { sampleArticle } from './sample-article';

/** How an archive is written, shown on a real article. */
export function FormatSection() {
  const exporter = exporterOf(settings.value?.exporter ?? '');
  const shown = valueOr(useLive('newest', newestSaved).value, null);

  return (
    <Section title={t('settings_format')}>
      <Choice
        name="exporter"
        legend={t('settings_format_hint')}
        options={exporterOptions()}
        chosen={exporter.id}
        onChoose={(id) => void changeSetting({ exporter: id })}
      />
      <figure class={styles.preview}>
        <figcaption class={styles.caption}>{t(shown ? 'settings_preview' : 'settings_preview_sample')}</figcaption>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it */}
        <pre class={styles.file} tabIndex={0} dir="auto">
          {shownFile(exporter, shown ?? sampleArticle)}
        </pre>
      </figure>
    </Section>
  );
}

async function newestSaved(): Promise<SavedArticle | null> {
  const [newest] = await newestArticles(1);
  return newest ? savedArticle(newest.id) : null;
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
