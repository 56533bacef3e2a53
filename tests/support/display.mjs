import { execFileSync, spawn } from 'node:child_process';

/**
 * @typedef {object} Display A screen that nobody sees, for windows and keyboards.
 * @property {{ DISPLAY: string }} env
 * @property {(...keys: string[]) => void} press one key after the other, as `alt+shift+s`
 * @property {(keys: string, isSeen: () => Promise<boolean>) => Promise<void>} pressUntil the same until it does something: a window that has just come up may not listen yet
 * @property {(at: { readonly x: number, readonly y: number }) => void} rightClick
 * @property {() => void} close
 */

/** @returns {Promise<Display>} */
export async function openDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code}`)));
    server.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
  });
  const env = { DISPLAY: `:${number}` };
  /** @param {readonly string[]} args */
  const xdotool = (...args) => execFileSync('xdotool', args, { env: { ...process.env, ...env }, timeout: 10_000 });
  return {
    env,
    press: (...keys) => void xdotool('key', '--delay', '150', ...keys),
    async pressUntil(keys, isSeen) {
      for (let time = 0; time < 3; time++) {
        xdotool('key', keys);
        const end = Date.now() + 10_000;
        while (Date.now() < end) {
          if (await isSeen()) return;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
      throw new Error(`${keys} did nothing`);
    },
    rightClick: ({ x, y }) => void xdotool('mousemove', String(x), String(y), 'click', '3'),
    close: () => void server.kill(),
  };
}
