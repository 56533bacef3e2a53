import { expect, test } from 'vitest';
import { featureNames } from '../../../../lib/extract/article/feature-names';
import { lookAt } from '../../../../lib/extract/article/find-article';
import { openPage } from '../../../support/open-page';

test('every number of a block has its name', () => {
  const page = openPage(
    '<body><main><p>The ferry stopped.</p><ul><li>One</li></ul></main></body>',
    'https://example.org/',
  );

  const { rows } = lookAt(page, 'The ferry');

  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toHaveLength(featureNames.length);
});

test('every number is one, whatever is around a block', () => {
  const page = openPage(
    '<body><article><p>The ferry stopped.</p><section itemprop="articleBody"><p>It was late.</p></section></article></body>',
    'https://example.org/',
  );

  const { rows } = lookAt(page, 'The ferry');

  const place = featureNames.indexOf('in.articleBody');
  expect(rows.map((row) => row[place])).toEqual([0, 1]);
  expect(rows.flatMap((row) => [...row]).every(Number.isFinite)).toBe(true);
});
