import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { UndoId } from '../../../lib/domain/capture-state';
import { putArticle } from '../../../lib/store/articles';
import { exportItems } from '../../../lib/store/export-items';
import { deleteLibrary } from '../../../lib/store/trash';
import { addHighlights } from '../../../lib/usecases/mark-passages';
import { aContent, anArticle } from '../../support/builders';

beforeEach(() => deleteLibrary());

test('an article is exported with its highlights, where they are in the text as it is now', async () => {
  const url = 'https://news.example.org/rain';
  const { id } = await putArticle(
    anArticle({ url }),
    aContent('It will rain all day, says the office.\n'),
    'U1' as UndoId,
    null,
  );
  await addHighlights(id, [{ passage: 'rain all day' }]);
  const plain = await putArticle(anArticle(), aContent(), 'U2' as UndoId, null);
  await putArticle(
    anArticle({ url }),
    aContent('A warning.\n\nIt will rain all day, says the office.\n'),
    'U3' as UndoId,
    null,
  );

  const [items] = await Array.fromAsync(exportItems([id, plain.id]));

  const start = 'Awarning.Itwill'.length;
  expect(items?.[0]?.highlights).toMatchObject([{ position: { start, end: start + 'rainallday'.length } }]);
  expect(items?.[1]).not.toHaveProperty('highlights');
});
