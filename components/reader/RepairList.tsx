import type { Article } from '../../lib/domain/article';
import { hostOf } from '../../lib/domain/canonical-url';
import type { Repair } from '../../lib/domain/ledger';
import { isSameShape } from '../../lib/domain/site-choice';
import { t } from '../../lib/platform/messages';
import { allSiteChoices } from '../../lib/store/site-choices';
import { valueOr } from '../live';
import { useLive } from '../use-live';
import { OwnList } from './OwnList';
import styles from './RepairList.module.css';
import { alwaysRepair } from './repair-actions';

interface Props {
  article: Article;
  repairs: readonly Repair[];
  /** Whether nothing can be changed. */
  isFixed: boolean;
}

/** What the reader left out and brought back of an article. What they want so on all pages of the site, they say here. */
export function RepairList({ article, repairs, isFixed }: Props) {
  const choices = valueOr(useLive('site-choices', allSiteChoices).value, []);
  const host = hostOf(article.url);
  if (repairs.length === 0) return null;
  return (
    <OwnList title={t('repairs_own')}>
      {repairs.map((repair, index) => {
        const { kind, excerpt, shape } = repair;
        const name = t(kind === 'left-out' ? 'site_leave_out' : 'site_bring_back', host);
        const isChosen =
          shape !== undefined &&
          choices.some((each) => each.host === host && each.kind === kind && isSameShape(each.shape, shape));
        return (
          <li key={index} class={styles.repair}>
            <span class={styles.done}>{t(kind === 'left-out' ? 'toast_part_left_out' : 'toast_part_back')}</span>
            <span class={styles.excerpt} dir="auto">
              {excerpt || '…'}
            </span>
            {isChosen && <span class={styles.done}>✓ {name}</span>}
            {shape && !isChosen && !isFixed && (
              <button
                type="button"
                class={styles.always}
                aria-label={`${name}: ${excerpt.slice(0, 60)}`}
                onClick={() => void alwaysRepair(article, repair)}
              >
                {name}
              </button>
            )}
          </li>
        );
      })}
    </OwnList>
  );
}
