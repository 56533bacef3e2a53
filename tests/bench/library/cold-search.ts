import { parseQuery } from '../../../lib/search/query/parse';
import { searchArticles } from '../../../lib/usecases/search-articles';

// A fresh page that searches at once, as a popup does in which somebody types: what it found is on the screen at the end.
const { hits } = await searchArticles(parseQuery(decodeURIComponent(location.hash.slice(1)), { now: new Date() }), {
  limit: 20,
});
for (const { title, snippet } of hits) {
  const row = document.createElement('p');
  for (const { text, isHit } of [...title, ...snippet]) {
    const piece = document.createElement(isHit ? 'mark' : 'span');
    piece.textContent = text;
    row.append(piece);
  }
  document.body.append(row);
}
requestAnimationFrame(() => setTimeout(() => performance.mark('bench:done', { detail: hits.length })));
