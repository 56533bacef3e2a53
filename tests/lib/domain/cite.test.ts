import { expect, test } from 'vitest';
import { citeArticle } from '../../../lib/domain/cite';
import { anArticle } from '../../support/builders';

const article = anArticle({
  url: 'https://news.example.org/rain',
  title: 'Rain [to come]',
  authors: ['Ana Roy', 'Tom Pell'],
  siteName: 'The Post',
  publishedAt: '2025-02-13',
});
const dateOf = (date: string) => `on ${date}`;

test('a passage is a quotation that leads to its place on the page', () => {
  expect(citeArticle(article, 'It *will* rain.\n\nAnd blow.', dateOf)).toBe(
    '> It \\*will\\* rain.\n>\n> And blow.\n>\n> — [Rain \\[to come\\]](<https://news.example.org/rain#:~:text=It%20*will*%20rain.%20And%20blow.>), Ana Roy, Tom Pell, The Post, on 2025-02-13\n',
  );
});

test('without a passage the article is a reference, of what is known', () => {
  expect(citeArticle(article, ' ', dateOf)).toBe(
    '[Rain \\[to come\\]](<https://news.example.org/rain>), Ana Roy, Tom Pell, The Post, on 2025-02-13\n',
  );
  expect(citeArticle(anArticle({ url: 'https://www.example.org/a', title: '' }), '', dateOf)).toBe(
    '[https://www.example.org/a](<https://www.example.org/a>), example.org\n',
  );
});
