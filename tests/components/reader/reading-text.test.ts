// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { isText } from '../../../components/reader/highlights/use-reading-text';
import { makeNoteButtons } from '../../../components/reader/NotePopup';
import { placedTextOf } from '../../../lib/highlights/placed-text';
import { readingTextOf } from '../../../lib/highlights/reading-text';
import { renderMarkdown } from '../../../lib/markdown/render-markdown';
import { renderedText } from '../../../lib/markdown/rendered-text';

vi.mock('../../../lib/platform/messages', () => ({ t: (key: string) => key }));

test('the letters of an open article are those of its Markdown, also where the reader made buttons of its notes', () => {
  const markdown =
    'One.[^1] Two.[^long] ![A pier](https://example.org/a.png)\n\nThree.\n\n[^1]: Four.\n[^long]: Five.\n';
  const frame = document.createElement('div');
  frame.append(renderMarkdown(markdown, 'Image'));
  makeNoteButtons(frame);
  const mark = document.createElement('button');
  mark.dataset.added = 'correction';
  mark.textContent = 'corrected';
  frame.querySelector('p')?.append(mark);

  expect(frame.querySelectorAll('[data-note] > button')).toHaveLength(2);
  expect(placedTextOf(frame, isText).letters).toBe(readingTextOf(renderedText(markdown)).letters);
});
