import puppeteer from 'puppeteer-core';
import { chromium } from '../../support/set-up.mjs';

// A tab that shows pages from memory: no network, and no script of the page runs, but the parser knows that scripts
// could, so that a `<noscript>` is what it is for a reader.

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};
const patience = 60_000;
/** The world of an extension's content scripts: the page's DOM, but none of its scripts' variables. */
const worldName = 'bench';

export function launch() {
  return puppeteer.launch({
    executablePath: String(chromium.find()),
    pipe: true,
    defaultViewport: { width: 1280, height: 900 },
    env: { ...process.env, LANGUAGE: 'en', TZ: 'UTC' },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      '--lang=en-US',
      '--host-resolver-rules=MAP * 127.0.0.1:9',
      '--js-flags=--max-old-space-size=2048',
    ],
    protocolTimeout: 10 * patience,
  });
}

/** @param {import('puppeteer-core').Browser} browser */
export async function openTab(browser) {
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {import('puppeteer-core').CDPSession} */
  let session;
  /** @type {number} */
  let contextId;
  /** @type {string | null} */
  let waiting = null;
  /** @type {((message: string) => void) | null} */
  let hear = null;

  async function open() {
    page = await browser.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    await page.setRequestInterception(true);
    page.on('request', (request) => void serve(request).catch(() => {}));
    session = await page.createCDPSession();
    await session.send('Runtime.enable');
    session.on('Runtime.bindingCalled', ({ payload }) => hear?.(payload));
    await session.send('Runtime.addBinding', { name: 'benchSay', executionContextName: worldName });
  }

  /** @param {import('puppeteer-core').HTTPRequest} request */
  async function serve(request) {
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return request.abort('blockedbyclient');
    const body = waiting;
    waiting = null;
    // A page that goes elsewhere by itself stays where it is.
    if (body === null) return request.respond({ status: 204 });
    return request.respond({ status: 200, headers, body });
  }

  await open();

  return {
    /** @param {string} url @param {string} html */
    async show(url, html) {
      waiting = html;
      await page.goto(url, { waitUntil: 'domcontentloaded', timeout: patience });
      const { frameTree } = await session.send('Page.getFrameTree');
      const world = await session.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName,
      });
      contextId = world.executionContextId;
    },

    /**
     * The value of some script, or what it promises.
     * @param {string} expression
     * @param {number} [time] how long it may take
     * @returns {Promise<any>}
     */
    async evaluate(expression, time = patience) {
      const answer = session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      const { result, exceptionDetails } = await within(time, answer);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },

    /** How long the page's thread has worked so far, in milliseconds: other programs on the machine don't add to it. */
    async cpuTime() {
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
    },

    /** What scripts say by `benchSay` while they run. @param {(message: string) => void} listener */
    listen(listener) {
      hear = listener;
    },

    /** A new tab in place of one that hangs or has crashed. */
    async reopen() {
      await within(5000, page.close()).catch(() => {});
      await open();
    },

    close: () => page.close(),
  };
}

/** @typedef {Awaited<ReturnType<typeof openTab>>} Tab */

/**
 * @template T
 * @param {number} time
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
function within(time, promise) {
  return new Promise((resolve, reject) => {
    const timer =
      time === Infinity ? undefined : setTimeout(() => reject(new Error(`no answer within ${time / 1000} s`)), time);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
