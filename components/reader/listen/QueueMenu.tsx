import type { ArticleId } from '../../../lib/domain/article';
import { tCount } from '../../../lib/platform/messages';
import { articlesOf } from '../../../lib/store/articles';
import { valueOr } from '../../live';
import { Menu } from '../../ui/Menu';
import { useLive } from '../../use-live';

/** So many of the next articles are shown. */
const shown = 12;

/** What is heard after this article; each leads there at once. */
export function QueueMenu({ after, onOpen }: { after: readonly ArticleId[]; onOpen: (id: ArticleId) => void }) {
  const key = after.slice(0, shown).join(' ');
  const articles = valueOr(useLive(key, (ids) => articlesOf(ids.split(' ') as ArticleId[])).value, []);
  return (
    <Menu
      label={tCount('listen_queue', after.length)}
      icon="rows"
      items={articles.map(({ id, title, url }) => ({ key: id, label: title.trim() || url }))}
      chosen={null}
      onChoose={(id) => onOpen(id as ArticleId)}
    />
  );
}
