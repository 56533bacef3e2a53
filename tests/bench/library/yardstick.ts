import { database } from '../../../lib/store/database';

// The least that a page of ours can do: it opens the library, reads one record and shows it.
const article = await database.articles.toCollection().last();
document.body.append(article?.title ?? '');
requestAnimationFrame(() => setTimeout(() => performance.mark('bench:done')));
