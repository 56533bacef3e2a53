const sentences = [
  'The last boat of the old company left Saltmouth on a Friday, and nobody came to wave.',
  'The harbour-master wrote “13:40, empty” into his book and closed it.',
  'When the council met, it had before it a folder with **three offers** and a letter from a retired engineer.',
  'People who live on water count differently; [the numbers](https://news.example.org/numbers) were right.',
  'It was this patience, says *Ana Roy*, who kept the minutes, that made the difference.',
  '船明天开，票三块钱，学生免费。',
];

/**
 * An article of so many words, with all that an article has: headings, lists, quotations, tables, code, notes.
 * @param {string} id
 * @param {number} words
 * @returns {import('../../../lib/domain/article').SavedArticle}
 */
export function longArticle(id, words) {
  /** @type {string[]} */
  const blocks = [];
  let written = 0;
  for (let index = 0; written < words; index++) {
    const block = blockOf(index);
    blocks.push(block);
    written += block.split(/\s+/).length;
  }
  blocks.push('[^1]: The minutes of 12 May.');
  const savedAt = '2026-11-22T11:53:04+08:00';
  const article = {
    id,
    url: `https://news.example.org/${id}`,
    slug: id.toLowerCase(),
    title: `An article of ${words} words`,
    authors: ['Ana Roy'],
    siteName: null,
    excerpt: null,
    language: 'en',
    publishedAt: null,
    image: null,
    tags: [],
    words,
    minutes: Math.ceil(words / 238),
    imageCount: 0,
    savedAt,
    updatedAt: savedAt,
  };
  return { article: /** @type {any} */ (article), markdown: `${blocks.join('\n\n')}\n` };
}

/** @param {number} index */
function blockOf(index) {
  const text = Array.from({ length: 4 + (index % 4) }, (_, at) => sentences[(index * 5 + at) % sentences.length]).join(
    ' ',
  );
  if (index % 15 === 0) return `## Part ${index}`;
  if (index % 11 === 0) return `> ${text}`;
  if (index % 13 === 0) return sentences.map((sentence) => `- ${sentence}`).join('\n');
  if (index % 37 === 0) return '| a | b | c |\n|---|--:|---|\n| rain | 1 | wind |\n| snow | 2 | sun |';
  if (index % 41 === 0) return '```js\nconst departures = [7, 9, 12].map((hour) => ({ hour }));\n```';
  return index % 9 === 0 ? `${text}[^1]` : text;
}
