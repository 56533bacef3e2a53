import type { Article } from '../../lib/domain/article';
import { t } from '../../lib/platform/messages';
import { IconButton } from '../ui/Button';
import { toggleMark } from './article-actions';

/** What a reader says about one article: each is pressed in or not. */
export function MarkButtons({ article: { id, marks = [] } }: { article: Article }) {
  return (
    <>
      <IconButton
        icon="check"
        label={t('action_mark_read')}
        isOn={marks.includes('read')}
        onClick={() => void toggleMark('read', [id])}
      />
      <IconButton
        icon="archive"
        label={t('action_archive')}
        isOn={marks.includes('archived')}
        onClick={() => void toggleMark('archived', [id])}
      />
      <IconButton
        icon="star"
        label={t('action_favourite')}
        isOn={marks.includes('favourite')}
        onClick={() => void toggleMark('favourite', [id])}
      />
    </>
  );
}
