import { t } from '../../lib/platform/messages';
import { parseQuery } from '../../lib/search/query/parse';
import { printQuery } from '../../lib/search/query/print';
import type { Expression } from '../../lib/search/query/query';
import { Chip } from '../ui/Chip';
import { list, search } from './library-state';
import styles from './QueryChips.module.css';

/** The parts of what was typed, each with the way to leave it out. Words alone need none. */
export function QueryChips() {
  const { expression, sort } = parseQuery(list.filter.value.query, { now: new Date() });
  const parts = partsOf(expression);
  if (parts.every((part) => part.kind === 'text' && part.field === null)) return null;

  return (
    <ul class={styles.chips} aria-label={t('chips_label')}>
      {parts.map((part, index) => {
        const text = printQuery({ expression: part, sort: null });
        return (
          <li key={text} class={styles.part}>
            <Chip
              text={text}
              removeLabel={t('chips_remove', text)}
              onRemove={() => search(printQuery({ expression: joined(parts.toSpliced(index, 1)), sort }))}
            />
          </li>
        );
      })}
    </ul>
  );
}

function partsOf(expression: Expression | null): readonly Expression[] {
  if (!expression) return [];
  return expression.kind === 'and' ? expression.parts : [expression];
}

function joined(parts: readonly Expression[]): Expression | null {
  return parts.length > 1 ? { kind: 'and', parts } : (parts[0] ?? null);
}
