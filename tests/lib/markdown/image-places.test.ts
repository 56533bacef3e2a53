import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imagesIn } from '../../../lib/markdown/images-in';
import { linkDestination } from '../../../lib/markdown/inline/link-destination';
import { withImagePlaces } from '../../../lib/markdown/with-image-places';

const boat = 'https://example.org/boat_(1).jpg?a=1&copy=2';

test('the images of a text are known, each once, and none of what only looks like one', () => {
  const markdown = `![A](${linkDestination(boat)} "t") and ![B](https://example.org/b.png)\n\n![A](${linkDestination(boat)})\n
\`![C](https://example.org/c.png)\`\n\n| a |\n| - |\n| <img src="https://example.org/d.png?x=1&amp;y=2" alt=""> |\n\n![E](data:image/png;base64,xx)\n`;

  expect(imagesIn(markdown)).toEqual([boat, 'https://example.org/b.png', 'https://example.org/d.png?x=1&y=2']);
});

test('what is kept is shown from its place, and what leads to it leads there; code stays', () => {
  const address = linkDestination(boat);
  const markdown = `[![A (b)](${address} "t")](${address}) \`![A](${address})\` ![B](https://example.org/b.png)\n`;

  expect(withImagePlaces(markdown, new Map([[boat, 'images/a.jpg']]))).toBe(
    `[![A (b)](images/a.jpg "t")](images/a.jpg) \`![A](${address})\` ![B](https://example.org/b.png)\n`,
  );
});

test('any address that is written is found again', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const markdown = `Words ![A](${linkDestination(url)})\n`;

      const [found = ''] = imagesIn(markdown);

      expect(withImagePlaces(markdown, new Map([[found, 'images/a.jpg']]))).toBe('Words ![A](images/a.jpg)\n');
    }),
    { examples: [['http://a.aa/#$a$']] },
  );
});
