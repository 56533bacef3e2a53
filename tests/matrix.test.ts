import { expect, test } from 'vitest';
import { capturePage } from '../lib/usecases/capture-page';
import { faultOf } from './bench/matrix/judge.mjs';
import { readRows } from './bench/matrix/rows.mjs';
import { openPage } from './support/open-page';

const address = 'https://news.tidewater.example/a/page.html';
const rows = (await readRows()).filter(({ isLive }) => !isLive);

/** What a style sheet hides is only known to a browser: `npm run bench:matrix` shows that row. */
const needsBrowser = /by style sheet/;

test.each(rows.filter(({ problem }) => !needsBrowser.test(problem)).map((row) => [row.problem, row] as const))(
  '%s',
  (_, row) => {
    expect(faultOf(row, capturePage(openPage(row.html, address), null, new Date(0)))).toBeNull();
  },
);
