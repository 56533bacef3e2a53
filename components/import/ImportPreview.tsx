import type { ChosenFile } from '../../lib/importers/files/source-file';
import { pageDateOf } from '../../lib/platform/date-message';
import { formatNumber, languageTag, t, tCount } from '../../lib/platform/messages';
import { articleCount } from '../../lib/store/articles';
import type { ImportPlan, PlannedEntry } from '../../lib/usecases/plan-import';
import { BackupButton } from '../backup/BackupButton';
import { valueOr } from '../live';
import { settings } from '../settings-state';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { useLive } from '../use-live';
import { FieldTable } from './FieldTable';
import styles from './ImportPreview.module.css';
import { startImport, startOver } from './import-state';
import { ProblemList } from './ProblemList';
import { sourceName } from './source-names';

interface Props {
  files: readonly ChosenFile[];
  plan: ImportPlan;
  /** The files are being read again. */
  isOutdated: boolean;
}

/** What an import would do, before anything is written. */
export function ImportPreview({ files, plan, isOutdated }: Props) {
  const { sources, withText, links, known, repeated, highlights, examples, problems } = plan;
  const articles = valueOr(useLive('articles', articleCount).value, 0);
  const isBackedUp = settings.value?.autoBackup ?? false;
  const entries = sources.reduce((sum, { count }) => sum + count, 0);
  const left = plan.problemCounts.reduce((sum, { count }) => sum + count, 0);
  const facts = [
    withText > 0 && tCount('import_with_text', withText),
    links > 0 && tCount('import_links', links),
    known > 0 && tCount('import_merged', known),
    repeated > 0 && tCount('import_repeated', repeated),
    highlights > 0 && tCount('import_highlights', highlights),
  ].filter((fact) => fact !== false);

  return (
    <section class={styles.preview} aria-labelledby="import-preview" aria-busy={isOutdated}>
      <h2 id="import-preview" class={styles.title}>
        {t('import_preview')}
      </h2>
      {entries === 0 ? (
        <p role="alert">{t('import_nothing')}</p>
      ) : (
        <>
          <p class={styles.sources}>
            {t('import_from')}{' '}
            {new Intl.ListFormat(languageTag(), { type: 'conjunction' }).format(
              sources.map(({ id, count }) => t('import_source', sourceName(id), formatNumber(count))),
            )}
          </p>
          <ul class={styles.facts}>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          <h3 class={styles.heading}>{t('import_examples')}</h3>
          <ul class={styles.examples}>
            {examples.map(({ title, url, ...more }) => (
              <li key={url} class={styles.example}>
                <bdi class={styles.name} dir="auto">
                  {title || url}
                </bdi>
                {title && <bdi class={styles.address}>{url}</bdi>}
                <Facts {...more} />
              </li>
            ))}
          </ul>
        </>
      )}
      {plan.fields.length > 0 && <FieldTable plan={plan} isBusy={isOutdated} />}
      {left > 0 && (
        <Disclosure label={tCount('import_not_understood', left)} isOpen={entries === 0}>
          <ProblemList problems={problems} count={left} />
        </Disclosure>
      )}
      <div class={styles.buttons}>
        {entries > 0 && (
          <Button kind="primary" icon="import" disabled={isOutdated} onClick={() => void startImport(files, plan)}>
            {tCount('import_start', entries)}
          </Button>
        )}
        {entries > 0 && articles > 0 && !isBackedUp && <BackupButton label={t('backup_first')} />}
        <Button onClick={startOver}>{t('import_other_files')}</Button>
      </div>
      {entries > 0 && articles > 0 && isBackedUp && <p class={styles.note}>{t('backup_before_import')}</p>}
    </section>
  );
}

/** What else is known of an example. */
function Facts({ authors, siteName, publishedAt, tags }: Omit<PlannedEntry, 'title' | 'url'>) {
  const facts = [
    ...authors,
    siteName,
    publishedAt && pageDateOf(publishedAt, 'short'),
    ...tags.map((tag) => `#${tag}`),
  ];
  const shown = facts.filter((fact) => fact !== null && fact !== '');
  if (shown.length === 0) return null;
  return (
    <bdi class={styles.address} dir="auto">
      {shown.join(' · ')}
    </bdi>
  );
}
