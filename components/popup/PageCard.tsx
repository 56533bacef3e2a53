import type { Article, ArticleId } from '../../lib/domain/article';
import type { ArticlePages } from '../../lib/domain/article-pages';
import { assertNever } from '../../lib/domain/assert-never';
import { hostOf } from '../../lib/domain/canonical-url';
import type { CaptureState } from '../../lib/domain/capture-state';
import { isWhole } from '../../lib/domain/proof';
import { lengthOf, sentenceOfState } from '../../lib/platform/capture-message';
import { agoOf, pageDateOf } from '../../lib/platform/date-message';
import { t, tCount } from '../../lib/platform/messages';
import { articlesOf } from '../../lib/store/articles';
import { highlightsOf } from '../../lib/store/highlights';
import { addTag, removeTag } from '../articles/article-actions';
import { tagCounts } from '../articles/library-facts';
import { Monogram } from '../articles/Monogram';
import { OpenAgain } from '../articles/OpenAgain';
import { PagesWarning } from '../articles/PagesWarning';
import { ProofWarning } from '../articles/ProofWarning';
import { TagSuggestions } from '../articles/TagSuggestions';
import { valueOr } from '../live';
import { minutesOf } from '../reading-speeds';
import { Button } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';
import { TagInput } from '../ui/TagInput';
import { useLive } from '../use-live';
import styles from './PageCard.module.css';
import {
  cardView,
  hasSelection,
  highlightSelection,
  reading,
  readPage,
  save,
  shortcut,
  showOnPage,
  stopReading,
  tab,
  undoSave,
} from './page-card-state';
import type { CardView } from './page-card-view';

interface Props {
  onRead: (id: ArticleId) => void;
  /** Reads an article where it is told how it differs from its page. */
  onLook: (id: ArticleId) => void;
  /** Reads an article beside the page; `null` where the browser has no place for it. */
  onBeside: ((id: ArticleId) => void) | null;
}

/** The page the reader is on: what it is, and what can be done with it. */
export function PageCard({ onRead, onLook, onBeside }: Props) {
  const view = cardView.value;
  const page = reading.value.kind === 'page' ? reading.value.page : null;
  const url = page?.url ?? tab.value?.url ?? '';
  const title = page?.title || tab.value?.title || t('page_untitled');
  const isWeb = /^https?:/.test(url);
  const about = [
    isWeb ? (page?.siteName ?? hostOf(url)) : null,
    page?.publishedAt ? pageDateOf(page.publishedAt, 'short') : null,
    page ? tCount('length_minutes', minutesOf(page)) : null,
  ];

  return (
    <section class={styles.card} aria-label={t('page_label')} aria-busy={view.kind === 'working'}>
      <div class={styles.page}>
        <Monogram siteName={page?.siteName ?? null} url={isWeb ? url : ''} />
        <div class={styles.words}>
          <h1 class={styles.title} dir="auto" title={title} {...(page?.language && { lang: page.language })}>
            {title}
          </h1>
          <p class={styles.about}>
            {about.some((part) => part) ? (
              <bdi>{about.filter((part) => part !== null).join(' · ')}</bdi>
            ) : (
              t('page_of_browser')
            )}
          </p>
        </div>
      </div>
      <Actions view={view} onRead={onRead} onLook={onLook} onBeside={onBeside} />
    </section>
  );
}

function Actions({ view, onRead, onLook, onBeside }: Props & { view: CardView }) {
  switch (view.kind) {
    case 'waiting':
      return null;
    case 'savable':
      return (
        <>
          {view.problem && (
            <Sentence icon="warning" words={sentenceOfState({ kind: 'nothing', reason: view.problem })} />
          )}
          <SaveButtons />
        </>
      );
    case 'working':
      return (
        <div class={styles.working} role="status">
          <span class={styles.step}>{sentenceOfState(stepOf(view))}</span>
          <Progress {...view} />
        </div>
      );
    case 'just-saved': {
      const { report, captureId } = view;
      const language = reading.value.kind === 'page' ? reading.value.page.language : null;
      return (
        <>
          <Sentence
            icon="check"
            tone="good"
            words={sentenceOfState({ kind: 'saved', report })}
            note={lengthOf({ ...report, minutes: minutesOf({ ...report, language }) })}
          />
          <PagesWarning pages={report.pages} onTryAgain={() => void save('page')} />
          {report.proof && !isWhole(report.proof) && (
            <ProofWarning proof={report.proof} onLook={() => onLook(report.id)} />
          )}
          <div class={styles.buttons}>
            <Button kind="primary" icon="article" onClick={() => onRead(report.id)}>
              {t('action_read')}
            </Button>
            <BesideButton id={report.id} onBeside={onBeside} />
            <Button icon="restore" onClick={() => void undoSave(captureId)}>
              {t('undo')}
            </Button>
            <SelectionButton />
            <HighlightsButton id={report.id} />
          </div>
          <CardTags id={report.id} />
        </>
      );
    }
    case 'saved':
      return <SavedBefore {...view} onRead={onRead} onBeside={onBeside} />;
    case 'nothing':
      return <Sentence words={sentenceOfState(view)} />;
    case 'failed':
      return (
        <>
          <Sentence icon="warning" tone="bad" words={sentenceOfState(view)} />
          {reading.value.kind === 'failed' ? (
            <div class={styles.buttons}>
              <Button icon="restore" onClick={() => void readPage()}>
                {t('page_try_again')}
              </Button>
            </div>
          ) : (
            <>
              <OpenAgain code={view.code} />
              <SaveButtons />
            </>
          )}
        </>
      );
    case 'interrupted':
      return (
        <>
          <Sentence icon="warning" tone="bad" words={sentenceOfState(view)} />
          <SaveButtons />
        </>
      );
    default:
      return assertNever(view);
  }
}

/** How far the reading has come, as far as that is known; it may take long enough to be stopped. */
function Progress({ progress, captureId }: Extract<CardView, { kind: 'working' }>) {
  if (!progress || !captureId) return <span class={styles.progress} />;
  const { page, of } = progress;
  return (
    <span class={styles.reading}>
      {of === null ? (
        <span class={styles.progress} />
      ) : (
        <progress class={styles.pages} value={page - 1} max={of} aria-label={t('pages_progress')} />
      )}
      <Button onClick={() => void stopReading(captureId)}>{t('pages_stop')}</Button>
    </span>
  );
}

function stepOf({ step, progress }: Extract<CardView, { kind: 'working' }>): CaptureState {
  return step === 'reading' ? { kind: step, ...(progress && { progress }) } : { kind: step };
}

function SavedBefore({
  article,
  hasChanged,
  pages,
  onRead,
  onBeside,
}: {
  article: Article;
  hasChanged: boolean | null;
  pages: ArticlePages | null;
  onRead: Props['onRead'];
  onBeside: Props['onBeside'];
}) {
  const when = agoOf(article.updatedAt, new Date());
  return (
    <>
      <Sentence
        icon={hasChanged ? 'warning' : 'check'}
        tone={hasChanged ? 'plain' : 'good'}
        words={hasChanged ? t('page_changed', when) : t('page_saved', when)}
        {...(!hasChanged && { note: lengthOf({ ...article, minutes: minutesOf(article), pages }) })}
      />
      <PagesWarning pages={pages} onTryAgain={() => void save('page')} />
      <div class={styles.buttons}>
        <Button kind={hasChanged ? 'plain' : 'primary'} icon="article" onClick={() => onRead(article.id)}>
          {t('action_read')}
        </Button>
        <BesideButton id={article.id} onBeside={onBeside} />
        <Button kind={hasChanged ? 'primary' : 'plain'} onClick={() => void save('page')}>
          {t(hasChanged ? 'page_update' : 'page_save_again')}
        </Button>
        <SelectionButton />
        <HighlightsButton id={article.id} />
      </div>
      <CardTags id={article.id} />
    </>
  );
}

/** Offered as soon as there are any: also a moment after the save. */
function HighlightsButton({ id }: { id: ArticleId }) {
  const highlights = valueOr(useLive(id, highlightsOf).value, []);
  if (highlights.length === 0) return null;
  return (
    <Button icon="highlight" onClick={() => void showOnPage(id)}>
      {t('page_show_highlights')}
    </Button>
  );
}

function BesideButton({ id, onBeside }: { id: ArticleId; onBeside: Props['onBeside'] }) {
  if (!onBeside) return null;
  return (
    <Button icon="beside" onClick={() => onBeside(id)}>
      {t('page_read_beside')}
    </Button>
  );
}

function SaveButtons() {
  return (
    <div class={styles.buttons}>
      <span class={styles.main}>
        <Button kind="primary" shortcut={shortcut.value} onClick={() => void save('page')}>
          {t('page_save')}
        </Button>
      </span>
      <SelectionButton />
    </div>
  );
}

function SelectionButton() {
  if (!hasSelection.value) return null;
  return (
    <>
      <Button onClick={() => void save('selection')}>{t('page_save_selection')}</Button>
      <Button icon="highlight" onClick={() => void highlightSelection()}>
        {t('page_highlight_selection')}
      </Button>
    </>
  );
}

/** The tags of what was just saved, changed in place. */
function CardTags({ id }: { id: ArticleId }) {
  const [article] = valueOr(useLive(id, (key) => articlesOf([key])).value, []);
  return (
    <>
      <TagInput
        tags={article?.tags ?? []}
        suggestions={tagCounts.value.map(({ name }) => name)}
        onAdd={(text) => void addTag([id], text)}
        onRemove={(tag) => void removeTag([id], tag)}
      />
      <TagSuggestions id={id} />
    </>
  );
}

interface SentenceProps {
  words: string;
  icon?: IconName;
  tone?: 'plain' | 'good' | 'bad';
  note?: string;
}

function Sentence({ words, icon, tone = 'plain', note }: SentenceProps) {
  return (
    <div class={`${styles.sentence} ${styles[tone]}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {icon && <Icon name={icon} />}
      <p>
        <span class={styles.fact}>{words}</span>
        {note && <span class={styles.note}>{note}</span>}
      </p>
    </div>
  );
}
