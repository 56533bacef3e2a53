/**
 * A library that has everything a reader shows: four scripts, every kind of block, highlights with notes and one that is lost, a
 * correction, a text as it was before. The words are ours.
 */

const quoted = 'A ferry is a street that is sometimes not there';

const english = `The last boat of the old company left Saltmouth on a Friday, and nobody came to wave. The harbour-master wrote “13:40, empty” into his book and closed it. People who live on water count differently; they know that a timetable is a promise, and that a promise is what is left when the boat is gone.

When the council met, it had before it a folder with **three offers** and a letter from a retired engineer. It was this patience, says *Ana Roy*, who kept the minutes, that made the difference.[^1] [The numbers](https://news.example.org/numbers) were right, and still nobody believed them.[^2]

![The pier at low tide, seen from the harbour-master’s window](https://news.example.org/pier.jpg)

*The pier at low tide, seen from the harbour-master’s window. Photograph: Ana Roy*

## What the river keeps

The tide goes out, the tide comes in. In between there are nine hours in which a town can be reached on foot, and six in which it can’t. For a hundred years nobody had thought of writing that down.

> “${quoted},” the engineer had written. “One doesn’t close a street because few people walk on it.”
>
> “One asks where it leads.”

1. A boat for forty people, with a ramp.
2. A crew of two, from the town:
   - one who steers,
   - one who counts.
3. A bell that is rung when it leaves.

### The three offers

| Offer | Boats | Crossings a day | Fare | First year, in pounds | Remark |
|---|--:|--:|--:|--:|---|
| North Line | 2 | 14 | £3.20 | 412,000 | asks for a guarantee of ten years |
| Estuary Co-op | 1 | 18 | £2.80 | 201,330 | belongs to those who use it |
| Harbour Board | 1 | 9 | free | 388,900 | only while the grant lasts |

The engineer had added a film of the crossing, made from the bridge of the old boat:

[The crossing in four minutes](https://www.youtube.com/watch?v=7tide7tide7)

And the sum, which he had learnt to do by machine when he was past eighty:

\`\`\`js
const departures = [7, 9, 12].map((hour) => ({ hour, tide: tideAt(hour), passengers: 0 }));
for (const departure of departures) departure.passengers = Math.round(departure.tide * 12.5); // a guess
\`\`\`

A postcard from Qingshi had come in the same week, and was read out: “船明天开，票三块钱，学生免费。” Nobody needed it translated, says \`minutes.txt\`, since the picture showed a boat.

---

The thousandth passenger was a dog. It came with a man who had once been the captain of the old boat, and who paid for both.

${Array.from(
  { length: 6 },
  (_, part) => `## ${['Morning', 'Noon', 'Evening', 'Night', 'Spring tide', 'Neap tide'][part]}

The bell was rung ${part + 3} times, and the school moved its first hour. Nobody was late any more, says the head, or rather everybody was late together, which is not the same thing and yet does as well. On the quay there is a bench now, given by those who had said it couldn’t be done.
`,
).join('\n')}
[^1]: The minutes of 12 May, page 3: “It was pointed out that the river had been there first.”
[^2]: They were made public on 19 May, with the receipts.
`;

const chinese = `船明天开，票三块钱，学生免费。临江人等这条船等了十一年，等到码头上的木板换了两回，等到当年写信的中学生自己也有了孩子。

“慢下来”不是一句口号，而是一种算法：把每一次停靠都算进成本，把每一个等船的人都算进收益。这样一算，**三家公司里最贵的那一家**反而最便宜。[^1]

## 河记得什么

潮水退了又来。中间有九个小时可以走路过河，有六个小时不能。一百年来没有人想到要把这件事写下来；直到那位退休的工程师（他今年八十一岁）把一张纸贴在了码头上，用 A4 纸，打印了 3 份。

> “渡船是一条有时候不在的街。”工程师写道，“人走得少，不是把街关掉的理由。”

- 能坐四十人的船，带坡道；
- 两名船员，都是本地人；
- 开船前敲钟。

| 公司 | 船 | 票价 |
|---|--:|--:|
| 北线航运 | 2 | 3.20 元 |
| 江口合作社 | 1 | 2.80 元 |

第一千位乘客是一条狗。它跟着一个男人来，那人曾是老船的船长，给两个都买了票。

## 后来

学校把第一节课往后挪了二十分钟。校长说，从此再没有人迟到；或者说，大家一起迟到，这不是一回事，可也一样管用。码头上多了一张长椅，是当初说“办不成”的那些人捐的。

[^1]: 见五月十二日会议记录第三页。
`;

const japanese = `潮の満ち引きと十一軒の本屋の話である。港の町には<ruby>汐風<rt>しおかぜ</rt></ruby>書店という店があって、満潮になると床が少しだけ傾く。店主はそれを「本が海を読みたがる」と言う。

最後の船が出たのは金曜日で、見送る人はいなかった。港長は「十三時四十分、乗客なし」と帳面に書き、それを閉じた。水の上に暮らす人々は、時刻表を約束だと知っている。約束とは、船が去ったあとに残るもののことだ。[^1]

## 川が覚えていること

潮が引き、潮が満ちる。そのあいだに歩いて渡れる時間が九時間あり、渡れない時間が六時間ある。百年のあいだ、誰もそれを書き留めようとは思わなかった。2026年5月、**一人の技師**がA4の紙を桟橋に貼るまでは。

> 「渡し船は、ときどき無くなる道である」と技師は書いた。

- 四十人乗りの船
- 町の者が二人
- 出るときに鳴らす鐘

千人目の乗客は犬だった。かつて古い船の船長だった男に連れられて、二人分の切符を買った。

## それから

学校は一時間目を二十分遅らせた。遅刻する者はいなくなった、と校長は言う。あるいは、みんなで一緒に遅刻するようになったのだが、それは同じことではないにせよ、同じくらい役に立つ。

[^1]: 五月十二日の議事録、三頁。
`;

const arabic = `غادر آخر قارب للشركة القديمة الميناء يوم الجمعة، ولم يأت أحد ليلوّح له. كتب مدير الميناء في دفتره «13:40، فارغ» ثم أغلقه. الناس الذين يعيشون على الماء يعدّون بطريقة أخرى؛ فهم يعرفون أن الجدول وعد، وأن الوعد هو ما يبقى بعد أن يرحل القارب.[^1]

عندما اجتمع المجلس كان أمامه ملف فيه **ثلاثة عروض** ورسالة من مهندس متقاعد. تقول آنا روي، التي كتبت المحضر، إن هذا الصبر هو الذي صنع الفرق.

## ما يحفظه النهر

يخرج المد ويعود. وبينهما تسع ساعات يمكن فيها الوصول إلى البلدة سيرًا على الأقدام، وست ساعات لا يمكن فيها ذلك.

> «العبّارة شارع لا يوجد أحيانًا»، كتب المهندس.

- قارب لأربعين شخصًا
- طاقم من اثنين
- جرس يُقرع قبل الرحيل

| العرض | القوارب | السعر |
|---|--:|--:|
| خط الشمال | 2 | 3.20 |
| تعاونية المصب | 1 | 2.80 |

كان الراكب الألف كلبًا. جاء مع رجل كان قبطان القارب القديم، ودفع عن الاثنين.

## فيما بعد

أخّرت المدرسة حصتها الأولى عشرين دقيقة. لم يعد أحد يتأخر، كما تقول المديرة، أو بالأحرى صار الجميع يتأخرون معًا، وهذا ليس الشيء نفسه ولكنه يفي بالغرض.

[^1]: محضر 12 مايو، الصفحة 3.
`;

const at = '2026-11-22T11:53:04+08:00';

/** Each sorts before what is saved while pictures are taken. @param {number} number */
function idOf(number) {
  return `7ZZZZZZZZZZZZZZZZZZZZZZZ0${number}`;
}

/**
 * @param {number} number @param {string} title @param {string} language @param {string} siteName
 * @param {readonly string[]} tags @param {string} markdown @param {readonly string[]} [marks]
 */
function anArticle(number, title, language, siteName, tags, markdown, marks = ['highlighted']) {
  const article = {
    id: idOf(number),
    url: `https://news.example.org/${number}`,
    slug: `article-${number}`,
    title,
    authors: [language === 'en' ? 'Ana Roy' : { 'zh-CN': '罗安', ja: '呂杏', ar: 'آنا روي' }[language]],
    siteName,
    excerpt: null,
    language,
    publishedAt: '2026-05-12T08:30:00+01:00',
    image: null,
    tags,
    words: 820,
    minutes: 4,
    imageCount: language === 'en' ? 1 : 0,
    savedAt: at,
    updatedAt: at,
    marks,
  };
  return /** @type {import('../../lib/domain/article').SavedArticle} */ (
    /** @type {unknown} */ ({ article, markdown })
  );
}

/** The articles, by their languages. */
export const ids = { en: idOf(4), zh: idOf(3), ja: idOf(2), ar: idOf(1) };

export const articles = [
  anArticle(1, 'غادر آخر قارب', 'ar', 'أخبار النهر', ['مدن'], arabic),
  anArticle(2, '潮の満ち引きと十一軒の本屋', 'ja', '汐風新聞', ['読書'], japanese),
  anArticle(3, '“错过”渡船的临江，应该向青石学些什么？', 'zh-CN', '临江日报', ['城市', '江边/造船'], chinese),
  anArticle(
    4,
    'What the tide left on the stones, and who came to look',
    'en',
    'The Estuary Post',
    ['boats', 'climate'],
    english,
    ['highlighted', 'changed'],
  ),
];

let made = 0;

/** @param {string} articleId @param {string} exact @param {string} colour @param {string} [note] @param {object} [more] */
function aHighlight(articleId, exact, colour, note = '', more = {}) {
  const id = `01ZZZZZZZZZZZZZZZZZZZZZZ${String(++made).padStart(2, '0')}`;
  const quote = { exact, prefix: '', suffix: '' };
  const rest = { settledIn: null, position: null, original: null, tags: [], createdAt: at, updatedAt: at };
  return { id, articleId, quote, colour, note, ...rest, ...more };
}

/** What stands in the other tables, by their names. */
export const rows = {
  highlights: [
    aHighlight(
      ids.en,
      'nobody came to wave',
      'yellow',
      'Compare with the departure in *The Pilot’s Almanac*: there it is the pilot who is alone.',
    ),
    aHighlight(
      ids.en,
      'a timetable is a promise',
      'green',
      'The motto of chapter 3.\n\n- ask the editor\n- check the year',
      {
        tags: ['mottoes'],
      },
    ),
    aHighlight(ids.en, 'a letter from a retired engineer', 'blue', 'Who? See https://news.example.org/numbers'),
    aHighlight(ids.en, 'nine hours in which a town can be reached on foot', 'rose'),
    aHighlight(ids.en, quoted, 'rose', 'The best sentence of it.', { tags: ['mottoes', 'chapter 3'] }),
    aHighlight(
      ids.en,
      'The school had always known the tides better than the council',
      'blue',
      'It said this in the first edition.',
      {
        quote: {
          exact: 'The school had always known the tides better than the council',
          prefix: 'An editor took this sentence out of the text some time later. ',
          suffix: ' Nobody knows whether that was on purpose, and nobody asked.',
        },
      },
    ),
    aHighlight(ids.zh, '等这条船等了十一年', 'yellow', '十一年里换了三任镇长，查一下第二任是谁。'),
    aHighlight(ids.zh, '渡船是一条有时候不在的街', 'blue', '全文最好的一句。可以和《江河志》第三章对照来读。', {
      tags: ['金句'],
    }),
    aHighlight(ids.ja, '約束とは、船が去ったあとに残るもののことだ', 'green', '章の題に使える。'),
    aHighlight(ids.ja, '本が海を読みたがる', 'rose', ''),
    aHighlight(ids.ar, 'الجدول وعد', 'yellow', 'جملة جميلة، تصلح عنوانًا.'),
  ],
  details: Object.entries(ids).map(([language, id]) => ({
    id,
    subtitle:
      language === 'en'
        ? 'Four thousand people, one river and a boat that nobody wanted: how a town learnt to read its own timetable'
        : null,
    modifiedAt: null,
    section: language === 'en' ? 'River' : null,
    keywords: language === 'en' ? ['ferries', 'tides', 'Saltmouth'] : [],
    license: language === 'en' ? 'https://creativecommons.org/licenses/by-sa/4.0/' : null,
    provenance: null,
    proof: { wordsTotal: 820, wordsKept: 820, spots: [] },
    leftOut: [
      {
        reason: 'clutter',
        excerpt: 'The Tide Table, every Friday. Our best stories from the river in your inbox.',
        words: 31,
      },
      {
        reason: 'outside',
        excerpt: 'More from the river: the last chandlers, the bridge that moved, a year of fog',
        words: 54,
      },
    ],
    pages: null,
    ...(language === 'en' && {
      corrections: [
        {
          before:
            'The tousandth passenger was a dog. It came with a man who had once been the captain of the old boat, and who paid for both.',
          after:
            'The thousandth passenger was a dog. It came with a man who had once been the captain of the old boat, and who paid for both.',
          at,
        },
      ],
    }),
  })),
  versions: [
    {
      id: '01ZZZZZZZZZZZZZZZZZZZZZV01',
      articleId: ids.en,
      savedAt: '2026-11-20T09:12:40+08:00',
      title: 'What the tide left on the stones',
      markdown: english
        .replace('nobody came to wave', 'hardly anybody came to wave')
        .replace('with **three offers**', 'with **two offers**')
        .replace('£2.80', '£2.90')
        .replace(/^The thousandth passenger.*$/m, 'There was cake, and no speech.')
        .replace('## Neap tide', 'The seals have stopped moving off the bar.\n\n## Neap tide'),
    },
  ],
};

/** The address of the picture that is kept. */
export const picture = 'https://news.example.org/pier.jpg';
