import { formatNumber, t } from '../../lib/platform/messages';
import styles from './TextsPage.module.css';

/** A site, and how many entries are of it. */
export interface Site {
  readonly name: string;
  readonly count: number;
}

interface Props {
  sites: readonly Site[];
  left: ReadonlySet<string>;
  onChange: (left: ReadonlySet<string>) => void;
}

/** As many as a page can show; of the others the reader decides together. */
const mostShown = 200;

/** The sites that would be asked, each to be left out. */
export function SiteList({ sites, left, onChange }: Props) {
  const others = sites.slice(mostShown).map(({ name }) => name);
  const toggle = (names: readonly string[]) => {
    const isOut = names.every((name) => left.has(name));
    onChange(isOut ? left.difference(new Set(names)) : left.union(new Set(names)));
  };
  return (
    <fieldset class={styles.sites}>
      <legend class={styles.legend}>{t('texts_sites')}</legend>
      {sites.length > 1 && (
        <Line
          words={t('texts_all_sites')}
          count={sites.reduce((sum, { count }) => sum + count, 0)}
          isChosen={left.size === 0}
          isPartly={left.size > 0 && left.size < sites.length}
          onToggle={() => onChange(left.size === 0 ? new Set(sites.map(({ name }) => name)) : new Set())}
        />
      )}
      <div class={styles.list}>
        {sites.slice(0, mostShown).map(({ name, count }) => (
          <Line key={name} words={name} count={count} isChosen={!left.has(name)} onToggle={() => toggle([name])} />
        ))}
        {others.length > 0 && (
          <Line
            words={t('texts_other_sites', formatNumber(others.length))}
            count={sites.slice(mostShown).reduce((sum, { count }) => sum + count, 0)}
            isChosen={!others.every((name) => left.has(name))}
            onToggle={() => toggle(others)}
          />
        )}
      </div>
    </fieldset>
  );
}

interface LineProps {
  words: string;
  count: number;
  isChosen: boolean;
  isPartly?: boolean;
  onToggle: () => void;
}

function Line({ words, count, isChosen, isPartly = false, onToggle }: LineProps) {
  return (
    <label class={styles.site}>
      <input type="checkbox" class={styles.box} checked={isChosen} indeterminate={isPartly} onChange={onToggle} />
      <bdi class={styles.name}>{words}</bdi>
      <span class={styles.count}>{formatNumber(count)}</span>
    </label>
  );
}
