import type { TextSpot } from '../../lib/domain/proof';
import { t } from '../../lib/platform/messages';
import styles from './SpotList.module.css';

/** The places at which a saved text reads otherwise than its page: what each of the two says there. */
export function SpotList({ spots }: { spots: readonly TextSpot[] }) {
  return (
    <ol class={styles.spots} aria-label={t('copy_spots')}>
      {spots.map(({ before, expected, got }, index) => (
        <li key={index} class={styles.spot}>
          <Reading name={t('copy_spot_page')} before={before} words={expected} isPage />
          <Reading name={t('copy_spot_here')} before={before} words={got} />
        </li>
      ))}
    </ol>
  );
}

interface ReadingProps {
  name: string;
  before: string;
  words: string;
  isPage?: boolean;
}

function Reading({ name, before, words, isPage = false }: ReadingProps) {
  return (
    <p class={styles.reading}>
      <span class={styles.name}>{name}</span>
      <bdi class={styles.words}>
        <span class={styles.before}>{before} </span>
        {words === '' ? (
          <span class={styles.nothing}>{t('copy_spot_nothing')}</span>
        ) : (
          <mark class={isPage ? styles.page : styles.here}>{words}</mark>
        )}
      </bdi>
    </p>
  );
}
