import { expect, test } from 'vitest';
import { toPlainText } from '../../../lib/markdown/plain-text';

test.each([
  ['marks and links are gone, their words stay', '**It** will [rain](https://a.b/) `soon`.', 'It will rain soon.'],
  ['pictures are gone, described or not', '![A cloud](https://a.b/)\n\nRain ![](https://a.b/)', 'Rain'],
  ['blocks are a space apart', '# Rain\n\n- today\n- tomorrow\n\n> maybe', 'Rain today tomorrow maybe'],
  ['blocks of Chinese are not apart', '> 明天下雨\n\n真的\n\nDeepSeek\n\n说', '明天下雨真的DeepSeek说'],
  [
    'quotation marks don’t tell Chinese from English',
    'He said “no”\n\n“So” I left\n\n他说“不”\n\n“好”',
    'He said “no” “So” I left他说“不”“好”',
  ],
  ['Korean has spaces', '비가\n\n온다', '비가 온다'],
  ['lines are joined like blocks', 'It will\nrain  \nsoon<br>now\n\n明天\n下雨', 'It will rain soon now明天下雨'],
  ['tables and code are text', '| a | b |\n|---|---|\n| c | d |\n\n```\ne\n  f\n```', 'a b c d e f'],
  ['escapes and entities are what they mean', 'a \\* b &amp; c', 'a * b & c'],
  ['HTML is not text', 'a <b>b</b>\n\n<div title="x">c</div>\n', 'a b c'],
  ['nothing is nothing', '', ''],
])('%s', (_, markdown, expected) => {
  expect(toPlainText(markdown)).toBe(expected);
});
