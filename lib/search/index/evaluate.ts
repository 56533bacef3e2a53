import { tagMatcher } from '../query/conditions';
import { patternOf } from '../query/pattern';
import type { Expression, TextCondition } from '../query/query';
import { type FoldOptions, foldText } from '../text/fold';
import type { Weight } from '../text/term-weights';
import { addressTerm, longestWord, termsToFind } from '../text/terms';
import { tokensOf } from '../text/tokens';
import { flagOf } from './facts';
import type { FactsView } from './facts-view';
import { type PendingTerms, weightIn } from './pending';
import { eachPosting } from './postings';
import type { SegmentReader } from './segment-reader';

/** What a search looks into. */
export interface IndexView {
  readonly facts: FactsView;
  readonly segments: readonly SegmentReader[];
  readonly pending: readonly PendingTerms[];
}

/** What the index says of every article, by its number. */
export interface Verdicts {
  /** 0: no; 1: its text has to be asked; 2: yes. */
  readonly verdicts: Uint8Array;
  readonly scores: Float32Array;
  /** How many of the terms asked for the title has, and how many there are. */
  readonly inTitle: Uint8Array;
  readonly terms: number;
}

const no = 0;
const maybe = 1;
const yes = 2;

/** What has all of these has the rest too, or its text says that it has not. */
const mostTerms = 60;

/** How much a word counts that only a tag has. */
const tagScore = 2;

/** How much a term counts that occurs once, more than once, in the title. */
const weightFactors: readonly number[] = [0, 1, 1.6, 2.6];

/** Asks the index for all articles at once. It never says no to an article that `matches` would say yes to, nor the reverse. */
export async function evaluate(
  expression: Expression | null,
  view: IndexView,
  options: FoldOptions,
): Promise<Verdicts> {
  const { facts } = view;
  const scores = new Float32Array(facts.size);
  const inTitle = new Uint8Array(facts.size);
  let terms = 0;
  const verdicts = expression ? await ask(expression, true) : certain(facts.everything());
  return { verdicts, scores, inTitle, terms };

  async function ask(part: Expression, counts: boolean): Promise<Uint8Array> {
    switch (part.kind) {
      case 'and':
      case 'or': {
        const answers = await Promise.all(part.parts.map((each) => ask(each, counts)));
        return answers.reduce(part.kind === 'and' ? least : greatest);
      }
      case 'not': {
        const answer = await ask(part.part, false);
        const alive = facts.everything();
        for (let number = 0; number < answer.length; number++)
          answer[number] = alive[number] ? yes - (answer[number] as number) : no;
        return answer;
      }
      case 'text':
        return askForText(part, counts);
      case 'tag':
        return askForTag(tagMatcher(part, options));
      case 'language':
        return certain(facts.inLanguage(part.tag));
      case 'is':
        return certain(facts.inState(part.state));
      case 'has':
        return certain(facts.having(flagOf(part.part)));
      case 'date':
      case 'amount':
        return certain(facts.within(part));
    }
  }

  function askForTag(isMeant: (folded: string) => boolean): Uint8Array {
    const found = new Uint8Array(facts.size);
    for (const numbers of taggedAs(isMeant)) for (const number of numbers) found[number] = yes;
    return found;
  }

  function taggedAs(isMeant: (folded: string) => boolean) {
    return facts.withTag((tag) => isMeant(foldName(tag, options)));
  }

  async function askForText(part: TextCondition, counts: boolean): Promise<Uint8Array> {
    const pattern = patternOf(part, options);
    if (!pattern) return certain(facts.everything());
    if (part.field === 'site') return certain(facts.onSite((name) => pattern.test(foldName(name, options))));

    const tokens = tokensOf(foldText(part.text));
    const asked = tokens.flatMap((token, index) => {
      const isLast = index === tokens.length - 1;
      const isOneSign = token.isRun && [...token.text].length === 1;
      const lead = part.field === 'url' ? addressTerm : '';
      const isPrefix = isOneSign || (isLast && part.isPrefix && token.text.length <= longestWord);
      return termsToFind(token).map((term) => ({ term: lead + term, isPrefix }));
    });
    asked.length = Math.min(asked.length, mostTerms);
    const isExact =
      asked.length === 1 &&
      (tokens[0]?.text.length ?? 0) <= longestWord &&
      (part.field === null || part.field === 'title' || part.field === 'url') &&
      isFoldedAlike(part.text, options);
    const lists = await Promise.all(asked.map(({ term, isPrefix }) => findTerm(term, isPrefix)));

    const found = new Uint8Array(facts.size);
    const { own, titles } = scratchOf(facts.size);
    for (const [index, { count, visitAll }] of lists.entries()) {
      const rarity = Math.log(1 + facts.size / (1 + count));
      const next = index + 1;
      visitAll((number, weight) => {
        if (weight !== 3 && part.field === 'title') return;
        if (found[number] === index) {
          found[number] = next;
          own[number] = (own[number] as number) + rarity * (weightFactors[weight] as number);
          if (weight === 3) titles[number] = (titles[number] as number) + 1;
        } else if (weight === 3 && index === 0 && found[number] === 1) {
          // A beginning may be that of several terms: a later one may be the title's.
          titles[number] = 1;
        }
      });
    }
    const verdict = isExact ? yes : maybe;
    const all = asked.length;
    if (counts) terms += all;
    for (let number = 0; number < found.length; number++) {
      if (found[number] === 0) continue;
      const has = found[number] === all && facts.isAlive(number);
      found[number] = has ? verdict : no;
      if (!has || !counts) continue;
      scores[number] = (scores[number] as number) + (own[number] as number);
      inTitle[number] = Math.min(255, (inTitle[number] as number) + (titles[number] as number));
    }
    if (part.field !== null) return found;
    for (const numbers of taggedAs(pattern.test)) {
      for (const number of numbers) {
        if (found[number] === no && counts) scores[number] = (scores[number] as number) + tagScore;
        found[number] = yes;
      }
    }
    return found;
  }

  /** How many articles have a term, and how to visit them. */
  async function findTerm(term: string, isPrefix: boolean) {
    const packed = (await Promise.all(view.segments.map((segment) => segment.find(term, isPrefix)))).flat();
    const count = packed.reduce((sum, postings) => sum + postings.count, 0);
    const visitAll = (visit: (number: number, weight: Weight) => void) => {
      // What a segment knows beyond the facts is cut off by the arrays, which have no room for it.
      for (const postings of packed) eachPosting(postings, visit);
      for (const pending of view.pending) {
        const weight = weightIn(pending, term, isPrefix);
        if (weight !== 0) visit(pending.number, weight);
      }
    };
    return { count, visitAll };
  }
}

/** Room for one condition at a time, kept: to make it anew for each takes longer than to fill it. */
let scratch = { own: new Float32Array(), titles: new Uint8Array() };

function scratchOf(size: number): typeof scratch {
  if (scratch.own.length === size) {
    scratch.own.fill(0);
    scratch.titles.fill(0);
  } else scratch = { own: new Float32Array(size), titles: new Uint8Array(size) };
  return scratch;
}

function certain(selected: Uint8Array): Uint8Array {
  for (let number = 0; number < selected.length; number++) selected[number] = (selected[number] as number) * yes;
  return selected;
}

function least(a: Uint8Array, b: Uint8Array): Uint8Array {
  for (let number = 0; number < a.length; number++)
    if ((b[number] as number) < (a[number] as number)) a[number] = b[number] as number;
  return a;
}

function greatest(a: Uint8Array, b: Uint8Array): Uint8Array {
  for (let number = 0; number < a.length; number++)
    if ((b[number] as number) > (a[number] as number)) a[number] = b[number] as number;
  return a;
}

/** Names of tags and sites, folded: they are the same for every search. */
const foldedNames = new Map<string, string>();

function foldName(name: string, options: FoldOptions): string {
  if (!options.han || !options.kana) return foldText(name, options);
  let folded = foldedNames.get(name);
  if (folded === undefined) {
    folded = foldText(name);
    foldedNames.set(name, folded);
  }
  return folded;
}

/** Whether the index, which folds everything, knows the words as they are meant. */
function isFoldedAlike(text: string, { han, kana }: FoldOptions): boolean {
  return (han || !/\p{Script=Han}/u.test(text)) && (kana || !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text));
}
