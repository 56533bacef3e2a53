import { expect, test } from 'vitest';
import { toQuotation } from '../../../lib/highlights/quotation';
import { renderedText } from '../../../lib/markdown/rendered-text';
import { anArticle } from '../../support/builders';

const article = anArticle({ title: 'Rain [live]', url: 'https://news.example.org/rain' });

test('a passage is a quotation with a link that leads to it', () => {
  expect(toQuotation('It will rain.\nAnd *then*?', article)).toBe(
    '> It will rain.\n>\n> And \\*then\\*?\n>\n> — [Rain \\[live\\]](<https://news.example.org/rain#:~:text=It%20will%20rain.%20And%20*then*%3F>)\n',
  );
});

test.each(['1. one', '- two', '+ three', '# four', '$x$ <b> & `c` | ~d~'])('%s reads back as it is', (words) => {
  expect(renderedText(toQuotation(words, article))).toContain(words);
});
