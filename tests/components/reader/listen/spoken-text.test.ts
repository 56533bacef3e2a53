// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { spokenBlocksOf } from '../../../../components/reader/listen/spoken-text';
import { markCaptions } from '../../../../components/reader/mark-captions';
import { makeNoteButtons } from '../../../../components/reader/NotePopup';
import { markLanguages } from '../../../../lib/markdown/mark-languages';
import { renderMarkdown } from '../../../../lib/markdown/render-markdown';

vi.mock('../../../../lib/platform/messages', () => ({ t: (key: string) => key }));

test('code, captions, tables, notes and what plays are not said, nor how a word is read', () => {
  const spoken = spokenIn(`## A title

A paragraph with a note.[^1]

![A picture](https://example.org/a.png)

*Its caption, with a _word_ of its own*

*A paragraph in emphasis*

\`\`\`js
code();
\`\`\`

| a | b |
|---|---|
| c | d |

[A film](https://www.youtube.com/watch?v=7tide7tide7)

- An item
  - and one in it

> A quotation

<ruby>汐風<rt>しおかぜ</rt></ruby>書店

[^1]: The note
`);

  expect(spoken.map(({ text }) => text.trim())).toEqual([
    'A title',
    'A paragraph with a note.',
    'A paragraph in emphasis',
    'An item',
    'and one in it',
    'A quotation',
    '汐風書店',
  ]);
  expect(spoken.map(({ isHeading }) => isHeading)).toEqual([true, false, false, false, false, false, false]);
});

test('each block is said in its own language', () => {
  const spoken = spokenIn('It rains.\n\n船明天开，票三块钱。\n');

  expect(spoken.map(({ language }) => language)).toEqual(['en', 'zh-Hans']);
});

function spokenIn(markdown: string) {
  const frame = document.createElement('div');
  const text = renderMarkdown(markdown, 'Image');
  markLanguages(text, 'en');
  makeNoteButtons(text);
  markCaptions(text);
  frame.append(text);
  return spokenBlocksOf(frame, 'en');
}
