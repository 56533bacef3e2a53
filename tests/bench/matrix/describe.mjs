import { peers } from '../capture/quality/peers.mjs';

const columns = { ours: 'Gleaner', ...peers };

/**
 * The rows as a page for people.
 * @param {readonly { row: import('./rows.mjs').Row, faults: Readonly<Record<string, string | null>> }[]} judged
 */
export function describeMatrix(judged) {
  const keys = Object.keys(columns);
  const lines = judged.map(({ row, faults }) => {
    const file = `${row.topic}/${row.isLive ? 'live' : 'source'}.html`;
    const cells = keys.map((key) => (faults[key] === null ? '✓' : literal(faults[key] ?? 'nothing')));
    return `| [${cell(row.problem)}](${file}) | ${cell(row.right)} | ${cells.join(' | ')} |`;
  });
  const sums = keys.map((key) => `${judged.filter(({ faults }) => faults[key] === null).length} of ${judged.length}`);
  return `${introduction}
| Problem | Right is | ${Object.values(columns).join(' | ')} |
| --- | --- | ${keys.map(() => '---').join(' | ')} |
${lines.join('\n')}
| | | ${sums.join(' | ')} |
`;
}

const introduction = `# Pages with one hard problem each

Every folder here is a page of our own that is a trap for programs which save articles. If you make one, run yours over them:
\`source.html\` is the page, to be shown at \`https://news.tidewater.example/a/page.html\` (\`live.html\`: only a browser will
do), and \`matrix.json\` says what is right: what has to be in the Markdown (\`must\`) and what must not (\`mustNot\`), the
same for the HTML that a parser makes of it (\`mustHtml\`, \`mustNotHtml\`: so nobody's choice of signs matters), and what has
to be known of the article (\`fields\`). The texts and pages are free to use, like the rest of this
repository.

This page is written by \`npm run bench:matrix\`, which opens each of them in Chromium, without a network and with the page's
scripts off, and asks the built capture script, Readability 0.6 with Turndown 7 and its GFM plugin, and Defuddle 0.19 with its
own Markdown, each used as its documentation says. ✓ is right; otherwise the cell says what is wrong first.
`;

/** Our own words, with our own Markdown. @param {string} text */
function cell(text) {
  return text.replace(/\|/g, '\\|');
}

/** What others wrote, as it is. @param {string} text */
function literal(text) {
  return text.replace(/\s+/g, ' ').replace(/[|\\[\]*_<>`$]/g, '\\$&');
}
