import { progressOf } from './progress.mjs';
import { runPage } from './run.mjs';
import { launch, openTab } from './tab.mjs';

/**
 * What everybody made of each page. One page at a time, so that the times are right; two where nobody is timed against.
 * @param {readonly import('./corpus.mjs').CorpusPage[]} pages
 * @param {{ capture: string, peers: Record<import('./quality/peers.mjs').Peer, string> | null }} scripts
 */
export async function runAll(pages, { capture, peers }) {
  const browser = await launch();
  const done = progressOf(pages.length, 'pages');
  /** @type {Awaited<ReturnType<typeof runPage>>[]} */
  const runs = [];
  let next = 0;
  const work = async () => {
    const tab = await openTab(browser);
    while (next < pages.length) {
      const turn = next++;
      const page = pages[turn];
      if (page) runs[turn] = await runPage(tab, page, { capture, peers, turn });
      done();
    }
  };
  await Promise.all(peers ? [work()] : [work(), work()]);
  await browser.close();
  return runs;
}
