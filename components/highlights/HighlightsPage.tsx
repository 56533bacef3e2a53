import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type HighlightColour, highlightColours } from '../../lib/domain/highlight';
import { highlightsDocument } from '../../lib/markdown/highlights-document';
import { offerDownload } from '../../lib/platform/archive-file';
import { copyText } from '../../lib/platform/clipboard';
import { messageOf } from '../../lib/platform/error-message';
import { t, tCount } from '../../lib/platform/messages';
import { allHighlights, type PlacedHighlight } from '../../lib/store/highlights';
import { act } from '../act';
import { highlightsHash } from '../library/route';
import { colourNames } from '../reader/highlights/HighlightToolbar';
import { Button } from '../ui/Button';
import { FilterField } from '../ui/FilterField';
import { Menu } from '../ui/Menu';
import { EmptyPage, Page, PageTools } from '../ui/Page';
import { showToast } from '../ui/toast-state';
import { useLive } from '../use-live';
import { ArticleHighlights } from './ArticleHighlights';
import styles from './HighlightsPage.module.css';
import { filterHighlights, groupByArticle, toColour } from './highlights-filter';

interface Props {
  /** As the address has it. */
  query: string;
  onBack: () => void;
}

/** How many articles are shown before one asks for more. */
const firstShown = 50;

const none: readonly PlacedHighlight[] = [];

/** What is highlighted in all articles: search it, copy it, take it along. */
export function HighlightsPage({ query, onBack }: Props) {
  const state = useLive(null, allHighlights).value;
  const typed = useSignal(query);
  const colour = useSignal<HighlightColour | null>(null);
  const limit = useSignal(firstShown);
  const all = state.kind === 'ready' ? state.value : none;
  const shown = filterHighlights(all, { query: typed.value, colour: colour.value });
  const groups = groupByArticle(shown);

  useEffect(() => {
    typed.value = query;
  }, [query]);

  function search(text: string): void {
    typed.value = text;
    limit.value = firstShown;
    history.replaceState(null, '', highlightsHash(text));
  }

  function toDocument(): string {
    return highlightsDocument(
      t('highlights_shelf'),
      groups.map((group) => ({
        article: (group[0] as PlacedHighlight).article,
        highlights: group.map(({ highlight }) => highlight),
      })),
    );
  }

  if (state.kind === 'ready' && all.length === 0)
    return (
      <Page title={t('highlights_shelf')} onBack={onBack}>
        <EmptyPage>{t('highlights_none')}</EmptyPage>
      </Page>
    );
  return (
    <Page title={t('highlights_shelf')} onBack={onBack}>
      <PageTools>
        <FilterField label={t('highlights_search')} value={typed.value} onChange={search} />
        <Menu
          label={t('highlights_colour')}
          items={[
            { key: 'any', label: t('highlights_any_colour') },
            ...highlightColours.map((each) => ({ key: each, label: t(colourNames[each]) })),
          ]}
          chosen={colour.value ?? 'any'}
          onChoose={(key) => {
            colour.value = toColour(key);
          }}
        />
      </PageTools>
      <PageTools>
        <p class={styles.count} role="status">
          {state.kind === 'ready' && tCount('highlights_count', shown.length)}
        </p>
        <Button
          icon="copy"
          disabled={shown.length === 0}
          onClick={() =>
            void act(async () => {
              await copyText(toDocument());
              showToast({ message: t('toast_copied') });
            })
          }
        >
          {t('action_copy')}
        </Button>
        <Button
          icon="export"
          disabled={shown.length === 0}
          onClick={() => offerDownload(new Blob([toDocument()], { type: 'text/markdown' }), 'gleaner-highlights.md')}
        >
          {t('highlights_export')}
        </Button>
      </PageTools>
      {state.kind === 'failed' && <p role="alert">{messageOf(state.error)}</p>}
      {groups.slice(0, limit.value).map((group) => (
        <ArticleHighlights key={group[0]?.article.id} group={group} onTag={(tag) => search(`#${tag}`)} />
      ))}
      {groups.length > limit.value && (
        <Button
          onClick={() => {
            limit.value += firstShown;
          }}
        >
          {t('highlights_more')}
        </Button>
      )}
    </Page>
  );
}
