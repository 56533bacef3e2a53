import { element, host } from './element.mjs';
import { attributes, flow, phrasing, stackable, tabular } from './random-names.mjs';
import { plainTexts } from './random-values.mjs';

// What is rare on pages, and in random pages too, since it takes its time.

const megabyte = 1024 * 1024;
const longTexts = [
  'x'.repeat(megabyte),
  '字'.repeat(300_000),
  ' '.repeat(300_000),
  '\n'.repeat(300_000),
  ...['*', '[', '`', '<', '_a', '- ', '![', '$', '|'].map((piece) => piece.repeat(20_000)),
];
const longJson = [
  '['.repeat(50_000),
  `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  `{"@type":"NewsArticle","articleBody":"${'x'.repeat(megabyte)}"}`,
  `{"@graph":[${'{"@id":"#a","author":{"@id":"#a"}},'.repeat(2000)}{}]}`,
];

/** @type {readonly ((random: import('./random.mjs').Random) => Node)[]} */
const extremes = [
  function deepLines(random) {
    return nest(random, 3000 + random.upTo(2000), () => 'span');
  },
  function deepBlocks(random) {
    const name = random.pick(stackable);
    return nest(random, 500 + random.upTo(1500), () => name);
  },
  function deepMixture(random) {
    return nest(random, 5 + random.upTo(15), () => random.pick([...phrasing, ...flow, ...tabular]));
  },
  function deepLists(random) {
    const items = Array.from({ length: 400 }, (_, at) =>
      nest(random, 1 + random.upTo(20), () => (at % 2 ? 'li' : 'ul')),
    );
    return element('ol', {}, ...items);
  },
  function deepShadows() {
    let inner = element('p', {}, 'x');
    for (let depth = 300; depth > 0; depth--) inner = host('div', 'open', element('slot'), inner);
    return inner;
  },
  function longAttribute(random) {
    return element(random.pick(['img', 'a', 'p', 'div', 'td']), { [random.pick(attributes)]: 'x'.repeat(megabyte) });
  },
  function longText(random) {
    return element('p', {}, random.pick(longTexts));
  },
  function manySiblings(random) {
    const name = random.pick(['span', 'p', 'li', 'br', 'b', 'img', 'hr', 'td', 'a']);
    const siblings = Array.from({ length: 2000 + random.upTo(6000) }, (_, at) => element(name, {}, at % 2 ? 'x' : ''));
    return element('div', {}, ...siblings);
  },
  function hugeSpans(random) {
    const cells = Array.from({ length: 30 }, () =>
      element('td', {
        colspan: random.pick(['1', '1000', '65535', '-1']),
        rowspan: random.pick(['1', '0', '65534']),
      }),
    );
    return element('table', {}, element('tr', {}, ...cells), element('tr', {}, element('td', {}, 'x')));
  },
  function longJsonLd(random) {
    return element('script', { type: 'application/ld+json' }, random.pick(longJson));
  },
];

/** @param {import('./random.mjs').Random} random */
export function randomExtreme(random) {
  return random.pick(extremes)(random);
}

/** @param {import('./random.mjs').Random} random @param {number} depth @param {() => string} name */
function nest(random, depth, name) {
  let inner = element('span', {}, random.pick(plainTexts));
  for (let level = 0; level < depth; level++) inner = element(name(), {}, random.chance(0.1) ? 'x' : '', inner);
  return inner;
}
