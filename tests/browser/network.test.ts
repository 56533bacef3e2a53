import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.mjs';
import { find, press, reads } from '../support/hands.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples, savePage } from './gleaner';

/** Goes over three pages, of which a reader opens one. */
const story = 'en/2026/07/up-the-river';

test('the extension asks nothing of the network by saving, reading or exporting, but for the pages of an article', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gleaner-net-'));
  const netLog = join(folder, 'net.json');
  const gleaner = await openBrowser({ netLog });
  const { extension, site } = gleaner;
  let asked: string[];
  try {
    const popup = await savePage(gleaner, siteUrl + samples.zh.path);
    await press(popup, 'button', 'Read');
    await reads(popup, '半城船工半城帆');
    const library = await gleaner.openOwnPage('library.html#/export');
    const download = gleaner.nextDownload();
    await press(library, 'button', /^Export 1 article/);
    await download;
    await find(library, 'button', 'Download again');
    await reads(await savePage(gleaner, siteUrl + story), '3 pages');
    asked = site.requests.filter(({ host }) => host === 'news.tidewater.test').map(({ path }) => path);
  } finally {
    await gleaner.close();
  }

  // The page itself is asked for once: by the reader, who opened it.
  expect(asked.filter((path) => path === `/${samples.zh.path}`)).toHaveLength(1);
  expect(asked.filter((path) => path.includes(story))).toEqual([`/${story}`, `/${story}/2`, `/${story}/3`]);

  const requests = requestsIn(JSON.parse(await readFile(netLog, 'utf8')));
  // The page asks for what belongs to it, as it asks for its pictures.
  for (const page of [2, 3])
    expect(requests.find(({ url }) => url === `${siteUrl}${story}/${page}`)?.initiator).toBe(new URL(siteUrl).origin);
  const byUs = requests.filter(({ initiator }) => initiator.includes(extension.id));
  expect(byUs.map(({ url }) => url).filter((url) => !/^(chrome-extension|blob|data):/.test(url))).toEqual([]);
  await rm(folder, { recursive: true });
});

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly initiator?: string };
  }[];
}

/** Every request the browser began, with who wanted it. */
function requestsIn({ constants, events }: NetLog) {
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  const requests = events.flatMap(({ type, params }) =>
    type === start && params?.url ? [{ url: params.url, initiator: params.initiator ?? '' }] : [],
  );
  // A log without the reader's own request would prove nothing.
  expect(requests.map(({ url }) => url)).toContain(siteUrl + samples.zh.path);
  return requests;
}
