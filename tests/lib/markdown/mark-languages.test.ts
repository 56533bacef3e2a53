import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { markLanguages } from '../../../lib/markdown/mark-languages';

test('a block says its language where it is another than the one around it', () => {
  const { document } = new JSDOM(
    '<p>船明天开，票三块钱。</p><p>The ferry leaves tomorrow, and it is full.</p><blockquote lang="de"><p>Die Fähre fährt, und sie ist nicht voll.</p></blockquote><ul><li><p>潮風書店のこと</p></li></ul><pre><code>the and of to is</code></pre>',
  ).window;

  markLanguages(document, 'zh-CN');

  expect([...document.querySelectorAll('body [lang]')].map(({ outerHTML }) => outerHTML.slice(0, 24))).toEqual([
    '<p lang="en">The ferry l',
    '<blockquote lang="de"><p',
    '<p lang="ja">潮風書店のこと</p>',
  ]);
});
