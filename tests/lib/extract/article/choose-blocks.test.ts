import { expect, test } from 'vitest';
import { blocksOf } from '../../../../lib/extract/article/blocks';
import { chooseBlocks } from '../../../../lib/extract/article/choose-blocks';
import { openPage } from '../../../support/open-page';

/** What is taken of paragraphs of a length, in characters, and a score each. */
function choose(paragraphs: readonly (readonly [length: number, score: number])[]) {
  const page = openPage(
    `<body>${paragraphs.map(([length]) => `<div><p>${'fog '.repeat(length / 4)}</p></div>`).join('')}</body>`,
    'https://tidewater.example/a',
  );
  const tree = blocksOf(page.body);
  return chooseBlocks(
    tree,
    paragraphs.map(([, score]) => score),
    paragraphs.map(() => false),
  );
}

test('what is likely is left where enough is sure', () => {
  expect(
    choose([
      [400, 0.9],
      [200, 0.3],
      [200, 0.1],
    ]),
  ).toEqual([true, false, false]);
});

test('where hardly anything is sure, what is likely will do', () => {
  expect(
    choose([
      [40, 0.9],
      [200, 0.3],
      [200, 0.1],
    ]),
  ).toEqual([true, true, false]);
});
