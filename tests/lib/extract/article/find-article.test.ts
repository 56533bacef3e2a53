import { expect, test } from 'vitest';
import { markArticle } from '../../../../lib/extract/article/find-article';
import { openPage } from '../../../support/open-page';

const prose =
  'The ferry stopped before midnight, when the fog came up the river, and its passengers waited on the quay until the morning. ';
const paragraphs = (count: number) => Array.from({ length: count }, (_, n) => `<p>${n + 1}. ${prose}</p>`).join('');
const links = (count: number) =>
  Array.from({ length: count }, (_, n) => `<li><a href="/${n}">Another story of the day, number ${n}</a></li>`).join(
    '',
  );

/** The text that is left of a page, block by block, and why the rest is not. */
function find(body: string, title = 'Ferry stops in fog') {
  const page = openPage(`<title>${title}</title><body>${body}</body>`, 'https://news.tidewater.example/a');
  const leftOut = markArticle(page, { title });
  const reasons = leftOut?.map(({ reason, excerpt }) => `${reason}: ${excerpt.slice(0, 30)}`) ?? null;
  for (const element of page.querySelectorAll('[data-left-out]')) element.remove();
  return { text: page.body.textContent?.replace(/\s+/g, ' ').trim() ?? '', reasons, html: page.body.innerHTML };
}

test('leaves out the menu, the list of other stories and the footer', () => {
  const { text, reasons } = find(
    `<nav><ul>${links(6)}</ul></nav><main><h1>Ferry stops in fog</h1><article>${paragraphs(6)}</article></main><aside class="related"><h2>More news</h2><ul>${links(8)}</ul></aside><footer>About us. Imprint.</footer>`,
  );

  expect(text).toMatch(/^1\. The ferry.*morning\.$/);
  expect(text).not.toContain('Another story');
  expect(text).not.toContain('Imprint');
  expect(reasons).toContain('headline: Ferry stops in fog');
  expect(reasons?.filter((reason) => reason.startsWith('outside'))).not.toEqual([]);
});

test('a thread is saved with its answers, and without what is said of those who wrote them', () => {
  const post = (name: string, text: string) =>
    `<div class="comment" id="p${name.length}"><div class="author"><a href="/u/${name}">${name}</a><p>Joined: 2009</p></div><div class="post-body">${text}</div><div class="post-tools"><a href="#">Reply</a> <a href="#">Report</a></div></div>`;
  const page = openPage(
    `<body class="forum"><nav><ul>${links(6)}</ul></nav><div id="posts"><h1>Ferry stops in fog</h1>${post('Ada', paragraphs(8))}${post('Benno', '<p>Benno says: I saw it as well.</p>')}${post('Cyrus', '<p>Cyrus says: and so did I, from the other side.</p>')}</div><footer>About us. Imprint.</footer></body>`,
    'https://forum.tidewater.example/viewtopic.php?t=12',
  );
  markArticle(page, { title: 'Ferry stops in fog' });
  for (const element of page.querySelectorAll('[data-left-out]')) element.remove();
  const text = page.body.textContent ?? '';

  expect(text).toContain('8. The ferry');
  expect(text).toContain('Benno says');
  expect(text).toContain('Cyrus says');
  expect(text).not.toContain('Joined');
  expect(text).not.toContain('Imprint');
});

test('keeps the order and every paragraph between', () => {
  const { text } = find(
    `<div id="menu"><ul>${links(5)}</ul></div><div class="article-body">${paragraphs(5)}<blockquote>${prose}</blockquote>${paragraphs(3)}</div>`,
  );

  expect(text.match(/The ferry stopped/g)).toHaveLength(9);
});

test('a picture inside the text stays with its caption, and so does one just above', () => {
  const { html } = find(
    `<article><h1>Ferry stops in fog</h1><figure><img src="/lead.jpg"><figcaption>The quay at night</figcaption></figure>${paragraphs(3)}<figure><img src="/fog.jpg"><figcaption>Fog</figcaption></figure>${paragraphs(3)}</article><div class="teasers"><div><img src="/other.jpg"><a href="/x">Other story</a></div></div>`,
  );

  expect(html).toContain('/lead.jpg');
  expect(html).toContain('The quay at night');
  expect(html).toContain('/fog.jpg');
  expect(html).not.toContain('/other.jpg');
});

test('of two articles the one of the title stays', () => {
  const article = (headline: string, name: string) =>
    `<article><h1>${headline}</h1>${paragraphs(5).replaceAll('ferry', name)}</article>`;

  const { text, reasons } = find(article('Ferry stops in fog', 'ferry') + article('Tram runs late', 'tram'));

  expect(text).toContain('The ferry');
  expect(text).not.toContain('The tram');
  expect(reasons?.some((reason) => reason.startsWith('other-article'))).toBe(true);
});

test('a caption that is there twice is kept once', () => {
  const caption = 'The quay at night, from the other side';
  const { text } = find(
    `<article>${paragraphs(3)}<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure><figure><img src="/a-small.jpg"><figcaption>${caption}</figcaption></figure>${paragraphs(3)}</article>`,
  );

  expect(text.split(caption)).toHaveLength(2);
});

test('a line above or below the text goes, one between stays', () => {
  const { html } = find(`<article><hr>${paragraphs(3)}<hr>${paragraphs(3)}<hr></article>`);

  expect(html.match(/<hr>/g)).toHaveLength(1);
});

test('cards of other articles under a short text are not in it', () => {
  const card = (n: number) => `<li><h4><a href="/${n}">Something else happened</a></h4><p>${prose}</p></li>`;

  const { text } = find(
    `<article><h1>Ferry stops in fog</h1><p>${prose}${prose}</p><ul>${[1, 2, 3, 4].map(card).join('')}</ul></article>`,
  );

  expect(text).toMatch(/^The ferry/);
  expect(text).not.toContain('Something else');
});

test('what is hidden in a line is left out of the line, and said to be', () => {
  const { text, reasons } = find(
    `<article>${paragraphs(3)}<p>See the map<span data-hidden="clip">, opens in a new tab</span>. ${prose}</p></article>`,
  );

  expect(text).toContain('See the map. The ferry');
  expect(reasons).toContain('hidden: , opens in a new tab');
});

test('there is no article in a menu', () => {
  expect(find(`<nav><ul>${links(5)}</ul></nav><p>Sign in</p>`).reasons).toBeNull();
  expect(find('').reasons).toBeNull();
});

test('the picture that the page names as its own is kept wherever it stands above the end, another one is not', () => {
  const page = openPage(
    `<body><div class="stage"><div><div><img src="/pictures/quay-at-night_640x360.jpg"></div></div></div><div class="ads"><div><div><img src="/pictures/offer.jpg"></div></div></div><p class="kicker">River</p><p class="date">4 July 2026</p><p class="tools">Print</p><h1>Ferry stops in fog</h1><article>${paragraphs(5)}</article></body>`,
    'https://news.tidewater.example/a',
  );
  const image = 'https://cdn.tidewater.example/pictures/quay-at-night_1200x630.jpg';
  markArticle(page, { title: 'Ferry stops in fog', image });
  for (const element of page.querySelectorAll('[data-left-out]')) element.remove();

  expect(page.body.innerHTML).toContain('quay-at-night');
  expect(page.body.innerHTML).not.toContain('offer');
});

test('a line above the text that names author and day is not of it, a sentence that does is', () => {
  const named = 'Ana Roy has walked along the river every day since 2019.';
  const page = openPage(
    `<body><h1>Ferry stops in fog</h1><article><p>Text: Ana Roy　Photos: Bo Lind　2 April 2026, 5:00</p><p>${named}</p>${paragraphs(5)}</article></body>`,
    'https://news.tidewater.example/a',
  );
  markArticle(page, { title: 'Ferry stops in fog', authors: ['Ana Roy'] });
  for (const element of page.querySelectorAll('[data-left-out]')) element.remove();

  expect(page.body.textContent).not.toContain('Bo Lind');
  expect(page.body.textContent).toContain(named);
});

test('the box that offers a newsletter goes with all that it says, and the text around it stays', () => {
  const box =
    '<div class="c1"><p>Sign up to The River Letter</p><span>Every week</span><form><label><div>Your address</div></label><input type="email"><button>Sign up</button></form></div>';
  const { text } = find(`<article><h1>Ferry stops in fog</h1>${paragraphs(4)}${box}${paragraphs(4)}</article>`);

  expect(text).not.toMatch(/River Letter|Every week|Your address/);
  expect(text.match(/The ferry stopped/g)).toHaveLength(8);
});

test('a figure in which an address is asked for is no picture with a caption', () => {
  const box =
    '<figure><aside aria-label="newsletter"><p>Sign up to The River Letter</p><p>We may write to you about other things too, which our privacy policy explains at some length.</p><form><input type="email"></form></aside></figure>';
  const { text } = find(`<article>${paragraphs(4)}${box}${paragraphs(4)}</article>`);

  expect(text).not.toMatch(/River Letter|privacy policy/);
});

test('a field that no reader sees asks for nothing', () => {
  const withField = (field: string) => {
    const box = `<form><p>The winter timetable ${paragraphs(1).slice(6)}${field}</form>`;
    return find(`<article>${paragraphs(4)}${box}${paragraphs(4)}</article>`).text;
  };

  expect(withField('<input type="hidden" name="mailTo">')).toContain('The winter timetable');
  expect(withField('<input name="mailTo">')).not.toContain('The winter timetable');
});

test('paragraphs of an article that share an element with a field stay', () => {
  const { text } = find(
    `<article>${paragraphs(6)}<section>${paragraphs(2)}<input type="email"></section>${paragraphs(6)}</article>`,
  );

  expect(text.match(/The ferry stopped/g)).toHaveLength(14);
});

test('the headline of another article between the paragraphs goes, a link that is a part of the text stays', () => {
  const teaser =
    '<p><strong><a href="/news/tram-runs-late-again-in-winter">TRAM RUNS LATE AGAIN IN WINTER</a></strong></p>';
  const labelled =
    '<p><b>DON’T MISS:</b> <a href="/news/who-was-the-last-ferryman-of-all">Who was the last ferryman of all?</a></p>';
  const elsewhere =
    '<p><a href="https://archive.example.org/tram-runs-late-in-winter">Tram runs late in winter</a></p>';
  const sentence =
    '<p><a href="/timetable/of-all-the-winter-ferries">Here is the timetable of all the winter ferries.</a></p>';
  const { html } = find(
    `<article>${paragraphs(3)}${teaser}${labelled}${elsewhere}${sentence}${paragraphs(3)}</article>`,
  );

  expect(html).not.toContain('TRAM RUNS');
  expect(html).not.toContain('ferryman');
  expect(html).toContain('archive.example.org');
  expect(html).toContain('/timetable/');
});

test('cards of other articles are known by their headlines, also if a link holds an empty box', () => {
  const card = (n: number) =>
    `<li><div><img src="/${n}.jpg"><div><span>The Paper</span><h4><a href="/${n}">Story number ${n} of the day<div class="box"></div></a></h4><p>${prose}${prose}${prose}${prose}</p></div></div></li>`;
  const { text } = find(`<article>${paragraphs(3)}</article><ul>${[1, 2, 3, 4, 5].map(card).join('')}</ul>`);

  expect(text).toMatch(/^1\. The ferry/);
  expect(text).not.toContain('The Paper');
  expect(text.match(/The ferry stopped/g)).toHaveLength(3);
});

test('a caption that stands below once more, out of its figure, stands there once', () => {
  const caption = 'The quay at midnight, when nobody saw the lamps of the other side any more';
  const { text } = find(
    `<article>${paragraphs(2)}<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure><p>${caption}</p>${paragraphs(3)}</article>`,
  );

  expect(text.match(/The quay at midnight/g)).toHaveLength(1);
});

test('an icon that stands alone is no picture of the article, one in a sentence is a part of it', () => {
  const { html } = find(
    `<article><h1>Ferry stops in fog</h1><p><img src="/sign.png" data-icon></p>${paragraphs(3)}<p><a href="/map.jpg"><img src="/small.jpg" data-icon></a></p><p>The <img src="/glyph.png" data-icon> on the bow. ${prose}</p>${paragraphs(3)}</article>`,
  );

  expect(html).not.toContain('/sign.png');
  expect(html).toContain('/glyph.png');
  expect(html).toContain('/small.jpg');
});
