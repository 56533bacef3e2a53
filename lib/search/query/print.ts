import { parseQuery } from './parse';
import type { Condition, Expression, Query } from './query';
import { printSort } from './sort-text';

/** A query as text, which reads as the same query. */
export function printQuery({ expression, sort }: Pick<Query, 'expression' | 'sort'>): string {
  const text = expression ? printExpression(expression) : '';
  return [text, sort ? printSort(sort) : ''].filter((part) => part !== '').join(' ');
}

/** One condition as text: what a chip says. */
export function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'text':
      return condition.field === null
        ? printWords(condition.text, condition.isPrefix)
        : `${condition.field}:${quoted(condition.text)}${condition.isPrefix ? '*' : ''}`;
    case 'tag':
      return `tag:${quoted(condition.name + (condition.reach === 'below' ? '/' : ''))}${condition.reach === 'tree' ? '' : '*'}`;
    case 'language':
      return `lang:${quoted(condition.tag)}`;
    case 'is':
      return `is:${condition.state}`;
    case 'has':
      return `has:${condition.part}`;
    case 'date':
    case 'amount':
      return `${condition.field}:${quoted(condition.text)}`;
  }
}

function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'and':
      return expression.parts.map((part) => (part.kind === 'or' ? grouped(part) : printExpression(part))).join(' ');
    case 'or':
      return expression.parts.map(printExpression).join(' OR ');
    case 'not':
      return `-${expression.part.kind === 'and' || expression.part.kind === 'or' ? grouped(expression.part) : printExpression(expression.part)}`;
    default:
      return printCondition(expression);
  }
}

function grouped(expression: Expression): string {
  return `(${printExpression(expression)})`;
}

/** Words stand bare where that reads as them and nothing else. */
function printWords(text: string, isPrefix: boolean): string {
  const star = isPrefix ? '*' : '';
  const { expression } = parseQuery(text + star, { now: new Date(0) });
  const isItself =
    expression?.kind === 'text' &&
    expression.field === null &&
    expression.text === text &&
    expression.isPrefix === isPrefix;
  return isItself ? text + star : `"${text}"${star}`;
}

function quoted(value: string): string {
  return /^[^\s()（）|｜"“”„‟＂「」『』*＊]+$/u.test(value) ? value : `"${value}"`;
}
