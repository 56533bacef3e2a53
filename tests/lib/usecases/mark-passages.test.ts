import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../../lib/domain/article';
import type { UndoId } from '../../../lib/domain/capture-state';
import { type Highlight, isOrphan } from '../../../lib/domain/highlight';
import { parseQuery } from '../../../lib/search/query/parse';
import { putArticle, savedArticle } from '../../../lib/store/articles';
import { newestHighlights } from '../../../lib/store/highlights';
import { deleteArticles, deleteLibrary, emptyTrash, restoreArticles } from '../../../lib/store/trash';
import { undo } from '../../../lib/store/undo';
import { changeHighlight, deleteHighlights } from '../../../lib/usecases/change-highlights';
import { maintainSearch } from '../../../lib/usecases/maintain-search';
import { markArticles } from '../../../lib/usecases/mark-articles';
import { addHighlights } from '../../../lib/usecases/mark-passages';
import { searchArticleIds } from '../../../lib/usecases/search-articles';
import { settledHighlights } from '../../../lib/usecases/settle-highlights';
import { aContent, anArticle } from '../../support/builders';

const now = '2026-11-22T12:00:00+08:00';
const text = `The harbour was **built** in the year of the great storm.

Every morning the old ferry left at seven with the post, the bread and whoever had slept badly.
`;
const rewritten = text
  .replace('The harbour', 'A correction was made.\n\nThe harbour')
  .replace('the bread', 'two goats');
const address = 'https://news.example.org/ferry';
let steps = 0;

beforeEach(() => deleteLibrary());

describe('a highlight', () => {
  test('is kept with where it is in the text, whatever the Markdown around it', async () => {
    const id = await save(text);

    const { highlights } = await addHighlights(id, [{ passage: 'was built in the', note: ' who paid? ' }]);

    expect(highlights).toMatchObject([
      {
        quote: { exact: 'was built in the', prefix: 'The harbour' },
        note: 'who paid?',
        colour: 'yellow',
        original: null,
      },
    ]);
    expect(await highlightsOf(id)).toEqual(highlights);
    expect((await savedArticle(id))?.article.marks).toEqual(['highlighted']);
  });

  test('is not made twice', async () => {
    const id = await save(text);
    await addHighlights(id, [{ passage: 'great storm' }, { passage: 'no such words' }]);

    const again = await addHighlights(id, [{ passage: 'great storm' }, { passage: 'no such words' }]);

    expect(again.highlights).toEqual([]);
    expect(await highlightsOf(id)).toHaveLength(2);
  });

  test('of words that the article does not have is kept, and listed last', async () => {
    const id = await save(text);

    await addHighlights(id, [{ passage: 'no such words' }, { passage: 'whoever' }]);

    expect((await highlightsOf(id)).map((each) => [each.quote.exact, isOrphan(each)])).toEqual([
      ['whoever', false],
      ['no such words', true],
    ]);
  });

  test('has the time at which it was made elsewhere', async () => {
    const id = await save(text);
    await addHighlights(id, [{ passage: 'whoever' }]);
    await addHighlights(id, [{ passage: 'harbour', createdAt: '2019-02-03T04:05:06Z' }]);

    expect((await newestHighlights(10)).map(({ quote }) => quote.exact)).toEqual(['whoever', 'harbour']);
  });

  test('of no article can not be made', async () => {
    await expect(addHighlights('none' as ArticleId, [])).rejects.toMatchObject({ code: 'article-gone' });
  });
});

describe('Undo', () => {
  test('takes a highlight away, and gives it back', async () => {
    const id = await save(text);
    const { highlights, undoId } = await addHighlights(id, [{ passage: 'whoever', note: 'me' }]);
    const [highlight] = highlights;
    if (!highlight) throw new Error('no highlight');

    const deleted = await deleteHighlights([highlight.id]);
    expect(await highlightsOf(id)).toEqual([]);
    expect((await savedArticle(id))?.article.marks).toBeUndefined();

    await undo(deleted);
    expect(await highlightsOf(id)).toEqual(highlights);
    expect((await savedArticle(id))?.article.marks).toEqual(['highlighted']);

    await undo(undoId);
    expect(await highlightsOf(id)).toEqual([]);
  });

  test('gives back the note that was changed', async () => {
    const id = await save(text);
    const { highlights } = await addHighlights(id, [{ passage: 'whoever', note: 'me' }]);
    const step = await changeHighlight(highlights[0]?.id as never, { note: 'you', colour: 'rose' });
    expect(await highlightsOf(id)).toMatchObject([{ note: 'you', colour: 'rose' }]);

    await undo(step);

    expect(await highlightsOf(id)).toMatchObject([{ note: 'me', colour: 'yellow' }]);
  });

  test('of a mark says nothing about highlights', async () => {
    const id = await save(text);
    const step = await markArticles([id], { add: ['read'] });
    await addHighlights(id, [{ passage: 'whoever' }]);

    await undo(step);

    expect((await savedArticle(id))?.article.marks).toEqual(['highlighted']);
  });
});

describe('when the page is saved again', () => {
  test('highlights go along; what changed is said, and what is gone is kept', async () => {
    const id = await save(text);
    await addHighlights(id, [
      { passage: 'great storm' },
      { passage: 'with the post, the bread and whoever had slept badly' },
    ]);

    await save(`${rewritten}\nAn end.\n`);
    expect(await highlightsOf(id)).toMatchObject([
      { quote: { exact: 'great storm' }, original: null },
      {
        quote: { exact: 'with the post, two goats and whoever had slept badly' },
        original: 'with the post, the bread and whoever had slept badly',
      },
    ]);

    await save('Nothing is here but a word of regret from the editors of this newspaper.\n');
    expect((await highlightsOf(id)).every(isOrphan)).toBe(true);

    await save(rewritten);
    expect((await highlightsOf(id)).some(isOrphan)).toBe(false);
  });

  test('Undo brings them back where they were, with what was noted since', async () => {
    const id = await save(text);
    const { highlights } = await addHighlights(id, [{ passage: 'the bread and whoever had slept' }]);
    const { undoId } = await put(rewritten);
    await changeHighlight(highlights[0]?.id as never, { note: 'goats!' });
    await addHighlights(id, [{ passage: 'great storm' }]);

    await undo(undoId);

    expect(await highlightsOf(id)).toMatchObject([
      { quote: { exact: 'great storm' } },
      { quote: { exact: 'the bread and whoever had slept' }, original: null, note: 'goats!' },
    ]);
  });
});

describe('with its article', () => {
  test('a highlight goes to the trash and comes back', async () => {
    const id = await save(text);
    await addHighlights(id, [{ passage: 'whoever' }]);

    await deleteArticles([id], anUndoId(), now);
    expect(await newestHighlights(10)).toEqual([]);
    await restoreArticles([id], anUndoId(), now);

    expect(await newestHighlights(10)).toMatchObject([{ quote: { exact: 'whoever' } }]);
  });

  test('a highlight is deleted for good', async () => {
    const id = await save(text);
    await addHighlights(id, [{ passage: 'whoever' }]);
    await deleteArticles([id], anUndoId(), now);

    await emptyTrash();

    expect(await highlightsOf(id)).toEqual([]);
  });

  test('a highlight goes over to the copy that was saved meanwhile', async () => {
    const id = await save(text);
    await addHighlights(id, [{ passage: 'great storm' }]);
    await deleteArticles([id], anUndoId(), now);
    const successor = await save(rewritten);

    await restoreArticles([id], anUndoId(), now);

    expect(await highlightsOf(id)).toEqual([]);
    expect(await highlightsOf(successor)).toMatchObject([{ quote: { exact: 'great storm' } }]);
    expect((await savedArticle(successor))?.article.marks).toEqual(['highlighted']);
  });
});

describe('a search', () => {
  test.each(['before the index is made', 'after'])('finds notes and highlights %s', async (when) => {
    const id = await save(text);
    await save('It rains.\n', 'https://news.example.org/rain');
    await addHighlights(id, [{ passage: 'no such words', note: 'an *umbrella*' }]);
    if (when === 'after') await maintainSearch();

    for (const query of ['umbrella', 'note:umbrella', 'note:"such words"', 'is:highlighted', 'has:note']) {
      expect(await searchArticleIds(parseQuery(query, { now: new Date() })), query).toEqual([id]);
    }

    const { highlights } = await addHighlights(id, [{ passage: 'whoever' }]);
    await deleteHighlights([...(await highlightsOf(id)), ...highlights].map((each) => each.id));
    for (const query of ['umbrella', 'is:highlighted', 'has:note']) {
      expect(await searchArticleIds(parseQuery(query, { now: new Date() })), query).toEqual([]);
    }
  });
});

async function highlightsOf(id: ArticleId): Promise<readonly Highlight[]> {
  return settledHighlights(id, (await savedArticle(id))?.markdown ?? '');
}

async function save(markdown: string, url = address): Promise<ArticleId> {
  return (await put(markdown, url)).id;
}

function put(markdown: string, url = address) {
  return putArticle(anArticle({ url }), aContent(markdown), anUndoId(), null);
}

function anUndoId(): UndoId {
  return `U${String(++steps).padStart(4, '0')}` as UndoId;
}
