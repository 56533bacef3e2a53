import { expect, test } from 'vitest';
import { plain } from '../../../../lib/exporters/formats/plain';
import { aContext, aSavedArticle } from '../../../support/builders';

test('writes what is known of an article', async () => {
  const [file] = plain.filesOf(
    aSavedArticle({
      slug: 'rain-to-come-1a2b3c4d',
      title: 'Rain: “more” to come',
      url: 'https://www.example.org/rain?b=c',
      authors: ['Ana Roy', '李雷'],
      siteName: 'The Example',
      language: 'en-GB',
      publishedAt: '2025-02-13T15:10:13-05:00',
      tags: ['weather/rain', 'ＦＹＩ'],
      markdown: '![](https://a.b/c.png)\n\nIt **will** `{{< rain >}}`.\n',
    }),
    aContext(),
  );

  expect(file?.path).toBe('rain-to-come-1a2b3c4d.md');
  await expect(file?.content).toMatchFileSnapshot('plain.expected.md');
});

test('leaves out what is not known', async () => {
  const [file] = plain.filesOf(aSavedArticle({ url: 'https://www.example.org/rain', markdown: '' }), aContext());

  await expect(file?.content).toMatchFileSnapshot('plain-bare.expected.md');
});
