import { jsonKeys } from './random-names.mjs';

// What random pages are put together from.

export const plainTexts = [
  'The ferry goes again since Monday, and those who wrote letters for it all winter stood at the rail, in the rain, and said nothing. ',
  '渡轮从星期一起恢复航行，整个冬天为它写信的人们站在栏杆旁，在雨中一言不发，看着对岸慢慢靠近。他们说：“终于等到了这一天。”',
  'Die Fähre fährt seit Montag wieder; wer den ganzen Winter Briefe für sie geschrieben hat, stand im Regen an der Reling und schwieg. ',
  '월요일부터 연락선이 다시 다닌다. 겨우내 편지를 쓴 사람들은 비를 맞으며 난간에 서서 아무 말도 하지 않았다. ',
  'العبارة تعمل من جديد منذ يوم الاثنين، ووقف الذين كتبوا الرسائل طوال الشتاء عند الدرابزين تحت المطر. ',
];

export const nastyTexts = [
  ...plainTexts,
  '',
  ' ',
  '\n\t \r\n',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udc00y\ud83d',
  '\u202eabc\u202c',
  '\u200b\u200d\ufeff',
  '\u2028\u2029\u0085\u000b\u000c',
  '\u00a0\u3000',
  '👩‍👩‍👧‍👦🏳️‍🌈e\u0301',
  '**bold** _em_ ~~del~~ `code`',
  '***',
  '---',
  '# no heading',
  '1. no list',
  '- [ ] no task',
  '> no quote',
  '| a | b |\n|---|---|',
  '```\nfence',
  '<b>&amp;&lt;',
  '[a](b) ![c](d) [^1]: x',
  '$x$ $$y$$ \\(z\\) \\[w\\]',
  '{{< x >}} {{% y %}} <!--more-->',
  '\\',
  '…',
  '“',
  '（',
  '。',
  '、「',
  'By A and B, 2026-03-01T25:61:00+99:00',
  '2026年13月40日',
  '文/張三 記者',
  'https://example.com/a_b_(c)',
  'x'.repeat(300),
];

export const nastyUrls = [
  '',
  '#',
  'a b.jpg',
  'http://[',
  'https://',
  '//example.com/x',
  'javascript:alert(1)',
  'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
  'data:,',
  'mailto:a@example.com',
  'https://example.com/%',
  'https://example.com/%E0%A4%A',
  'https://example.com/a_(b)_[c]<d>|e',
  'https://例え.jp/画像?尺=1&x="y"',
  'https://user:pass@example.com:99999/',
  'x.jpg 1x, y.jpg 2x',
  'x.jpg 100w, , ,y.jpg 1e9w,z,jpg',
  `https://example.com/${'a'.repeat(2000)}`,
  '\u0000',
  'https://example.com/\ud800',
  'blob:null/x',
  'about:blank',
];

export const languages = ['en', 'zh-CN', 'x', '', '\u0000', 'de_DE', 'ja', '-'];

export const styles = [
  'display:none',
  'visibility:hidden',
  'font-weight:bold',
  'font-style:italic',
  'text-align:center',
  'position:absolute;left:-9999px',
  'height:0;overflow:hidden',
  'display:contents',
  'all:initial',
  'white-space:pre',
  ';;:;{}',
  '\u0000',
];

const jsonValues = [
  null,
  true,
  0,
  -1e308,
  '',
  'NewsArticle',
  ['NewsArticle', null, 3],
  'Person',
  '#a',
  'https://example.com/',
  '2026-03-01',
  '2026-99-99T99:99',
  ...nastyTexts.slice(0, 20),
];

/**
 * Linked data as pages have it: of the wrong types, cut off, with what no JSON has.
 * @param {import('./random.mjs').Random} random
 */
export function randomJson(random) {
  /** @param {number} depth @returns {unknown} */
  const value = (depth) => {
    const kind = random.upTo(10);
    if (depth > 5 || kind < 4) return random.pick(jsonValues);
    if (kind < 6) return random.fewer(4, () => value(depth + 1));
    return Object.fromEntries(random.fewer(7, () => [random.pick(jsonKeys), value(depth + 1)]));
  };
  const text = JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...Object(value(0)) });
  return random.pick([
    text,
    text,
    text,
    text.slice(0, random.upTo(text.length)),
    `<!-- ${text} -->`,
    `${text},`,
    `/* x */${text};`,
    `[${text},${text}]`,
    text.replaceAll('\\n', '\n'),
  ]);
}
