import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './hands.mjs';
import { firefox, root } from './set-up.mjs';
import { startSite } from './site-server.mjs';

/** The extension's id in `wxt.config.ts`. */
const extensionId = 'gleaner@gleaner.invalid';

/** Firefox draws a random address for an extension, unless the profile has one already. */
const origin = 'moz-extension://0f1d9a5c-7f0e-4a52-9f3b-6d1c2b3a4e5f';

/**
 * Firefox with the built extension in it, and the sample site. It is driven by Marionette, Firefox's own remote control,
 * since that one may press the toolbar button: only so is `activeTab` granted as it is to a reader.
 * https://firefox-source-docs.mozilla.org/testing/marionette/
 */
export async function openFirefox() {
  const site = await startSite();
  const profile = await mkdtemp(join(tmpdir(), 'gleaner-firefox-'));
  const downloads = await mkdtemp(join(tmpdir(), 'gleaner-downloads-'));
  await writeFile(join(profile, 'user.js'), preferences(site.port, downloads));
  const browser = spawn(
    String(firefox.find()),
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, TZ: 'America/New_York', LANGUAGE: 'en_GB' } },
  );
  const ended = new Promise((resolve) => browser.once('exit', resolve));

  const port = await until(
    () => readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => null),
    async () => 'Firefox does not answer',
    60_000,
  );
  const send = await openMarionette(Number(port));
  await send('WebDriver:NewSession');
  await send('WebDriver:SetTimeouts', { script: 60_000 });
  await send('Addon:Install', { path: join(root, '.output', 'firefox-mv3'), temporary: true });

  /**
   * Runs the body of an async function, with `args`.
   * @param {'chrome' | 'content'} where in the browser itself, or in the page of the current tab
   * @param {string} body
   * @param {...unknown} args
   */
  async function run(where, body, ...args) {
    await send('Marionette:SetContext', { value: where });
    const script = `const args = [...arguments]; const done = args.pop();
      (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value } = await send('WebDriver:ExecuteAsyncScript', { script, args });
    if (value.error) throw new Error(value.error);
    return value.value;
  }

  return {
    site,
    downloads,
    run,

    /** Opens a page in the current tab. @param {string} url */
    async goto(url) {
      await send('Marionette:SetContext', { value: 'content' });
      await send('WebDriver:Navigate', { url });
    },

    /** Opens a page of the extension in a new tab, which becomes the current one. @param {string} path */
    async openOwnPage(path) {
      await send('Marionette:SetContext', { value: 'content' });
      const { handle } = await send('WebDriver:NewWindow', { type: 'tab' });
      await send('WebDriver:SwitchToWindow', { handle });
      await send('WebDriver:Navigate', { url: `${origin}/${path}` });
    },

    /** Presses the toolbar button, and waits for the popup. */
    openPopup: () => run('chrome', `${inPopup} await pressToolbarButton(); await popup();`),

    /** What the popup reads. */
    textOfPopup: () => run('chrome', `${inPopup} return inside((page) => page.body.innerText);`),

    /** Presses a button in the popup. @param {string} pattern its words */
    pressInPopup: (/** @type {string} */ pattern) =>
      run(
        'chrome',
        `${inPopup}
        return inside((page, [pattern]) => {
          const button = [...page.querySelectorAll('button')].find((each) => new RegExp(pattern).test(each.textContent));
          // As for a press of a hand: some things are done only in answer to one
          const input = page.defaultView.windowUtils.setHandlingUserInput(true);
          button?.click();
          input.destruct();
          return Boolean(button);
        }, [args[0]]);`,
        pattern,
      ),

    /** What the side panel reads; empty while there is none. */
    textOfSidePanel: () =>
      run(
        'chrome',
        `${inPopup}
        const panel = window.SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
        return panel?.currentURI?.spec.includes('/sidepanel.html')
          ? inside((page) => page.body.innerText, [], async () => panel)
          : '';`,
      ),

    async close() {
      await send('Marionette:SetContext', { value: 'chrome' }).catch(() => undefined);
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      const timer = setTimeout(() => browser.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
      await site.close();
      await rm(downloads, { recursive: true, force: true });
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Functions for scripts that run in the browser itself. */
const inPopup = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const pressToolbarButton = () => {
    const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(extensionId)});
    return ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  };
  const popup = async () => {
    for (let tries = 0; tries < 300; tries++) {
      const browser = window.document.querySelector('panelview browser.webextension-popup-browser');
      if (browser?.currentURI?.spec.startsWith('moz-extension:') && browser.getAttribute('remote')) return browser;
      await new Promise((resolve) => window.setTimeout(resolve, 50));
    }
    throw new Error('The popup did not open');
  };
  // The popup lives in the process of the extension: what is asked there is asked by a script sent to it. Its page is loaded
  // in one place and then moved to another, in another element: each try asks the one that is there now, once.
  const inside = async (ask, args = [], place = popup) => {
    const name = 'gleaner-test-' + Math.random();
    const script = 'sendAsyncMessage(' + JSON.stringify(name) + ', (' + ask + ')(content.document, ' + JSON.stringify(args) + '))';
    const asked = new Set();
    let answer = null;
    const listener = ({ data }) => { answer ??= { data }; };
    Services.mm.addMessageListener(name, listener);
    try {
      for (let tries = 0; !answer && tries < 300; tries++) {
        const browser = await place();
        if (tries % 40 === 0) asked.clear();
        if (!asked.has(browser)) browser.messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
        asked.add(browser);
        await new Promise((resolve) => window.setTimeout(resolve, 50));
      }
    } finally {
      Services.mm.removeMessageListener(name, listener);
    }
    if (!answer) throw new Error('The popup does not answer');
    return answer.data;
  };
`;

/**
 * @param {number} port
 * @param {string} downloads
 */
function preferences(port, downloads) {
  const chosen = {
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: origin.replace('moz-extension://', '') }),
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'ui.popup.disable_autohide': true,
    // Every host is the sample site's server.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
  return Object.entries(chosen)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/**
 * Firefox's remote control: a length, a colon and JSON, both ways.
 * @param {number} port
 * @returns {Promise<(name: string, parameters?: object) => Promise<any>>} asks one thing
 */
async function openMarionette(port) {
  const socket = connect(port, '127.0.0.1');
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let received = Buffer.alloc(0);
  let last = 0;

  await new Promise((greeted, failed) => {
    socket.once('error', failed);
    socket.on('close', () => {
      for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection'));
    });
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      for (;;) {
        const colon = received.indexOf(':');
        const end = colon + 1 + Number(received.subarray(0, Math.max(0, colon)).toString());
        if (colon < 0 || received.length < end) return;
        const message = JSON.parse(received.subarray(colon + 1, end).toString());
        received = received.subarray(end);
        if (!Array.isArray(message)) {
          greeted(undefined);
          continue;
        }
        const [, id, error, result] = message;
        if (error) waiting.get(id)?.reject(new Error(`${error.error}: ${error.message}`));
        else waiting.get(id)?.resolve(result);
        waiting.delete(id);
      }
    });
  });

  return (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      const bytes = Buffer.from(JSON.stringify([0, id, name, parameters]));
      socket.write(`${bytes.length}:`);
      socket.write(bytes);
    });
}
