/**
 * A seeded library of made-up articles of 2–8 KB: 60 % Chinese, 25 % English and other Latin, 8 % Japanese, 7 % Korean. Words
 * have the frequencies of real texts (Zipf) and an article stays with its topic, so that an index of it is about as large as
 * one of real texts. Stands by itself, so that it can run in a page.
 * @param {number} seed
 */
export function createCorpus(seed) {
  const random = randomFrom(seed);
  const between = (/** @type {number} */ from, /** @type {number} */ to) => from + Math.floor(random() * (to - from));
  const hanSigns = Array.from({ length: 3500 }, () => String.fromCharCode(between(0x4e00, 0x9fa0)));
  const syllables = Array.from({ length: 700 }, () => String.fromCharCode(between(0xac00, 0xd7a0)));
  const kana = Array.from({ length: 46 }, () => String.fromCharCode(between(0x3041, 0x3094)));
  const katakana = Array.from({ length: 46 }, () => String.fromCharCode(between(0x30a1, 0x30f4)));
  const latin =
    'a e i o u ba be bo ca ce co da de do fa fe ga go ha he in la le lo ma me mo na ne no on or pa pe per ra re ro sa se si so st ta te ti to tion un ver vi'.split(
      ' ',
    );
  const languages = {
    zh: languageOf(
      60_000,
      (rank) => pick(hanSigns, rank < 150 ? 1 : rank % 10 < 7 ? 2 : between(3, 5)),
      '',
      '，',
      '。',
    ),
    en: languageOf(80_000, (rank) => pick(latin, rank < 200 ? between(1, 3) : between(2, 5)), ' ', ', ', '. '),
    ja: languageOf(
      40_000,
      (rank) =>
        rank % 3 === 0 ? pick(kana, between(1, 4)) : rank % 3 === 1 ? pick(hanSigns, 2) : pick(katakana, between(2, 6)),
      '',
      '、',
      '。',
    ),
    ko: languageOf(40_000, (rank) => pick(syllables, rank < 100 ? 1 : between(2, 4)), ' ', ', ', '. '),
  };
  const tags = Array.from(
    { length: 400 },
    (_, index) =>
      (index < 5
        ? ['ai', '城市', 'climate', '読書', 'world/asia'][index]
        : `${pick(latin, 3)}${index % 7 === 0 ? `/${pick(latin, 2)}` : ''}`) ?? '',
  );
  const sites = Array.from({ length: 300 }, (_, index) => `news${index}.example.org`);
  return { article, wordsOf: (/** @type {keyof typeof languages} */ language) => languages[language].words };

  /** The article of a number: always the same. @param {number} n */
  function article(n) {
    const own = randomFrom(seed * 7919 + n);
    const share = own();
    const language = share < 0.6 ? 'zh' : share < 0.85 ? 'en' : share < 0.93 ? 'ja' : 'ko';
    const { words, ranks, gap, comma, stop } = languages[language];
    const topic = Array.from({ length: 60 }, () => Math.floor(own() * words.length));
    const size = 2000 + Math.floor(own() * 6000);
    const bytesPerUnit = language === 'en' ? 1 : 3;
    const word = () =>
      words[own() < 0.38 ? (topic[Math.floor(own() ** 2 * topic.length)] ?? 0) : rankOf(ranks, own())] ?? '';
    let text = '';
    let sentence = 0;
    while (text.length * bytesPerUnit < size) {
      text += word();
      sentence++;
      if (sentence % 9 === 0) text += sentence % 90 === 0 ? `${stop}\n\n` : sentence % 27 === 0 ? stop : comma;
      else text += gap;
    }
    const title = Array.from({ length: 6 }, word).join(gap);
    const savedAt = Date.UTC(2019, 0, 1) + n * 3_600_000;
    const host = sites[Math.floor(own() ** 2 * sites.length)] ?? '';
    return {
      language,
      title,
      savedAt,
      url: `https://${host}/${new Date(savedAt).getUTCFullYear()}/${n}`,
      siteName: `News ${host.slice(4, host.indexOf('.'))}`,
      author: `${words[300 + Math.floor(own() * 500)]} ${words[800 + Math.floor(own() * 500)]}`,
      tags: [
        ...new Set(
          Array.from({ length: Math.floor(own() * 3) }, () => tags[Math.floor(own() ** 3 * tags.length)] ?? ''),
        ),
      ],
      markdown: `${text}\n`,
    };
  }

  /** @param {number} count @param {(rank: number) => string} make @param {string} gap @param {string} comma @param {string} stop */
  function languageOf(count, make, gap, comma, stop) {
    const words = new Set();
    for (let rank = 0; words.size < count; rank++) words.add(make(Math.min(rank, words.size)));
    const ranks = new Float64Array(count);
    let sum = 0;
    for (let rank = 0; rank < count; rank++) {
      sum += 1 / (rank + 2.7);
      ranks[rank] = sum;
    }
    return { words: /** @type {string[]} */ ([...words]), ranks: ranks.map((value) => value / sum), gap, comma, stop };
  }

  /** Signs are not equally frequent either. @param {readonly string[]} signs @param {number} length */
  function pick(signs, length) {
    return Array.from({ length }, () => signs[Math.floor(random() ** 2.2 * signs.length)]).join('');
  }

  /** @param {Float64Array} ranks @param {number} chance */
  function rankOf(ranks, chance) {
    let low = 0;
    let high = ranks.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranks[middle] ?? 1) < chance) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** @param {number} start https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32 */
  function randomFrom(start) {
    let state = start >>> 0;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let value = Math.imul(state ^ (state >>> 15), 1 | state);
      value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
      return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
    };
  }
}
