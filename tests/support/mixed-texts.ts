import fc from 'fast-check';

/** Words of many scripts, few enough that texts and queries meet, with near misses among them. */
const words = [
  ...[
    'rain',
    'raining',
    'Rain',
    'ra',
    'new',
    'york',
    'newyork',
    "don't",
    'café',
    'cafe',
    'Straße',
    'naïve',
    'İzmir',
    'C#',
    '3.14',
    'snake_case',
  ],
  ...['人工智能', '人工', '智能', '雨', '大雨', '雨天', '臺灣', '台湾', '台', '今天，天气', '天天', '中国人民', '新闻'],
  ...['東京', '東京都', 'カフェ', 'かふぇ', 'ｶﾞｿﾘﾝ', 'ガソリン', 'ラーメン', '人々', '雨が降る'],
  ...['인공지능', '인공지능이', '비', '비가', '서울'],
  ...['دمشق', 'القُرآن', 'القران', 'آب', 'مَطَر', 'می‌خواهم'],
  ...['ภาษาไทย', 'ภาษา', 'ไทย', 'ฝน', 'हिन्दी', 'बारिश', 'дождь', 'Мёд', 'мед', 'ΠΡΟΣ', 'προς', 'ירושלים', 'יְרוּשָׁלַיִם'],
  ...['🚀', '🚀🌍', '𠮷野家', '𠮷', 'ＡＢＣ', 'abc', 'ﬁsh', 'fish', 'x', '1', '12', 'a'.repeat(50), 'a'.repeat(41)],
];

const word = fc.constantFrom(...words);
const gap = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '',
  '',
  '，',
  '. ',
  '\n\n',
  '**',
  '*',
  '[',
  '](https://elsewhere.net/a) ',
  '-',
  '\\*',
  '<b>',
  '\u00ad',
);

/** A text in Markdown of some of them, set apart by signs, spaces or nothing. */
export const mixedText = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.flat().join(''));

const part = fc.oneof(
  { weight: 5, arbitrary: word },
  { weight: 2, arbitrary: fc.tuple(word, fc.nat(3)).map(([text, end]) => `${[...text].slice(0, end + 1).join('')}*`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(word, fc.nat(4), fc.nat(3))
      .map(([text, from, length]) => [...text].slice(from, from + length + 1).join('')),
  },
  { weight: 2, arbitrary: fc.tuple(word, gap, word).map((pieces) => `"${pieces.join('').replaceAll('\n', ' ')}"`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('title:', 'text:', 'site:', 'author:', 'url:'), word)
      .map((pieces) => pieces.join('')),
  },
  fc.constantFrom(
    '#rain',
    '#雨',
    'tag:world',
    'tag:world/*',
    'tag:w*',
    'is:untagged',
    'is:tagged',
    'is:unread',
    'is:trash',
    'has:image',
  ),
  fc.constantFrom('saved:2026', 'before:2026', 'words:<5', 'time:1', 'lang:zh', 'site:news.example.org', 'url:news'),
);

/** A query that may find some of such texts. */
export const mixedQuery = fc
  .array(fc.tuple(fc.constantFrom('', '', '', '-'), part, fc.constantFrom(' ', ' ', ' OR ')), {
    minLength: 1,
    maxLength: 3,
  })
  .map((pieces) => pieces.flat().slice(0, -1).join(''));
