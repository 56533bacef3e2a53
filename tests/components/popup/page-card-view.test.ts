import { expect, test } from 'vitest';
import { type CardFacts, cardViewOf, type PageReading } from '../../../components/popup/page-card-view';
import type { CapturedPage } from '../../../lib/domain/article';
import type { Capture, CaptureId, CaptureState, SaveReport, UndoId } from '../../../lib/domain/capture-state';
import { fingerprintOf } from '../../../lib/domain/fingerprint';
import { anArticle } from '../../support/builders';

const address = 'https://news.example.org/rain';
const minute = 60_000;
const pressedAt = Date.parse('2026-11-22T11:53:04+08:00');
const article = anArticle({ url: address });
const report: SaveReport = {
  kind: 'added',
  id: article.id,
  undoId: 'U' as UndoId,
  title: 'Rain to come',
  words: 3,
  minutes: 1,
  imageCount: 0,
  proof: { wordsTotal: 3, wordsKept: 3, spotCount: 0 },
  pages: null,
};

test('waits until the tab is known', () => {
  expect(viewOf({ tab: null, isPressed: true, capture: aCapture({ kind: 'failed', code: null }) })).toEqual({
    kind: 'waiting',
  });
});

test('offers to save before anybody has looked at the page', () => {
  expect(viewOf({})).toEqual({ kind: 'savable', problem: null });
});

test('offers to save a page that can be read', () => {
  expect(viewOf({ reading: aReading('It rains.') })).toEqual({ kind: 'savable', problem: null });
});

test('says why there is nothing to save on the page', () => {
  const reading: PageReading = { kind: 'nothing', reason: 'pdf' };

  expect(viewOf({ reading })).toEqual(reading);
});

test.each(['page-forbidden', null] as const)('says that the page can’t be read (%s)', (code) => {
  expect(viewOf({ reading: { kind: 'failed', code } })).toEqual({ kind: 'failed', code });
});

test('is at work from the press on, before the background has answered', () => {
  expect(viewOf({ isPressed: true })).toEqual({ kind: 'working', step: 'reading' });
});

test('after a press shows the work, not the end of the save before', () => {
  for (const state of endings()) {
    expect(viewOf({ isPressed: true, capture: aCapture(state) })).toEqual({ kind: 'working', step: 'reading' });
  }
});

test('a press follows the background from reading to saving', () => {
  expect(viewOf({ isPressed: true, capture: aCapture({ kind: 'reading' }) })).toHaveProperty('step', 'reading');
  expect(viewOf({ isPressed: true, capture: aCapture({ kind: 'saving' }) })).toHaveProperty('step', 'saving');
});

test('tells which page of several is being read, and which save to stop', () => {
  const capture = aCapture({ kind: 'reading', progress: { page: 2, of: 5 } });

  expect(viewOf({ capture })).toEqual({
    kind: 'working',
    step: 'reading',
    progress: { page: 2, of: 5 },
    captureId: 'C',
  });
  expect(viewOf({ capture, isPressed: true })).toEqual({
    kind: 'working',
    step: 'reading',
    progress: { page: 2, of: 5 },
    captureId: 'C',
  });
});

test.each(['reading', 'saving'] as const)(
  'a popup that is opened while the background is %s shows so, however long it takes and whatever is saved',
  (kind) => {
    const capture = aCapture({ kind });

    expect(viewOf({ capture, saved: { article, markdown: '', pages: null }, now: after(30) })).toEqual({
      kind: 'working',
      step: kind,
    });
  },
);

test('an interrupted save stays one until it is tried again, even when an older text is saved', () => {
  const capture = aCapture({ kind: 'interrupted' });

  expect(viewOf({ capture })).toEqual({ kind: 'interrupted' });
  expect(viewOf({ capture, saved: { article, markdown: '', pages: null }, now: after(600) })).toEqual({
    kind: 'interrupted',
  });
});

test('shows what has just been saved, rather than that it is in the library', () => {
  const capture = aCapture({ kind: 'saved', report });

  expect(
    viewOf({ capture, saved: { article, markdown: 'It rains.', pages: null }, reading: aReading('It rains.') }),
  ).toEqual({
    kind: 'just-saved',
    report,
    captureId: 'C',
  });
});

test('a page that has changed since a save of a moment ago can be updated when the popup opens again', () => {
  const capture = aCapture({ kind: 'saved', report });
  const facts = { capture, saved: { article, markdown: 'It rains.', pages: null }, reading: aReading('It rained.') };

  expect(viewOf(facts)).toEqual({ kind: 'saved', article, hasChanged: true, pages: null });
  expect(viewOf({ ...facts, wasPressed: true }).kind).toBe('just-saved');
});

test('a save is news for less than ten minutes', () => {
  const capture = aCapture({ kind: 'saved', report });
  const saved = { article, markdown: 'It rains.', pages: null };

  expect(viewOf({ capture, saved, now: new Date(pressedAt + 10 * minute - 1) }).kind).toBe('just-saved');
  expect(viewOf({ capture, saved, now: after(10) })).toEqual({ kind: 'saved', article, hasChanged: null, pages: null });
});

test('a saved article that was deleted since can be saved again', () => {
  const capture = aCapture({ kind: 'saved', report });

  expect(viewOf({ capture, isReportGone: true })).toEqual({ kind: 'savable', problem: null });
});

test('a passage that was deleted since does not hide that the page itself is saved', () => {
  const capture = aCapture({ kind: 'saved', report });

  expect(viewOf({ capture, isReportGone: true, saved: { article, markdown: '', pages: null } }).kind).toBe('saved');
});

test('a save that was taken back leaves no trace', () => {
  expect(viewOf({ capture: aCapture({ kind: 'undone' }) })).toEqual({ kind: 'savable', problem: null });
});

test('a failure is news for ten minutes, and goes before what is saved', () => {
  const capture = aCapture({ kind: 'failed', code: 'storage-full' });
  const saved = { article, markdown: '', pages: null };

  expect(viewOf({ capture, saved })).toEqual({ kind: 'failed', code: 'storage-full' });
  expect(viewOf({ capture, saved, now: after(10) }).kind).toBe('saved');
  expect(viewOf({ capture, now: after(10) })).toEqual({ kind: 'savable', problem: null });
});

test('a save that found nothing says why for ten minutes, and offers to try again', () => {
  const capture = aCapture({ kind: 'nothing', reason: 'no-selection' });

  expect(viewOf({ capture })).toEqual({ kind: 'savable', problem: 'no-selection' });
  expect(viewOf({ capture, now: after(10) })).toEqual({ kind: 'savable', problem: null });
});

test('what the page says now goes before what an earlier save did not find', () => {
  const capture = aCapture({ kind: 'nothing', reason: 'no-selection' });

  expect(viewOf({ capture, reading: { kind: 'nothing', reason: 'empty-page' } })).toEqual({
    kind: 'nothing',
    reason: 'empty-page',
  });
});

test('a saved page has changed when it says something else by now', () => {
  const saved = { article, markdown: 'It rains.', pages: null };

  expect(viewOf({ saved, reading: aReading('It rains.') })).toEqual({
    kind: 'saved',
    article,
    hasChanged: false,
    pages: null,
  });
  expect(viewOf({ saved, reading: aReading('It snows.') })).toEqual({
    kind: 'saved',
    article,
    hasChanged: true,
    pages: null,
  });
});

test.each<PageReading>([
  { kind: 'pending' },
  { kind: 'nothing', reason: 'empty-page' },
  { kind: 'failed', code: 'page-forbidden' },
])('a saved page stays saved when its text can’t be compared ($kind)', (reading) => {
  expect(viewOf({ saved: { article, markdown: 'It rains.', pages: null }, reading })).toEqual({
    kind: 'saved',
    article,
    hasChanged: null,
    pages: null,
  });
});

test.each([
  ['the first page says the same', fingerprintOf('It rains.'), false],
  ['the first page says something else', fingerprintOf('It rained.'), true],
  ['the first page was never open', null, null],
])('of an article over several pages only the first one is held against it: %s', (_, firstPage, hasChanged) => {
  const pages = { read: 2, of: 2, missing: null, firstPage };
  const saved = { article, markdown: 'It rains.\n\nIt rains on.', pages };

  expect(viewOf({ saved, reading: aReading('It rains.') })).toEqual({ kind: 'saved', article, hasChanged, pages });
});

test('whatever became of an earlier page of the same tab is another matter', () => {
  for (const state of [...endings(), { kind: 'reading' } as const, { kind: 'saving' } as const]) {
    const capture = aCapture(state, 'https://news.example.org/yesterday');

    expect(viewOf({ capture })).toEqual({ kind: 'savable', problem: null });
    expect(viewOf({ capture, isPressed: true })).toEqual({ kind: 'working', step: 'reading' });
  }
});

function viewOf(facts: Partial<CardFacts>) {
  return cardViewOf({
    tab: { id: 1, url: address, title: 'Rain' },
    reading: { kind: 'pending' },
    isPressed: false,
    wasPressed: false,
    capture: null,
    saved: null,
    isReportGone: false,
    now: after(1),
    ...facts,
  });
}

function aCapture(state: CaptureState, url = address): Capture {
  return { id: 'C' as CaptureId, tabId: 1, url, title: 'Rain', startedAt: '2026-11-22T11:53:04+08:00', state };
}

function aReading(markdown: string): PageReading {
  return { kind: 'page', page: { markdown } as CapturedPage };
}

function after(minutes: number): Date {
  return new Date(pressedAt + minutes * minute);
}

function endings(): CaptureState[] {
  return [
    { kind: 'saved', report },
    { kind: 'undone' },
    { kind: 'nothing', reason: 'no-selection' },
    { kind: 'failed', code: 'storage-full' },
    { kind: 'interrupted' },
  ];
}
