import type { SavedArticle } from '../../lib/domain/article';
import { fillPattern } from '../../lib/exporters/preset/fill-pattern';
import type { FilterName } from '../../lib/exporters/preset/filters';
import { type VariableValue, variables } from '../../lib/exporters/preset/variables';
import { FieldDate } from '../../lib/markdown/front-matter/value';
import { t } from '../../lib/platform/messages';
import { Disclosure } from '../ui/Disclosure';
import styles from './PresetPage.module.css';

/** What can stand in a pattern, each with what it is of the article that is shown. */
export function PatternHelp({ shown }: { shown: SavedArticle }) {
  const patterns = [...Object.keys(variables).map((name) => `{${name}}`), ...Object.values(examples)];
  return (
    <Disclosure label={t('preset_help')}>
      <p class={styles.hint}>{t('preset_help_hint')}</p>
      <dl class={styles.help}>
        {patterns.map((pattern) => (
          <div key={pattern} class={styles.helpLine}>
            <dt>
              <code>{pattern}</code>
            </dt>
            <dd dir="auto">{toText(fillPattern(pattern, shown))}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

/** `Record` over all: a new filter without an example does not compile. */
const examples: Record<FilterName, string> = {
  day: '{date|day}',
  local: '{date|local}',
  clock: '{date|clock}',
  rfc3339: '{date|rfc3339}',
  lower: '{title|lower}',
  hashtag: '{tags|hashtag}',
  term: '{tags|term}',
  first: '{authors|first}',
  join: '{authors|join: & }',
  else: '{section|else:–}',
  max: '{title|max:12}',
};

function toText(value: VariableValue): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return '–';
  const text = value instanceof FieldDate ? value.iso : Array.isArray(value) ? value.join(' · ') : String(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
