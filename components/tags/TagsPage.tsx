import { useComputed, useSignal } from '@preact/signals';
import type { Tag, TagCount } from '../../lib/domain/tag';
import { formatNumber, t, tCount } from '../../lib/platform/messages';
import { foldText } from '../../lib/search/text/fold';
import { colourTag, deleteTagsEverywhere } from '../articles/article-actions';
import { tagCounts } from '../articles/library-facts';
import { colourOf } from '../articles/tag-colours';
import { Button, IconButton } from '../ui/Button';
import { FilterField } from '../ui/FilterField';
import { EmptyPage, Page, PageTools } from '../ui/Page';
import { ColourChoice } from './ColourChoice';
import { MergeDialog } from './MergeDialog';
import { SimilarTagList } from './SimilarTagList';
import styles from './TagsPage.module.css';

interface Props {
  onShow: (tag: Tag) => void;
  onEdit: (tag: Tag) => void;
  onBack: () => void;
}

/** All tags: find them, change several at once, bring together those that are one. */
export function TagsPage({ onShow, onEdit, onBack }: Props) {
  const typed = useSignal('');
  const selected = useSignal<ReadonlySet<Tag>>(new Set());
  const isMerging = useSignal(false);
  const shown = useComputed(() => {
    const wanted = foldText(typed.value.trim().replace(/^#/, ''));
    return tagCounts.value.filter(({ name }) => foldText(name).includes(wanted));
  });
  const chosen = tagCounts.value.filter(({ name }) => selected.value.has(name)).map(({ name }) => name);
  const clear = () => {
    selected.value = new Set();
  };

  function toggle(tag: Tag): void {
    const next = new Set(selected.value);
    if (!next.delete(tag)) next.add(tag);
    selected.value = next;
  }

  if (tagCounts.value.length === 0)
    return (
      <Page title={t('tags_title')} onBack={onBack}>
        <EmptyPage>{t('tags_none')}</EmptyPage>
      </Page>
    );
  return (
    <Page title={t('tags_title')} onBack={onBack}>
      <SimilarTagList />
      <PageTools>
        <FilterField
          label={t('tags_filter')}
          value={typed.value}
          onChange={(text) => {
            typed.value = text;
          }}
        />
        <p class={styles.count} role="status">
          {chosen.length > 0 ? tCount('tags_selected', chosen.length) : tCount('tags_count', shown.value.length)}
        </p>
      </PageTools>
      {chosen.length > 0 && (
        <div class={styles.bulk} role="toolbar" aria-label={t('tags_bulk')}>
          <Button disabled={chosen.length < 2} onClick={() => (isMerging.value = true)}>
            {t('tags_merge')}
          </Button>
          <Button
            kind="danger"
            onClick={() => {
              void deleteTagsEverywhere(chosen);
              clear();
            }}
          >
            {t('action_delete')}
          </Button>
          <Button onClick={clear}>{t('bulk_clear')}</Button>
          <ColourChoice name="tags-colour" chosen={undefined} onChoose={(colour) => void colourTag(chosen, colour)} />
        </div>
      )}
      {shown.value.length === 0 && <EmptyPage>{t('tags_no_match', typed.value.trim())}</EmptyPage>}
      <ul class={styles.list}>
        {shown.value.map((tag) => (
          <Line
            key={tag.name}
            tag={tag}
            isSelected={selected.value.has(tag.name)}
            onToggle={toggle}
            onShow={onShow}
            onEdit={onEdit}
          />
        ))}
      </ul>
      {isMerging.value && (
        <MergeDialog
          tags={chosen}
          onClose={() => {
            isMerging.value = false;
          }}
          onMerged={clear}
        />
      )}
    </Page>
  );
}

interface LineProps extends Pick<Props, 'onShow' | 'onEdit'> {
  tag: TagCount;
  isSelected: boolean;
  onToggle: (tag: Tag) => void;
}

function Line({ tag: { name, count }, isSelected, onToggle, onShow, onEdit }: LineProps) {
  return (
    <li class={styles.line}>
      <input
        type="checkbox"
        class={styles.box}
        checked={isSelected}
        aria-label={t('tag_select', name)}
        onChange={() => onToggle(name)}
      />
      <button type="button" class={styles.name} title={t('tag_show', name)} onClick={() => onShow(name)}>
        <bdi class={styles.words} data-tint={colourOf(name)}>
          {name}
        </bdi>
      </button>
      <span class={styles.number}>{formatNumber(count)}</span>
      <IconButton icon="edit" label={t('tag_edit', name)} onClick={() => onEdit(name)} />
    </li>
  );
}
