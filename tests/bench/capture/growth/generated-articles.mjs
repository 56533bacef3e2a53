// Long articles of a plain kind, with what articles have in them; the same ones at every run.

const words =
  'the harbour kept its ferry through a winter of talks while people on both sides wrote letters to the council and waited'.split(
    ' ',
  );

/** @param {number} bytes of the page */
export function articleOfBytes(bytes) {
  let body = '';
  for (let section = 0; body.length < bytes; section++) body += sectionOf(section, 80);
  return pageOf(body);
}

/** @param {number} count of elements */
export function articleOfElements(count) {
  let body = '';
  let made = 0;
  for (let section = 0; made < count; section++) {
    const text = sectionOf(section, 8);
    made += text.split(/<[a-z]/).length - 1;
    body += text;
  }
  return pageOf(body);
}

/** One paragraph that somebody has put much into, and hidden as much in. @param {number} count of its sentences */
export function articleOfPieces(count) {
  const sentence = (/** @type {number} */ number) =>
    `The <b>ferry</b> ${number} left<sub>${number}</sub> <span style="display:none">copied from site ${number}</span>` +
    ` <img src="/pictures/${number}.jpg" alt="Ferry ${number}"> the <a href="/${number}">harbour</a>.<br>`;
  return pageOf(`<p>${Array.from({ length: count }, (_, number) => sentence(number)).join('')}</p>`);
}

/** @param {number} number @param {number} length in words, of a paragraph */
function sectionOf(number, length) {
  const sentence = (/** @type {number} */ from) =>
    Array.from({ length }, (_, at) => words[(from * 7 + at * 3 + number) % words.length]).join(' ');
  return [
    `<h2>Part ${number}, ${words[number % words.length]}</h2>`,
    `<p>${sentence(1)}, <a href="/letters/${number}">${sentence(2)}</a>, <b>${sentence(3)}</b>.</p>`,
    `<p>“${sentence(4)},” she said, <em>${sentence(5)}</em>.</p>`,
    `<figure><img src="/pictures/${number}.jpg" alt=""><figcaption>${sentence(6).slice(0, 80)}</figcaption></figure>`,
    `<ul>${[7, 8, 9].map((item) => `<li>${sentence(item)}</li>`).join('')}</ul>`,
    number % 10 === 0
      ? `<table>${[1, 2, 3].map((row) => `<tr><td>${row}</td><td>${sentence(row)}</td></tr>`).join('')}</table>`
      : `<blockquote><p>${sentence(10)}</p></blockquote>`,
    `<p>${sentence(11)}.<br>${sentence(12)}.</p>`,
  ].join('\n');
}

/** @param {string} body */
function pageOf(body) {
  const menu = words.map((word) => `<li><a href="/${word}">${word}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The ferry, at length</title>
<meta property="article:published_time" content="2026-03-01T08:00:00Z"></head>
<body><nav><ul>${menu}</ul></nav><main><article><h1>The ferry, at length</h1>${body}</article></main>
<footer><p>All rights reserved</p></footer></body></html>`;
}
