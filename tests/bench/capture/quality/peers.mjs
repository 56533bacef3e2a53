import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../../support/set-up.mjs';
import { bundle } from '../bundle.mjs';

/** What others make of the same pages. */
export const peers = /** @type {const} */ ({ readability: 'Readability + Turndown', defuddle: 'Defuddle' });

/** @typedef {keyof typeof peers} Peer */

/**
 * Each peer as a script like ours, whose value is what it makes of the page.
 * @returns {Promise<Record<Peer, string>>}
 */
export async function bundlePeers() {
  const scripts = Object.keys(peers).map(async (peer) => {
    const file = fileURLToPath(new URL(`${peer}-in-page.mjs`, import.meta.url));
    return [peer, `${await bundle(file, 'iife', 'peer')}peer.capture()`];
  });
  return Object.fromEntries(await Promise.all(scripts));
}

/** @typedef {Partial<Record<Peer, import('./metrics.mjs').Scores>>} PeerScores */

/**
 * The peers' scores on each page, kept from the last run that had them, so that a round without them can still be held
 * against them. They are gone with `node_modules`, and count for nothing when a peer or a metric has changed.
 */
export async function openPeerCache() {
  const hash = createHash('sha256').update(JSON.stringify(await bundlePeers()));
  for (const file of ['metrics.mjs', '../text.mjs']) hash.update(await readFile(new URL(file, import.meta.url)));
  const file = join(root, 'node_modules', '.cache', 'bench-capture', `${hash.digest('hex').slice(0, 16)}.json`);
  /** @type {Record<string, PeerScores>} */
  const kept = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
  return {
    /** @param {string} key */
    get: (key) => kept[key] ?? {},
    /** @param {readonly { key: string, peers: PeerScores }[]} rows */
    async add(rows) {
      for (const row of rows) kept[row.key] = row.peers;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(kept));
    },
  };
}
