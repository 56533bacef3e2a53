/** A PDF of one page that says what it is. */
export function leaflet() {
  const text = 'BT /F1 24 Tf 72 720 Td (Tidewater: timetable of the ferry) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${pdf}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`,
    'latin1',
  );
}

/** Its last words: whoever has them has the whole story. */
export const lastWordsOfLongStory = 'Here ends the inquiry, and the tide is in.';

/** A story of five megabytes, as the full text of a public inquiry is. */
export const longStory = () => inquiry('in full', 5_000_000);

/** The same in one: it takes a second or so to save, which is long enough to be cut off. */
export const shorterStory = () => inquiry('abridged', 1_000_000);

/**
 * The same text each time.
 * @param {string} edition
 * @param {number} bytes
 */
function inquiry(edition, bytes) {
  const paragraphs = [];
  for (let size = 0, number = 1; size < bytes; number++) {
    const paragraph = paragraphOf(number);
    paragraphs.push(paragraph);
    size += paragraph.length + 1;
  }
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>The inquiry, ${edition}</title>
<meta name="description" content="Every word that was said about the sluice, in the order in which it was said.">
<meta property="og:site_name" content="Tidewater Courier">
<meta property="article:published_time" content="2026-06-03T12:00:00+01:00">
<link rel="canonical" href="http://news.tidewater.test/en/2026/06/the-inquiry-${edition.replace(' ', '-')}">
<link rel="icon" href="/images/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
</head>
<body class="en">
<header class="masthead"><a class="name" href="/">Tidewater Courier</a></header>
<main><article>
<h1>The inquiry, ${edition}</h1>
<p class="byline">By <span class="author">the clerk</span> · <time datetime="2026-06-03T12:00:00+01:00">3 June 2026</time></p>
${paragraphs.join('\n')}
<p>${lastWordsOfLongStory}</p>
</article></main>
</body>
</html>`;
}

const witnesses = ['the harbour master', 'the miller', 'a fisherman', 'the engineer', 'the bishop’s agent', 'a child'];
const verbs = ['said', 'recalled', 'denied', 'supposed', 'was quite sure', 'had heard it said'];
const things = ['the sluice', 'the lower gate', 'the eel trap', 'the gauge', 'the towpath', 'the old wheel'];
const states = [
  'had been shut',
  'had stood open',
  'was a foot too high',
  'leaked',
  'was painted green',
  'had been lent out',
];

/** @param {number} number */
function paragraphOf(number) {
  if (number % 40 === 1) return `<h2>Day ${Math.ceil(number / 40)}</h2>`;
  const sentences = [];
  for (let index = 0; index < 6; index++) {
    const at = number * 7 + index * 5;
    const witness = witnesses[at % witnesses.length] ?? '';
    const thing = things[Math.floor(at / 3) % things.length];
    const state = states[Math.floor(at / 7) % states.length];
    sentences.push(
      `${witness[0]?.toUpperCase()}${witness.slice(1)} ${verbs[(at + index) % verbs.length]} that ${thing} ${state} on the ${(at % 28) + 1}th, <em>as near as anybody could tell</em>, and that page ${number} of the log would bear it out.`,
    );
  }
  return `<p>${sentences.join(' ')}</p>`;
}
