import { expect, test } from 'vitest';
import type { Tag } from '../../../lib/domain/tag';
import { highlightsDocument } from '../../../lib/markdown/highlights-document';
import { aHighlight, anArticle } from '../../support/builders';

test('highlights of several articles are one document', () => {
  const ferry = anArticle({ title: 'The *Ferry*', url: 'https://news.example.org/ferry' });
  const rain = anArticle({ title: 'Rain', url: 'https://news.example.org/rain_(wet)' });
  const quote = (exact: string) => ({ exact, prefix: '', suffix: '' });

  const document = highlightsDocument('Highlights', [
    {
      article: ferry,
      highlights: [
        aHighlight({ quote: quote('second'), position: { start: 9, end: 15 } }),
        aHighlight({
          quote: quote('1. first\nline'),
          position: { start: 1, end: 5 },
          note: 'My **note**',
          tags: ['a b' as Tag],
        }),
      ],
    },
    { article: rain, highlights: [aHighlight({ quote: quote('wet') })] },
  ]);

  expect(document).toBe(`# Highlights

## [The \\*Ferry\\*](https://news.example.org/ferry)

> 1\\. first
>
> line

My **note**

#a-b

---

> second

## [Rain](https://news.example.org/rain_(wet))

> wet
`);
});
