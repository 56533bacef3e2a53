import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../../lib/domain/article';
import type { CanonicalUrl } from '../../../lib/domain/canonical-url';
import { parseQuery } from '../../../lib/search/query/parse';
import { savedArticle } from '../../../lib/store/articles';
import { detailsOf } from '../../../lib/store/details';
import { versionsOf } from '../../../lib/store/versions';
import { type CorrectionOutcome, correctBlock } from '../../../lib/usecases/correct-article';
import { addHighlights } from '../../../lib/usecases/mark-passages';
import { saveCapture } from '../../../lib/usecases/save-capture';
import { searchArticleIds } from '../../../lib/usecases/search-articles';
import { settledHighlights } from '../../../lib/usecases/settle-highlights';
import { undo } from '../../../lib/usecases/undo';
import { aCapturedPage } from '../../support/builders';

const now = new Date('2026-11-22T11:53:04Z');
const markdown = 'The ferry left.\n\nThe harbuor was empty, says the master.\n\nNobody waved.\n';

test('a block is corrected, found by its new words, and what was captured is kept', async () => {
  const id = await saved('https://news.example.org/a', markdown);

  const done = await correctBlock(
    id,
    'The harbuor was empty, says the master.',
    0,
    'The harbour was *quite* empty, says the master.\n',
    now,
  );

  const text = 'The ferry left.\n\nThe harbour was *quite* empty, says the master.\n\nNobody waved.\n';
  expect((await savedArticle(id))?.markdown).toBe(text);
  expect((await savedArticle(id))?.article.words).toBe(101);
  expect((await detailsOf(id))?.corrections).toMatchObject([{ before: 'The harbuor was empty, says the master.' }]);
  expect(await versionsOf(id)).toMatchObject([{ markdown }]);
  expect(await searchArticleIds(parseQuery('harbour quite', { now }))).toEqual([id]);
  expect(await searchArticleIds(parseQuery('harbuor', { now }))).toEqual([]);

  await undo(undoIdOf(done));

  expect((await savedArticle(id))?.markdown).toBe(markdown);
  expect((await detailsOf(id))?.corrections).toBeUndefined();
  expect(await versionsOf(id)).toEqual([]);
});

test('a highlight follows a correction in it', async () => {
  const id = await saved('https://news.example.org/b', markdown);
  const start = 'Theferryleft.'.length;
  await addHighlights(id, [{ passage: 'The harbuor was empty, says the master.' }], now);

  await correctBlock(id, 'The harbuor was empty, says the master.', 0, 'The harbour was empty, says the master.', now);

  const [highlight] = await settledHighlights(id, (await savedArticle(id))?.markdown ?? '');
  expect(highlight?.position?.start).toBe(start);
});

test('a correction is still there when the page is saved again, and gone when its block is another one', async () => {
  const url = 'https://news.example.org/c';
  const id = await saved(url, markdown);
  await correctBlock(id, 'The harbuor was empty, says the master.', 0, 'The harbour was empty, says the master.', now);

  await saved(url, `${markdown}\nA new line.\n`);

  expect((await savedArticle(id))?.markdown).toContain('The harbour was empty');
  expect((await savedArticle(id))?.markdown).toContain('A new line.');
  expect((await detailsOf(id))?.corrections).toHaveLength(1);

  await saved(url, 'The ferry left.\n\nThe harbuor was full.\n');

  expect((await detailsOf(id))?.corrections).toBeUndefined();
  expect((await versionsOf(id)).filter(({ markdown: text }) => text.includes('The harbour was empty'))).not.toEqual([]);
});

test('nothing is changed where the block is not there, or nothing would be left of it', async () => {
  const id = await saved('https://news.example.org/d', markdown);

  expect((await correctBlock(id, 'Another one.', 0, 'x', now)).kind).toBe('impossible');
  expect((await correctBlock(id, 'Nobody waved.', 0, ' \n', now)).kind).toBe('impossible');
  expect((await savedArticle(id))?.markdown).toBe(markdown);
});

async function saved(url: string, text: string): Promise<ArticleId> {
  const page = aCapturedPage({ url: url as CanonicalUrl, markdown: text, words: 100 });
  return (await saveCapture(page, null, null, null, now)).id;
}

function undoIdOf(outcome: CorrectionOutcome) {
  if (outcome.kind !== 'corrected') throw new Error('nothing was corrected');
  return outcome.undoId;
}
