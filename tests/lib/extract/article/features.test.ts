import { expect, test } from 'vitest';
import { featureNames } from '../../../../lib/extract/article/features';
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
