import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { toMarkdown } from '../../../lib/markdown/to-markdown';
import { readElement, readMarkdown } from '../../support/marked-text';

const { document } = new JSDOM('').window;

/** Letters and signs of both worlds, and everything that means something to Markdown. */
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcXYZ019中文字重量かなカナ한국éßЖ') },
  { weight: 3, arbitrary: fc.constantFrom(...'，。、：；？！“”‘’（）《》「」『』—…·') },
  { weight: 3, arbitrary: fc.constantFrom(...'*_`~[]()<>!#+-=|\\&.,:;"\'/{}$@^%') },
  { weight: 1, arbitrary: fc.constantFrom('￥', '→', '™', '😀', '👨‍👩‍👧', '𠮷', '́', '\u200B', '\u3000', '\u00A0') },
  { weight: 2, arbitrary: fc.constantFrom(' ', ' ', '\n') },
);
const words = fc.array(character, { minLength: 1, maxLength: 6 }).map((characters) => characters.join(''));

type Tree = string | { readonly tag: string; readonly children: readonly Tree[] };

const trees = fc.letrec<{ tree: Tree; children: Tree[] }>((tie) => ({
  children: fc.array(tie('tree'), { maxLength: 4 }),
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    { weight: 5, arbitrary: words },
    { weight: 1, arbitrary: fc.constantFrom({ tag: 'br', children: [] }, { tag: 'img', children: [] }) },
    {
      weight: 5,
      arbitrary: fc.record({ tag: fc.constantFrom('strong', 'b', 'em', 'i', 'span', 'a'), children: tie('children') }),
    },
  ),
}));

const paragraphs = fc.array(trees.tree, { minLength: 1, maxLength: 5 });

test('the Markdown of any line reads back as the same text, with the same letters emphasised', {
  timeout: 600_000,
}, () => {
  fc.assert(
    fc.property(paragraphs, (children) => {
      const page = element({ tag: 'div', children: [{ tag: 'p', children }] }) as HTMLElement;
      const wanted = readElement(page);

      const { markdown } = toMarkdown(page, 'https://example.com/');

      const read = readMarkdown(markdown);
      expect(read.letters, markdown).toEqual(wanted.letters);
      expect(read.text.replace(/\s+/g, ' '), markdown).toEqual(wanted.text.replace(/\s+/g, ' '));
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 3000) },
  );
});

/** Built by hand, since a parser would move nested links about. */
function element(tree: Tree, isInLink = false): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const isLink = tree.tag === 'a' && !isInLink;
  const made = document.createElement(tree.tag === 'a' && isInLink ? 'span' : tree.tag);
  if (isLink) made.setAttribute('href', 'https://example.com/a_(b)');
  if (tree.tag === 'img') {
    made.setAttribute('src', 'https://example.com/i.png');
    made.setAttribute('alt', 'alt *text* ]');
  }
  made.append(...tree.children.map((child) => element(child, isInLink || isLink)));
  return made;
}
