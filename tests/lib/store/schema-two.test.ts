import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import type { CaptureId, UndoId } from '../../../lib/domain/capture-state';
import { captureOf } from '../../../lib/store/captures';
import { detailsOf } from '../../../lib/store/details';
import { undo } from '../../../lib/store/undo';
import { anArticle, someDetails } from '../../support/builders';

test('what was saved by the second version was on one page', async () => {
  const article = anArticle();
  const { pages, ...details } = someDetails({ keywords: ['rain'] });
  const report = { kind: 'updated', id: article.id, undoId: 'U', title: 'Rain', words: 2, minutes: 1, imageCount: 0 };
  await writeVersionTwo({
    articles: article,
    bodies: { id: article.id, markdown: 'It rains.\n' },
    details: { ...details, id: article.id },
    undos: {
      id: 'U',
      createdAt: '',
      kind: 'updated',
      before: article,
      markdown: 'It rained.\n',
      details,
      source: null,
    },
    captures: { id: 'C', tabId: 1, url: article.url, title: '', startedAt: '', state: { kind: 'saved', report } },
  });

  expect(await detailsOf(article.id)).toEqual({ ...details, id: article.id, pages: null });
  expect(await captureOf('C' as CaptureId)).toMatchObject({ state: { report: { ...report, pages: null } } });

  await undo('U' as UndoId);
  expect(await detailsOf(article.id)).toMatchObject({ keywords: ['rain'], pages: null });
});

async function writeVersionTwo(rows: Record<string, object>): Promise<void> {
  const library = new Dexie('gleaner');
  library.version(2).stores({
    articles: 'id, &url, &slug, *tags',
    bodies: 'id',
    trash: 'id, deletedAt',
    tags: 'key',
    totals: 'name',
    undos: 'id',
    captures: 'id, tabId',
    details: 'id',
    sources: 'id',
  });
  for (const [name, row] of Object.entries(rows)) await library.table(name).put(row);
  library.close();
}
