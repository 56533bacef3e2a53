import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromium, root } from './set-up.mjs';
import { siteHost, startSite } from './site-server.mjs';

/** The built extension. */
export const extensionFolder = join(root, '.output', 'chrome-mv3');

/**
 * @typedef {object} Options
 * @property {string | null} [locale] the language of the browser, as `zh-CN`; `null`: the machine's, and its time zone
 * @property {import('./display.mjs').Display | null} [display] a display of our own for a real window
 * @property {boolean} [isWindow] a real window; without one the browser is headless
 * @property {boolean} [isAutomated] whether the window says that it is remote-controlled
 * @property {string | null} [profile] a folder to keep; without one the profile is fresh and goes with the browser
 * @property {number} [port] of the sample site
 * @property {boolean} [isOffline] every host is this machine: what anybody asks of the network is in `site.requests`
 * @property {{ width: number, height: number }} [size] of the window
 * @property {string} [folder] of the extension; without one it is the built one
 * @property {string | null} [netLog] a file for the browser's own log of its network, complete when the browser is closed
 */

/**
 * The browser with the built extension in it, and the sample site.
 * @param {Options} [options]
 */
export async function openBrowser({
  locale = 'en-GB',
  display = null,
  isWindow = display !== null,
  isAutomated = true,
  profile = null,
  port = 0,
  isOffline = true,
  size = { width: 1280, height: 900 },
  folder = extensionFolder,
  netLog = null,
} = {}) {
  const site = await startSite({ port });
  const userDataDir = profile ?? (await mkdtemp(join(tmpdir(), 'gleaner-profile-')));
  const downloads = await mkdtemp(join(tmpdir(), 'gleaner-downloads-'));

  const browser = await puppeteer.launch({
    executablePath: String(chromium.find()),
    pipe: true,
    enableExtensions: true,
    headless: !isWindow,
    defaultViewport: null,
    userDataDir,
    ...(!isAutomated && { ignoreDefaultArgs: ['--enable-automation'] }),
    // New York is in none of the sample pages' zones: a date that shifts shows.
    env: {
      ...process.env,
      ...display?.env,
      ...(locale && { LANGUAGE: locale.replace('-', '_'), TZ: 'America/New_York' }),
    },
    args: [
      ...flags,
      ...(locale ? [`--lang=${locale}`] : []),
      `--window-size=${size.width},${size.height}`,
      hostRule(site.port, isOffline),
      // Nobody is warned of flags that are ours, or asked to restore what an earlier start had open.
      ...(isAutomated ? [] : ['--test-type', '--hide-crash-restore-bubble']),
      ...(netLog ? [`--log-net-log=${netLog}`] : []),
    ],
  });
  const extension = await install(browser, folder).catch(async (error) => {
    await browser.close();
    throw error;
  });
  const control = await browser.target().createCDPSession();
  await control.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: downloads,
    eventsEnabled: true,
  });

  const page = (await browser.pages())[0] ?? (await browser.newPage());

  return {
    browser,
    control,
    extension,
    site,
    downloads,
    /** The first tab. */
    page,

    /** Clicks on the toolbar icon while a tab is in front: the popup that opens has been given that tab. @param {import('puppeteer-core').Page} [tab] */
    async openPopup(tab = page) {
      await tab.bringToFront();
      const address = `chrome-extension://${extension.id}/popup.html`;
      const opened = browser.waitForTarget((target) => target.url().startsWith(address) && !seen.has(target), {
        timeout: 30_000,
      });
      await extension.triggerAction(tab);
      const target = await opened;
      seen.add(target);
      return target.asPage();
    },

    /** A page of the extension in a tab of its own. @param {string} path */
    async openOwnPage(path) {
      const tab = await browser.newPage();
      await tab.goto(`chrome-extension://${extension.id}/${path}`);
      return tab;
    },

    /** The next file that arrives in the downloads, when it is complete. Call it before what starts the download. */
    nextDownload() {
      return new Promise((resolve, reject) => {
        /** @type {Map<string, string>} */
        const names = new Map();
        const timer = setTimeout(() => reject(new Error('No download within 30 s')), 30_000);
        /** @param {{ guid: string, suggestedFilename: string }} event */
        const onBegin = ({ guid, suggestedFilename }) => void names.set(guid, suggestedFilename);
        /** @param {{ guid: string, state: string }} event */
        const onProgress = ({ guid, state }) => {
          if (state === 'inProgress' || !names.has(guid)) return;
          clearTimeout(timer);
          control.off('Browser.downloadWillBegin', onBegin);
          control.off('Browser.downloadProgress', onProgress);
          if (state === 'completed') resolve(join(downloads, names.get(guid) ?? ''));
          else reject(new Error(`The download was ${state}`));
        };
        control.on('Browser.downloadWillBegin', onBegin);
        control.on('Browser.downloadProgress', onProgress);
      });
    },

    async close() {
      await browser.close();
      await site.close();
      await rm(downloads, { recursive: true, force: true });
      if (!profile) await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** @type {WeakSet<import('puppeteer-core').Target>} */
const seen = new WeakSet();

/** @typedef {Awaited<ReturnType<typeof openBrowser>>} Gleaner */

const flags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The sample site speaks plain http, as its addresses say.
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
];

/**
 * @param {number} port
 * @param {boolean} isOffline
 */
function hostRule(port, isOffline) {
  return `--host-resolver-rules=MAP ${isOffline ? '*' : siteHost} 127.0.0.1:${port}`;
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} folder
 */
async function install(browser, folder) {
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`The browser did not take the extension in ${folder}`);
  return extension;
}

/**
 * Unpacks an archive with the machine's own `unzip`, which checks it.
 * @param {string} archive
 * @returns {Promise<string>} the folder
 */
export async function unzip(archive) {
  const folder = await mkdtemp(join(tmpdir(), 'gleaner-archive-'));
  await new Promise((resolve, reject) =>
    execFile('unzip', ['-q', archive, '-d', folder], (error) => (error ? reject(error) : resolve(undefined))),
  );
  return folder;
}
