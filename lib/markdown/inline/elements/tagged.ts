import type { InlineRule } from '../../writing';

/**
 * Markdown has no sign for these, so they keep their tags: `10` with a lost power is another number. GitHub, Obsidian and
 * pandoc show them; who drops tags keeps the text.
 */
export const tagged: InlineRule = (element, place, line) => {
  const name = element.tagName.toLowerCase();
  // A link is underlined anyway. Tags that begin in one paragraph and end in another would be no pair.
  const isPlain = name === 'u' && (place.link !== null || element.querySelector('a[href]') !== null);
  if (isPlain || isEmpty(element) || element.querySelector(blocks)) {
    line.readChildren(element, place);
    return;
  }
  line.addTag(`<${name}>`, place);
  line.readChildren(element, place);
  line.addTag(`</${name}>`, place);
};

const blocks = 'p, div, ul, ol, li, table, blockquote, pre, h1, h2, h3, h4, h5, h6, section, article, figure, hr';

function isEmpty(element: Element): boolean {
  return (element.textContent ?? '').trim() === '' && !element.querySelector('img, input, math');
}
