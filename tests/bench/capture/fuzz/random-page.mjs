import { element, host, html, mathml, svg } from './element.mjs';
import { Random } from './random.mjs';
import { randomExtreme } from './random-extremes.mjs';
import * as names from './random-names.mjs';
import { languages, nastyTexts, nastyUrls, plainTexts, randomJson, styles } from './random-values.mjs';

// From the prototypes, since a page can hang anything on the names of `document`.
const { appendChild, removeChild } = Node.prototype;
const { createTreeWalker } = Document.prototype;
const firstChildOf = Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild')?.get;

const deepest = 40;

/** Fills the document with something else: what pages hold at their worst, the same for the same seed. @param {number} seed */
export function fillDocument(seed) {
  getSelection()?.removeAllRanges();
  for (let child = firstChildOf?.call(document); child; child = firstChildOf?.call(document))
    removeChild.call(document, child);
  const random = new Random(seed);
  if (random.chance(0.003)) return; // A document of nothing.
  new RandomPage(random).fill();
}

class RandomPage {
  #random;
  /** How many more nodes the page may have. */
  #left;

  /** @param {Random} random */
  constructor(random) {
    this.#random = random;
    this.#left = random.chance(0.02) ? 3000 : random.upTo(120);
  }

  fill() {
    const random = this.#random;
    const body = element(random.chance(0.01) ? 'frameset' : 'body');
    const article = random.chance(0.85) ? this.#article() : null;
    if (article) body.append(article);
    for (const node of random.fewer(6, () => this.#node(0)))
      (article && random.chance(0.7) ? article : body).append(node);
    if (random.chance(0.015)) body.append(randomExtreme(random));
    if (article && random.chance(0.015)) article.append(randomExtreme(random));

    const root = random.chance(0.01) ? document.createElementNS(svg, 'svg') : element('html');
    if (random.chance(0.3)) root.setAttribute('lang', random.pick(languages));
    if (!random.chance(0.01)) root.append(this.#head());
    if (!random.chance(0.01)) root.append(body);
    if (random.chance(0.2)) this.#clobber(random.chance(0.5) ? body : (article ?? body));
    appendChild.call(document, root);
    if (random.chance(0.1)) this.#select(article ?? body);
  }

  #head() {
    const random = this.#random;
    const head = element('head');
    if (random.chance(0.8)) head.append(element('title', {}, this.#text()));
    const metas = random.fewer(4, () =>
      element('meta', {
        [random.pick(names.metaAttributes)]: random.pick(names.metaNames),
        content: random.chance(0.5) ? random.pick(nastyUrls) : this.#text(),
      }),
    );
    head.append(...metas);
    if (random.chance(0.2)) head.append(element('link', { rel: 'canonical', href: random.pick(nastyUrls) }));
    if (random.chance(0.1)) head.append(element('base', { href: random.pick(nastyUrls) }));
    if (random.chance(0.5)) head.append(element('script', { type: 'application/ld+json' }, randomJson(random)));
    return head;
  }

  /** Enough of plain text that there is something to save. */
  #article() {
    const random = this.#random;
    const paragraph = () => {
      const name = random.pick(['p', 'p', 'p', 'div', 'li', 'blockquote']);
      const pieces = random.fewer(3, () => [random.pick(plainTexts), random.chance(0.4) ? this.#node(3) : '']);
      return element(name, {}, random.pick(plainTexts), ...pieces.flat());
    };
    const name = random.pick(['article', 'main', 'div', 'section', 'td', 'x-article']);
    return element(name, {}, paragraph(), ...random.fewer(4, paragraph));
  }

  /** @param {number} depth @returns {Node} */
  #node(depth) {
    const random = this.#random;
    const kind = random.upTo(100);
    if (this.#left-- < 0 || depth > deepest || kind < 25) return document.createTextNode(this.#text());
    if (kind < 27) return document.createComment(this.#text());
    if (kind < 28) return document.createProcessingInstruction('xml', this.#text().replaceAll('?>', ''));
    if (kind < 52) return this.#element(names.phrasing, html, depth);
    if (kind < 74) return this.#element(names.flow, html, depth);
    if (kind < 84) return this.#element(names.tabular, html, depth);
    if (kind < 90) return this.#embed(depth);
    if (kind < 92) return this.#element(names.foreign, svg, depth);
    if (kind < 94) return this.#element(names.mathematical, mathml, depth);
    if (kind < 95) return this.#element(names.unusual, random.pick(['urn:x', svg]), depth);
    return kind < 98 ? this.#shadow(depth) : this.#parsed();
  }

  /** @param {number} depth */
  #children(depth) {
    return this.#random.fewer(4, () => this.#node(depth + 1));
  }

  /** @param {readonly string[]} choices @param {string} namespace @param {number} depth */
  #element(choices, namespace, depth) {
    const made = document.createElementNS(namespace, this.#random.pick(choices));
    for (const [name, value] of this.#random.fewer(3, () => this.#attribute())) made.setAttribute(name, value);
    made.append(...this.#children(depth));
    return made;
  }

  /** @returns {[name: string, value: string]} */
  #attribute() {
    const random = this.#random;
    const name = random.pick(names.attributes);
    if (name === 'style') return [name, random.pick(styles)];
    if (names.addressAttributes.test(name)) return [name, random.pick(nastyUrls)];
    return [name, random.chance(0.7) ? random.pick(names.values) : this.#text()];
  }

  /** @param {number} depth */
  #embed(depth) {
    const made = this.#element(names.embedded, html, depth);
    // A frame is a page to load: a few are enough.
    if (made.localName === 'iframe' && !this.#random.chance(0.1)) return document.createTextNode('');
    if (made instanceof HTMLTemplateElement) made.content.append(...this.#children(depth));
    return made;
  }

  /** Hosts in hosts, with slots that hand each other's content on. @param {number} depth */
  #shadow(depth) {
    const random = this.#random;
    const slot = element('slot', random.chance(0.5) ? { name: random.pick(['a', 'b']) } : {});
    const inner = host('div', 'open', element('slot'));
    inner.append(element('slot', { slot: slot.getAttribute('name') ?? '' }));
    const outer = host(
      random.pick(['div', 'section', 'x-host', 'p', 'span', 'article']),
      random.pick(['open', 'closed']),
      ...this.#children(depth),
      slot,
      random.chance(0.5) ? inner : '',
    );
    outer.append(...this.#children(depth));
    for (const child of outer.children) if (random.chance(0.5)) child.slot = random.pick(['a', 'b', '']);
    return outer;
  }

  /** What a parser makes of bytes that nobody meant. */
  #parsed() {
    const random = this.#random;
    const tags = [...names.phrasing, ...names.flow, ...names.tabular, 'svg', 'math', 'select', 'template'];
    const pieces = random.fewer(30, () => {
      const tag = random.pick(tags);
      const attribute = `${random.pick(names.attributes)}="${random.pick(names.values)}"`;
      const signs = ['<!--', '-->', '&#0;', '&#xD800;', '&nbsp', '<![CDATA[', ']]>'];
      return random.pick([`<${tag}>`, `</${tag}>`, `<${tag} ${attribute}>`, this.#text(), random.pick(signs)]);
    });
    const holder = element(random.pick(['div', 'table', 'template', 'ul', 'select']));
    holder.innerHTML = pieces.join('');
    return holder;
  }

  /** @param {Element} into */
  #clobber(into) {
    const random = this.#random;
    const form = element('form');
    const clobbered = [random.pick(names.clobbered), ...random.fewer(6, () => random.pick(names.clobbered))];
    into.append(...clobbered.map((name) => element(random.pick(['img', 'form', 'embed']), { name })));
    into.prepend(form);
    // From here on nothing of the form is what it was.
    const fields = clobbered.map((name) =>
      element(random.pick(['input', 'button', 'img', 'object']), { [random.pick(['name', 'id'])]: name }),
    );
    form.append(...this.#children(2), ...fields);
  }

  /** @param {Element} within */
  #select(within) {
    const walker = createTreeWalker.call(document, within);
    /** @type {Node[]} */
    const nodes = [within];
    while (nodes.length < 200 && walker.nextNode()) nodes.push(walker.currentNode);
    getSelection()?.setBaseAndExtent(this.#random.pick(nodes), 0, this.#random.pick(nodes), 0);
  }

  #text() {
    const text = this.#random.pick(nastyTexts);
    return this.#random.chance(0.2) ? text + this.#random.pick(nastyTexts) : text;
  }
}
