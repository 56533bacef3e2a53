import { expect, test } from 'vitest';
import { isThread } from '../../../../lib/extract/article/thread';
import { openPage } from '../../../support/open-page';

test.each([
  ['its host', 'https://forum.tidewater.example/12', '<body></body>'],
  ['its path', 'https://tidewater.example/threads/ferry.12/', '<body></body>'],
  ['the name of its script', 'https://tidewater.example/showthread.php?t=12', '<body></body>'],
  ['the name of its page', 'https://tidewater.example/12', '<body id="phpbb" class="section-viewtopic"></body>'],
  [
    'what it says it is',
    'https://tidewater.example/12',
    '<body><div itemtype="https://schema.org/QAPage"></div></body>',
  ],
])('a thread is known by %s', (_, address, page) => {
  expect(isThread(openPage(page, address).body)).toBe(true);
});

test.each([
  ['https://news.tidewater.example/2026/forum-on-ferries-opens', '<body class="article"></body>'],
  ['https://news.tidewater.example/topics/ferry', '<body></body>'],
  ['https://tidewater.example/', '<body><div itemtype="https://schema.org/NewsArticle"></div></body>'],
])('an article is none: %s', (address, page) => {
  expect(isThread(openPage(page, address).body)).toBe(false);
});
