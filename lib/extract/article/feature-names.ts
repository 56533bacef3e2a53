import { kinds, places } from './features';

/** Names of the numbers of a block, in their order. For people: the capture script has no use for them. */
export const featureNames: readonly string[] = [
  ...'weight linkShare tag level isLoose endsSentence commas'.split(' '),
  ...'isBelowHeadline fromHeadline shape.count shape.linkShare shape.prose shape.weight'.split(' '),
  ...'candidate.takes candidate.zone candidate.depth'.split(' '),
  ...['parent', 'above'].flatMap((of) =>
    'weight share linkShare blocks paragraphs proseShare proseDensity taken score'
      .split(' ')
      .map((name) => `${of}.${name}`),
  ),
  ...kinds.map((kind) => `name.${kind}`),
  ...[...places, 'articleBody'].map((place) => `in.${place}`),
  ...'previous.weight previous.tag next.weight'.split(' '),
];
