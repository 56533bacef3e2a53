import { languagesIn, learntSpeed, type ReadingSpeeds, readingScripts, wordsReadIn } from '../domain/reading-speed';
import { readReadingSpeeds } from '../platform/reading-speeds';
import { readSettings } from '../platform/settings';
import type { AmountCondition, Expression, Query } from '../search/query/query';

/**
 * A query whose reading times are this reader's, where they let their speed be learnt: `time:<10m` asks for what is said to take
 * less than ten minutes beside its title, and `sort:time` sorts by what stands there. What is written down for others, as rules
 * and exports, has the times of everybody.
 */
export async function inOwnTime(query: Query): Promise<Query> {
  const { expression, sort } = query;
  const asks = expression !== null && asksForTime(expression);
  if (!asks && sort?.by !== 'time') return query;
  const { learnsSpeed } = await readSettings();
  if (!learnsSpeed) return query;
  const speeds = await readReadingSpeeds();
  return {
    ...query,
    expression: asks ? withSpeeds(expression, speeds) : expression,
    sort: sort?.by === 'time' ? { ...sort, speeds } : sort,
  };
}

/** Asks for as many words as are read in the minutes that are asked for, in each script of which the speed is known. */
export function withSpeeds(expression: Expression, speeds: ReadingSpeeds): Expression {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return { ...expression, parts: expression.parts.map((part) => withSpeeds(part, speeds)) };
    case 'not':
      return { ...expression, part: withSpeeds(expression.part, speeds) };
    case 'amount':
      return expression.field === 'time' ? ownTime(expression, speeds) : expression;
    default:
      return expression;
  }
}

function ownTime(condition: AmountCondition, speeds: ReadingSpeeds): Expression {
  const own = readingScripts.flatMap((script) => {
    const speed = learntSpeed(speeds, script);
    if (speed === null) return [];
    const words: Expression = { ...condition, field: 'words', ...wordsReadIn(condition, speed) };
    return [{ articles: script === 'words' ? inWords : anyOf(languagesIn[script]), words }];
  });
  if (own.length === 0) return condition;
  const others: Expression[] = own.map(({ articles }) => ({ kind: 'not', part: articles }));
  return {
    kind: 'or',
    parts: [
      ...own.map(({ articles, words }): Expression => ({ kind: 'and', parts: [articles, words] })),
      { kind: 'and', parts: [...others, condition] },
    ],
  };
}

/** Articles in one of some languages; the empty one is that of articles of which it is not known. */
function anyOf(languages: readonly string[]): Expression {
  return { kind: 'or', parts: languages.map((tag) => ({ kind: 'language', tag })) };
}

const inWords: Expression = { kind: 'not', part: anyOf(['', ...Object.values(languagesIn).flat()]) };

function asksForTime(expression: Expression): boolean {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return expression.parts.some(asksForTime);
    case 'not':
      return asksForTime(expression.part);
    default:
      return expression.kind === 'amount' && expression.field === 'time';
  }
}
