// A document that is filled at random, the same for the same seed: what pages hold at their worst.
import { metaNames, nastyTexts, nastyUrls, plainTexts, randomJson, styles } from './random-values.mjs';

// From the prototype, since a page can hang anything on the names of `document`.
const { appendChild, removeChild } = Node.prototype;
const { createTreeWalker } = Document.prototype;
const firstChildOf = Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild')?.get;

const phrasing =
  'a abbr b bdi bdo big blink br cite code del dfn em font i img ins kbd label mark nobr q rb rp rt rtc ruby s samp small span strike strong sub sup tt u var wbr x-y'.split(
    ' ',
  );
const flow =
  'address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary ul x-block'.split(
    ' ',
  );
const tabular = 'table caption colgroup col thead tbody tfoot tr td th'.split(' ');
/** Those that a browser can lay out by the thousand, one in the other; with most, and with mixtures, it hangs by itself. */
const stackable = 'div b i em font a p blockquote ul section article main x-y'.split(' ');
const embedded =
  'audio button canvas embed iframe input map area meter noscript object option picture progress script select source style template textarea track video frameset marquee plaintext xmp listing'.split(
    ' ',
  );
const foreign = ['svg', 'g', 'path', 'foreignObject', 'desc', 'title', 'text', 'use', 'a', 'image', 'script', 'style'];
const mathematical = [
  'math',
  'mi',
  'mn',
  'mo',
  'mrow',
  'msup',
  'mfrac',
  'semantics',
  'annotation',
  'annotation-xml',
  'mtext',
  'mtable',
];
const svg = 'http://www.w3.org/2000/svg';
const mathml = 'http://www.w3.org/1998/Math/MathML';

/** Names by which a form or an image takes the place of what a script asks for. */
const clobbered =
  'body head documentElement title children childNodes parentNode parentElement firstChild nextSibling nodeName nodeType tagName attributes textContent innerHTML className id querySelector querySelectorAll getElementsByTagName getAttribute setAttribute hasAttribute remove append cloneNode createElement createTreeWalker importNode implementation defaultView baseURI URL location ownerDocument style length item forEach closest matches constructor __proto__ toString'.split(
    ' ',
  );

const attributes =
  'id class style hidden aria-hidden role title alt dir lang itemprop itemscope itemtype rel name datetime cite start value type reversed colspan rowspan span align width height src href srcset sizes data-src data-srcset data-original data-lazy-src poster content property loading open checked disabled slot is contenteditable'.split(
    ' ',
  );
const values =
  'article body content post main story entry-content byline author published date lead headline comment related share footnote math katex hidden none true false 0 -1 1 2 99999999999 1e9 NaN left center justify tex code language-c++ highlight'.split(
    ' ',
  );

export class RandomPage {
  #state;
  /** How many more nodes the page may have. */
  #left = 0;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  /** Takes everything out of the document and puts something else in. */
  fill() {
    getSelection()?.removeAllRanges();
    for (let child = firstChildOf?.call(document); child; child = firstChildOf?.call(document))
      removeChild.call(document, child);
    if (this.#chance(0.003)) return; // A document of nothing.
    const root = this.#chance(0.01) ? document.createElementNS(svg, 'svg') : document.createElement('html');
    const head = document.createElement('head');
    const body = document.createElement(this.#chance(0.01) ? 'frameset' : 'body');
    this.#left = this.#chance(0.02) ? 3000 : this.#upTo(120);
    this.#fillHead(head);
    const article = this.#chance(0.85) ? this.#article() : null;
    if (article) body.append(article);
    for (let block = this.#upTo(5); block >= 0; block--)
      (article && this.#chance(0.7) ? article : body).append(this.#node(0));
    if (this.#chance(0.015)) body.append(this.#extreme());
    if (article && this.#chance(0.015)) article.append(this.#extreme());
    if (!this.#chance(0.01)) root.append(head);
    if (!this.#chance(0.01)) root.append(body);
    if (this.#chance(0.3))
      root.setAttribute('lang', this.#pick(['en', 'zh-CN', 'x', '', '\u0000', 'de_DE', 'ja', '-']));
    if (this.#chance(0.2)) this.#clobber(this.#chance(0.5) ? body : (article ?? body));
    appendChild.call(document, root);
    if (this.#chance(0.1)) this.#select(article ?? body);
  }

  /** Enough of plain text that there is something to save. */
  #article() {
    const article = document.createElement(this.#pick(['article', 'main', 'div', 'section', 'td', 'x-article']));
    for (let count = 1 + this.#upTo(4); count > 0; count--) {
      const paragraph = document.createElement(this.#pick(['p', 'p', 'p', 'div', 'li', 'blockquote']));
      for (let text = 1 + this.#upTo(3); text > 0; text--)
        paragraph.append(this.#pick(plainTexts), this.#chance(0.4) ? this.#node(3) : '');
      article.append(paragraph);
    }
    return article;
  }

  /** @param {Element} head */
  #fillHead(head) {
    if (this.#chance(0.8)) head.append(this.#element('title', [this.#text()]));
    for (let count = this.#upTo(4); count > 0; count--) {
      const meta = document.createElement('meta');
      meta.setAttribute(this.#pick(['name', 'property', 'itemprop', 'http-eqiv', 'charset']), this.#pick(metaNames));
      meta.setAttribute('content', this.#chance(0.5) ? this.#pick(nastyUrls) : this.#text());
      head.append(meta);
    }
    if (this.#chance(0.2)) head.append(this.#withAttributes('link', { rel: 'canonical', href: this.#pick(nastyUrls) }));
    if (this.#chance(0.1)) head.append(this.#withAttributes('base', { href: this.#pick(nastyUrls) }));
    if (this.#chance(0.5)) {
      const json = this.#withAttributes('script', { type: 'application/ld+json' });
      json.textContent = randomJson((limit) => this.#upTo(limit));
      head.append(json);
    }
  }

  /** @param {number} depth @returns {Node} */
  #node(depth) {
    this.#left--;
    const kind = this.#upTo(100);
    if (this.#left < 0 || depth > 40 || kind < 25) return document.createTextNode(this.#text());
    if (kind < 27) return document.createComment(this.#text());
    if (kind < 28) return document.createProcessingInstruction('xml', this.#text().replaceAll('?>', ''));
    if (kind < 52) return this.#element(this.#pick(phrasing), this.#children(depth));
    if (kind < 74) return this.#element(this.#pick(flow), this.#children(depth));
    if (kind < 84) return this.#element(this.#pick(tabular), this.#children(depth));
    if (kind < 90) return this.#embed(depth);
    if (kind < 92) return this.#element(this.#pick(foreign), this.#children(depth), svg);
    if (kind < 94) return this.#element(this.#pick(mathematical), this.#children(depth), mathml);
    if (kind < 95)
      return this.#element(
        this.#pick(['P', 'p', 'o:p', 'x\u{10000}', 'script']),
        this.#children(depth),
        this.#pick(['urn:x', svg]),
      );
    if (kind < 98) return this.#shadow(depth);
    return this.#parsed();
  }

  /** @param {number} depth */
  #children(depth) {
    return Array.from({ length: this.#upTo(4) }, () => this.#node(depth + 1));
  }

  /** @param {string} name @param {Node[] | string[]} children @param {string} [namespace] */
  #element(name, children, namespace = 'http://www.w3.org/1999/xhtml') {
    const element = document.createElementNS(namespace, name);
    for (let count = this.#upTo(3); count > 0; count--) this.#setAttribute(element);
    element.append(...children);
    return element;
  }

  /** @param {string} name @param {Record<string, string>} given */
  #withAttributes(name, given) {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(given)) element.setAttribute(attribute, value);
    return element;
  }

  /** @param {Element} element */
  #setAttribute(element) {
    const name = this.#pick(attributes);
    const isAddress = /^(src|href|srcset|poster|cite|data-)/.test(name);
    const value = isAddress ? this.#pick(nastyUrls) : this.#chance(0.7) ? this.#pick(values) : this.#text();
    // A frame of its own is a page to load; a few are enough.
    if (element.localName === 'iframe' && name === 'src') return;
    element.setAttribute(name, name === 'style' ? this.#pick(styles) : value);
  }

  /** @param {number} depth */
  #embed(depth) {
    const name = this.#pick(embedded);
    if (name === 'iframe' && !this.#chance(0.1)) return document.createTextNode('');
    const element = this.#element(name, name === 'script' ? [] : this.#children(depth));
    if (element instanceof HTMLTemplateElement) element.content.append(...this.#children(depth));
    return element;
  }

  /** Hosts in hosts, with slots that hand each other's content on. @param {number} depth */
  #shadow(depth) {
    const host = document.createElement(this.#pick(['div', 'section', 'x-host', 'p', 'span', 'article']));
    const root = host.attachShadow({ mode: this.#pick(['open', 'closed']) });
    const slot = document.createElement('slot');
    if (this.#chance(0.5)) slot.name = this.#pick(['a', 'b']);
    root.append(...this.#children(depth), slot);
    if (this.#chance(0.5)) {
      const inner = document.createElement('div');
      inner.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
      const passed = document.createElement('slot');
      passed.slot = slot.name;
      inner.append(passed);
      root.append(inner);
    }
    host.append(...this.#children(depth));
    for (const child of host.children) if (this.#chance(0.5)) child.slot = this.#pick(['a', 'b', '']);
    return host;
  }

  /** What a parser makes of bytes that nobody meant. */
  #parsed() {
    const names = [...phrasing, ...flow, ...tabular, 'svg', 'math', 'select', 'template'];
    let soup = '';
    for (let count = this.#upTo(30); count > 0; count--) {
      const name = this.#pick(names);
      soup += this.#pick([
        `<${name}>`,
        `</${name}>`,
        `<${name} ${this.#pick(attributes)}="${this.#pick(values)}">`,
        this.#text(),
        '<!--',
        '-->',
        '&#0;',
        '&#xD800;',
        '&nbsp',
        '<![CDATA[',
        ']]>',
      ]);
    }
    const holder = document.createElement(this.#pick(['div', 'table', 'template', 'ul', 'select']));
    holder.innerHTML = soup;
    return holder;
  }

  /** What is rare since it takes its time. @returns {Node} */
  #extreme() {
    const big = 'x'.repeat(1024 * 1024);
    switch (this.#upTo(9)) {
      case 0: {
        const name = this.#pick(stackable);
        return this.#chance(0.3) ? this.#nest(() => 'span', 5000) : this.#nest(() => name, 500 + this.#upTo(1500));
      }
      case 1:
        return this.#nest(() => this.#pick([...phrasing, ...flow, ...tabular]), 5 + this.#upTo(15));
      case 2: {
        const element = this.#element(this.#pick(['img', 'a', 'p', 'div', 'td']), []);
        element.setAttribute(this.#pick(attributes), big);
        return element;
      }
      case 3:
        return this.#element('p', [
          document.createTextNode(
            this.#pick([
              big,
              '字'.repeat(300_000),
              '*'.repeat(20_000),
              '['.repeat(20_000),
              '`'.repeat(20_000),
              '<'.repeat(20_000),
              ' '.repeat(300_000),
              '\n'.repeat(300_000),
              '_a'.repeat(20_000),
              '- '.repeat(20_000),
            ]),
          ),
        ]);
      case 4: {
        const row = this.#pick(['span', 'p', 'li', 'br', 'b', 'img', 'hr', 'td', 'a']);
        return this.#element(
          'div',
          Array.from({ length: 2000 + this.#upTo(6000) }, () => this.#element(row, this.#chance(0.5) ? ['x'] : [])),
        );
      }
      case 5: {
        const cells = Array.from({ length: 30 }, () =>
          this.#withAttributes('td', {
            colspan: this.#pick(['1', '1000', '65535', '-1']),
            rowspan: this.#pick(['1', '0', '65534']),
          }),
        );
        return this.#element('table', [this.#element('tr', cells), this.#element('tr', [this.#element('td', ['x'])])]);
      }
      case 6: {
        let inner = this.#element('p', [this.#text()]);
        for (let depth = 300; depth > 0; depth--) {
          const host = document.createElement('div');
          host.attachShadow({ mode: 'open' }).append(document.createElement('slot'), inner);
          inner = host;
        }
        return inner;
      }
      case 7: {
        const json = this.#withAttributes('script', { type: 'application/ld+json' });
        json.textContent = this.#pick([
          `${'['.repeat(50_000)}`,
          `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
          `{"@type":"NewsArticle","articleBody":"${big}"}`,
          `{"@graph":[${'{"@id":"#a","author":{"@id":"#a"}},'.repeat(2000)}{}]}`,
        ]);
        return json;
      }
      default:
        return this.#element(
          'ol',
          Array.from({ length: 400 }, (_, at) => this.#nest(() => (at % 2 ? 'li' : 'ul'), 1 + this.#upTo(20))),
        );
    }
  }

  /** @param {() => string} name @param {number} depth */
  #nest(name, depth) {
    let inner = this.#element('span', [this.#pick(plainTexts)]);
    for (let level = 0; level < depth; level++) {
      const outer = document.createElement(name());
      if (this.#chance(0.1)) outer.append('x');
      outer.append(inner);
      inner = outer;
    }
    return inner;
  }

  /** @param {Element} into */
  #clobber(into) {
    const form = document.createElement('form');
    const named = Array.from({ length: 1 + this.#upTo(6) }, () => {
      const name = this.#pick(clobbered);
      into.append(this.#withAttributes(this.#pick(['img', 'form', 'embed']), { name }));
      const kind = this.#pick(['input', 'button', 'img', 'object']);
      return this.#withAttributes(kind, { [this.#pick(['name', 'id'])]: name });
    });
    into.prepend(form);
    // From here on nothing of the form is what it was.
    form.append(...this.#children(2), ...named);
  }

  /** @param {Element} within */
  #select(within) {
    const walker = createTreeWalker.call(document, within);
    const nodes = [within];
    while (nodes.length < 200 && walker.nextNode()) nodes.push(/** @type {Element} */ (walker.currentNode));
    getSelection()?.setBaseAndExtent(this.#pick(nodes), 0, this.#pick(nodes), 0);
  }

  #text() {
    const text = this.#pick(nastyTexts);
    return this.#chance(0.2) ? text + this.#pick(nastyTexts) : text;
  }

  /** @template T @param {readonly T[]} choices @returns {T} */
  #pick(choices) {
    return /** @type {T} */ (choices[this.#upTo(choices.length)]);
  }

  /** @param {number} share */
  #chance(share) {
    return this.#upTo(10_000) < share * 10_000;
  }

  /** A whole number under a limit. Mulberry32, which is as random as this needs. @param {number} limit */
  #upTo(limit) {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }
}
