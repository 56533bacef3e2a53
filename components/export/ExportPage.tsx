import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { isEverything, type ListFilter } from '../../lib/domain/list-filter';
import { canChooseFolder } from '../../lib/platform/export-folder';
import { formatNumber, t, tCount } from '../../lib/platform/messages';
import { act } from '../act';
import { faceOf } from '../articles/shelf-face';
import { go } from '../library/library-state';
import { type ExportScope, exportHash } from '../library/route';
import { settings } from '../settings-state';
import { Button } from '../ui/Button';
import { Choice, type ChoiceOption } from '../ui/Choice';
import { Page } from '../ui/Page';
import { ExportOptions } from './ExportOptions';
import styles from './ExportPage.module.css';
import { ExportProgress } from './ExportProgress';
import { idsOfScope, isExporting, startExport, startFolderExport } from './export-state';
import { useFormats } from './formats';

interface Props {
  scope: ExportScope;
  filter: ListFilter;
  onBack: () => void;
}

/** Chooses what goes into an archive and how it is written, and writes it. */
export function ExportPage({ scope, filter, onBack }: Props) {
  const counts = useSignal<Partial<Record<ExportScope, number>>>({});
  const chosen = useSignal<string | null>(null);
  const { exporter, options, isKnown } = useFormats(chosen.value ?? settings.value?.exporter ?? '');
  const isRunning = isExporting();
  const wish = { scope, filter, exporter, title: titleOf(scope, filter) };
  const hasFolder = exporter.kind === 'folder' && canChooseFolder();
  const count = counts.value[scope];

  // Counted again when the filter changes
  useEffect(() => {
    void act(async () => {
      const [all, filtered, selection] = await Promise.all([
        idsOfScope('all', filter),
        isEverything(filter) ? [] : idsOfScope('filter', filter),
        idsOfScope('selection', filter),
      ]);
      counts.value = { all: all.length, filter: filtered.length, selection: selection.length };
    });
  }, [filter.query, JSON.stringify(filter.shelf)]);

  return (
    <Page title={t('export_title')} onBack={onBack}>
      <p>{t('export_intro')}</p>
      <Choice
        name="scope"
        legend={t('export_scope')}
        options={scopesOf(filter, counts.value, scope)}
        chosen={scope}
        onChoose={(value) => {
          // Not `filter`: that would be all where there is none.
          go(exportHash(value, filter));
        }}
        disabled={isRunning}
      />
      <Choice
        name="exporter"
        legend={t('export_format')}
        options={options}
        chosen={exporter.id}
        onChoose={(id) => {
          chosen.value = id;
        }}
        disabled={isRunning}
      />
      <ExportOptions exporter={exporter} disabled={isRunning} />
      {!isRunning && (
        <div class={styles.start}>
          <Button kind="primary" icon="export" disabled={!count || !isKnown} onClick={() => void startExport(wish)}>
            {count ? tCount('export_start', count) : t('nav_export')}
          </Button>
          {hasFolder && (
            <Button disabled={!count || !isKnown} onClick={() => void startFolderExport(wish)}>
              {t('export_to_folder')}
            </Button>
          )}
          {count === 0 && <p class={styles.none}>{t('export_none')}</p>}
          {hasFolder && <p class={styles.hint}>{t('export_to_folder_hint')}</p>}
        </div>
      )}
      <ExportProgress />
    </Page>
  );
}

function scopesOf(
  filter: ListFilter,
  counts: Partial<Record<ExportScope, number>>,
  scope: ExportScope,
): ChoiceOption<ExportScope>[] {
  const countOf = (each: ExportScope) => {
    const count = counts[each];
    return count === undefined ? '' : ` · ${formatNumber(count)}`;
  };
  const options: ChoiceOption<ExportScope>[] = [{ value: 'all', label: `${t('export_all')}${countOf('all')}` }];
  if (!isEverything(filter))
    options.push({ value: 'filter', label: `${t('export_filter', nameOf(filter))}${countOf('filter')}` });
  if (scope === 'selection' || counts.selection)
    options.push({ value: 'selection', label: `${t('export_selection')}${countOf('selection')}` });
  return options;
}

/** What a book of these articles is called. */
function titleOf(scope: ExportScope, filter: ListFilter): string {
  return scope === 'filter' ? nameOf(filter) : t('export_book');
}

function nameOf({ shelf, query }: ListFilter): string {
  const parts = [
    shelf.kind === 'tag' ? `#${shelf.tag}` : shelf.kind === 'all' ? null : faceOf(shelf).label,
    query.trim() || null,
  ];
  return parts.filter((part) => part !== null).join(' ');
}
