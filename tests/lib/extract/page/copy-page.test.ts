import { describe, expect, test } from 'vitest';
import { copyPage } from '../../../../lib/extract/page/copy-page';
import { openPage } from '../../../support/open-page';

const address = 'https://news.example/a/';
const prose = 'The ferry was late again, and nobody on the pier was surprised. '.repeat(6);

describe('the copy', () => {
  test('has what metadata is read from', () => {
    const copy = copied(
      '<html lang="en"><head><title>Rain</title><meta name="author" content="Ann"><link rel="canonical" href="/c"><base href="/b/"><script type="application/ld+json">{"a":1}</script></head><body><p>Rain.',
    );

    expect(copy.title).toBe('Rain');
    expect(copy.documentElement.lang).toBe('en');
    expect(copy.baseURI).toBe('https://news.example/b/');
    expect(copy.querySelector('meta[name=author]')?.getAttribute('content')).toBe('Ann');
    expect(copy.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe('/c');
    expect(copy.querySelector('script')?.textContent).toBe('{"a":1}');
  });

  test('has nothing that is only for browsers', () => {
    const body = bodyOf(
      '<p onclick="x()" class="lead" id="p" data-n="1" lang="fr">Rain<!-- a note -->.</p><script>let x;</script><style>p{}</style><link rel="stylesheet" href="/s.css"><template><p>Sun.</p></template><noscript>Turn it on.</noscript><script type="math/tex">x^2</script>',
    );

    expect(body).toBe('<p class="lead" id="p" data-n="1" lang="fr">Rain.</p><script type="math/tex">x^2</script>');
  });

  test('has no attributes of a megabyte, and none that look like marks of ours', () => {
    const body = bodyOf(`<p data-state="${'x'.repeat(1_000_000)}" data-hidden="display" data-overlay>Rain.</p>`);

    expect(body).toBe('<p>Rain.</p>');
  });

  test('of a page with names that clobber is whole, and free of them', () => {
    const names = [
      'firstChild',
      'nextSibling',
      'parentNode',
      'attributes',
      'childNodes',
      'querySelectorAll',
      'textContent',
    ];
    const controls = names.map((name) => `<input name="${name}">`).join('');
    const copy = copied(
      `<img name="documentElement"><img name="body"><img name="defaultView"><form hidden><p>${prose}</p>${controls}</form><p>End.</p>`,
    );

    expect(copy.querySelector('form')?.childNodes.length).toBe(names.length + 1);
    expect(copy.querySelector('[name]')).toBeNull();
    expect(copy.body.lastElementChild?.textContent).toBe('End.');
  });

  test('of a page with a form whose control is called `closest` tells what lies over it from what it is', () => {
    const page = openPage(
      `<div role="dialog"><p>${prose}</p></div><form><input name="closest"><a href="/more">More</a><p>${prose.repeat(3)}</p></form>`,
      address,
    );
    // As in a browser; this DOM doesn't do it by itself.
    Object.defineProperty(page.forms[0], 'closest', { value: page.querySelector('input') });

    const copy = copyPage(page);

    expect(copy.querySelector('[data-overlay]')?.getAttribute('role')).toBe('dialog');
  });

  test('of a page nested 2 000 deep has all its text, less deep', () => {
    const page = openPage('<p>Before.</p><main></main><p>After.</p>', address);
    let innermost = page.querySelector('main') as Element;
    for (let depth = 1; depth <= 2000; depth++) {
      const inner = page.createElement('div');
      if (depth % 500 === 0) innermost.append(`${depth} `);
      innermost.append(inner);
      innermost = inner;
    }
    innermost.append('bottom ');

    const copy = copyPage(page);

    expect(copy.body.querySelector('main')?.textContent).toBe('500 1000 1500 2000 bottom ');
    let depth = 0;
    for (let element: Element | null = copy.querySelector('main'); element; element = element.firstElementChild)
      depth++;
    expect(depth).toBeLessThan(600);
  });

  test('of a page nested that deep has what is in a form with a control called “append”', () => {
    const page = openPage(`${'<div>'.repeat(300)}<form><input name="append"><p>Within.</p></form>`, address);
    // As in a browser; this DOM doesn't do it by itself.
    const prototype = Object.getPrototypeOf(new DOMParser().parseFromString('<form>', 'text/html').forms[0]);
    Object.defineProperty(prototype, 'append', { value: page.querySelector('input'), configurable: true });

    const copy = copyPage(page);
    Reflect.deleteProperty(prototype, 'append');

    expect(copy.querySelector('form p')?.textContent).toBe('Within.');
  });
});

describe('hidden', () => {
  test.each([
    ['by its style', '<p style="color: red; display: none">Ad.</p>', 'display'],
    ['by the attribute', '<p hidden>Ad.</p>', 'display'],
    ['by a style sheet', '<style>.ad { display: none }</style><p class="ad">Ad.</p>', 'display'],
    ['by its visibility', '<p style="visibility:hidden">Ad.</p>', 'visibility'],
    ['from all who see', '<span class="sr-only">Ad.</span>', 'clip'],
    [
      'from all who see, by its style',
      '<style>.x1 { position: absolute; clip: rect(0px, 0px, 0px, 0px) }</style><span class="x1">Ad.</span>',
      'clip',
    ],
  ])('%s', (_, html, how) => {
    const copy = copied(`${html}<p>${prose}</p>`);

    expect(copy.querySelector('[data-hidden]')?.textContent).toBe('Ad.');
    expect(copy.querySelector('[data-hidden]')?.getAttribute('data-hidden')).toBe(how);
  });

  test('is marked once, on the outermost', () => {
    const copy = copied(`<div hidden><p hidden>Ad.</p></div><p>${prose}</p>`);

    expect(copy.querySelectorAll('[data-hidden]').length).toBe(1);
  });

  test.each([
    ['a page until a script has run', `<body style="visibility: hidden"><p>${prose}</p>`],
    ['most of a page until a script has run', `<div style="display:none"><p>${prose}</p></div><p>Please wait.</p>`],
    ['what <details> fold', `<p>${prose}</p><details><summary>More</summary><p>Folded.</p></details>`],
    [
      'a panel of an accordion',
      `<p>${prose}</p><h3><button aria-expanded="false" aria-controls="a1">Why?</button></h3><div id="a1" hidden>Because the river was too low.</div>`,
    ],
    [
      'a tab',
      `<p>${prose}</p><a href="#t2" role="tab">Two</a><div id="t2" role="tabpanel" style="display:none">Because the river was too low.</div>`,
    ],
    [
      'the rest of a text',
      `<p>${prose}</p><button>Read more</button><div style="display:none">Because the river was too low.</div>`,
    ],
    [
      'the rest of a text in Chinese',
      `<p>${prose}</p><div hidden>因为今年夏天的河水实在是太浅了，渡轮没有办法开。</div><a>展开全文</a>`,
    ],
    ['formulas for who can’t see', `<p>${prose}</p><span class="katex-mathml" style="display:none">x</span>`],
  ])('is not %s', (_, html) => {
    expect(copied(html).querySelector('[data-hidden]')).toBeNull();
  });

  test.each([
    [
      'a menu that unfolds',
      '<nav><button aria-controls="m" aria-expanded="false">Menu</button><div id="m" hidden>Politics and culture and sports and weather</div></nav>',
    ],
    [
      'a list of links that unfolds',
      '<button aria-controls="m" aria-expanded="false">More</button><div id="m" hidden><a href="/1">Politics and culture</a> <a href="/2">Sports and weather</a></div>',
    ],
    ['what is hidden in folded content', '<details><p hidden>Ad.</p></details>'],
  ])('is %s', (_, html) => {
    expect(copied(`<p>${prose}</p>${html}`).querySelectorAll('[data-hidden]').length).toBe(1);
  });
});

describe('lying over the page', () => {
  test.each([
    ['a dialog', '<div role="dialog">Cookies?</div>'],
    ['what is modal', '<section aria-modal="true">Cookies?</section>'],
    ['a cookie wall by the name that its maker gives it', '<div id="onetrust-consent-sdk">Cookies?</div>'],
    ['what floats above all', '<style>.w { position: fixed; z-index: 9 }</style><div class="w">Cookies?</div>'],
  ])('is %s', (_, html) => {
    expect(copied(`<p>${prose}</p>${html}`).querySelector('[data-overlay]')?.textContent).toBe('Cookies?');
  });

  test('is not what most of the page is in', () => {
    expect(copied(`<div role="dialog"><p>${prose}</p></div>`).querySelector('[data-overlay]')).toBeNull();
  });
});

describe('shadow roots', () => {
  test('are in their hosts, with what is assigned to slots in their places', () => {
    const page = openPage(
      '<x-card><p slot="text">Light.</p><i>Unnamed.</i><b slot="gone">Nowhere.</b></x-card>',
      address,
    );
    const root = (page.querySelector('x-card') as Element).attachShadow({ mode: 'open' });
    fill(
      page,
      root,
      '<style>p{}</style><h2>Shadow</h2><slot name="text"></slot><p>Then: <slot></slot></p><slot name="none">Fallback.</slot>',
    );

    expect(copyPage(page).body.querySelector('x-card')?.innerHTML).toBe(
      '<h2>Shadow</h2><p slot="text">Light.</p><p>Then: <i>Unnamed.</i></p>Fallback.',
    );
  });

  test('in shadow roots hand their slots on', () => {
    const page = openPage('<x-outer><p>Light.</p></x-outer>', address);
    const outer = (page.querySelector('x-outer') as Element).attachShadow({ mode: 'open' });
    fill(page, outer, '<x-inner><slot></slot></x-inner>');
    fill(
      page,
      (outer.querySelector('x-inner') as Element).attachShadow({ mode: 'open' }),
      '<article><slot></slot></article>',
    );

    expect(copyPage(page).body.innerHTML).toBe(
      '<x-outer><x-inner><article><p>Light.</p></article></x-inner></x-outer>',
    );
  });

  test('that are closed are read where the browser lets an extension', () => {
    const page = openPage('<x-card></x-card>', address);
    const host = page.querySelector('x-card') as Element;
    const root = host.attachShadow({ mode: 'closed' });
    fill(page, root, '<p>Closed.</p>');
    Object.assign(globalThis, {
      chrome: { dom: { openOrClosedShadowRoot: (asked: Element) => (asked === host ? root : null) } },
    });

    const text = copyPage(page).body.textContent;
    Reflect.deleteProperty(globalThis, 'chrome');

    expect(text).toBe('Closed.');
  });

  test('that are only declared are made', () => {
    const body = bodyOf(
      '<x-card><template shadowrootmode="open"><h2><slot name="title">None</slot></h2><script>x</script><slot></slot></template><span slot="title">Title</span><p>Text.</p></x-card>',
    );

    expect(body).toBe('<x-card><h2><span slot="title">Title</span></h2><p>Text.</p></x-card>');
  });
});

describe('frames', () => {
  test('of the same origin are part of the page, with addresses that hold there', () => {
    const page = openPage('<base href="/elsewhere/"><p>Before.</p><iframe></iframe>', address);
    const inner = (page.querySelector('iframe') as HTMLIFrameElement).contentDocument as Document;
    fill(inner, inner.body, `<p>${prose}<a href="https://other.example/x">Link</a></p>`);

    const copy = copyPage(page);

    expect(copy.querySelector('[data-frame]')?.textContent).toBe(`${prose}Link`);
    expect(copy.querySelector('iframe')).toBeNull();
  });

  test('without a text to speak of stay what they are', () => {
    expect(bodyOf('<iframe src="about:blank" title="Ad"></iframe>')).toBe(
      '<iframe src="about:blank" title="Ad"></iframe>',
    );
  });
});

test('streamed content is in its places', () => {
  const body = bodyOf(
    '<main><!--$?--><template id="B:0"></template><p>Loading<!--$-->…<!--/$--></p><!--/$--><p>After.</p></main><div hidden id="S:0"><h1>Title</h1><template id="P:1"></template></div><div hidden id="S:1"><p>Text.</p></div>',
  );

  expect(body).toBe('<main><h1>Title</h1><p>Text.</p><p>After.</p></main>');
});

test('parts of a line that are blocks by their style have lines of their own', () => {
  const body = bodyOf(
    '<style>.b, cite { display: block }</style><figcaption>Low water <cite>Ann Roe</cite></figcaption><p><span class="b">One</span><span class="b">Two</span></p>',
  );

  expect(body).toBe(
    '<figcaption>Low water <br><cite>Ann Roe</cite></figcaption><p><span class="b">One</span><br><span class="b">Two</span></p>',
  );
});

test('a drawing with labels is a figure with its name, an icon is nothing', () => {
  const labels = '<text>1</text><text>2</text><text>3</text>';
  const body = bodyOf(
    `<p>Look.<svg viewBox="0 0 9 9"><title>Share</title></svg></p><svg aria-label="Water level by month">${labels}</svg><figure><svg><title>Level</title><desc>By month</desc>${labels}</svg></figure><canvas aria-label="Votes"></canvas>`,
  );

  expect(body).toBe(
    '<p>Look.</p><figure data-chart=""><figcaption>Water level by month</figcaption></figure><figure><p data-chart="">Level. By month</p></figure><figure data-chart=""><figcaption>Votes</figcaption></figure>',
  );
});

test('the page is as it was', () => {
  const page = openPage(
    `<form><input name="firstChild"></form><x-card><template shadowrootmode="open">a</template></x-card><p hidden>${prose}</p><img data-src="/a.jpg"><svg></svg><style>p{}</style>`,
    address,
  );
  const before = page.documentElement.outerHTML;

  copyPage(page);

  expect(page.documentElement.outerHTML).toBe(before);
});

function copied(html: string): Document {
  return copyPage(openPage(html, address));
}

function bodyOf(html: string): string {
  return copied(html).body.innerHTML.replace(/\n/g, '');
}

function fill(page: Document, root: ParentNode, html: string): void {
  const template = page.createElement('template');
  template.innerHTML = html;
  root.append(template.content);
}
