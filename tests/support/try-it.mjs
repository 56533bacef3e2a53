// The part of `npm start` that has a browser in it. Runs under the project's own Node.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { extensionFolder, openBrowser } from './browser.mjs';
import { find, press, reads } from './hands.mjs';
import { hasDisplay, root, say } from './set-up.mjs';
import { siteUrl } from './site-server.mjs';

/** The sample site is at home here, so that what was saved from it yesterday has the same address today. */
const port = 8686;

const address = process.argv[2] ?? null;
if (address && !/^https?:\/\/\S+$/.test(address)) {
  console.error(`✖ ${address} is not the address of a page: it has to begin with https:// or http://`);
  process.exit(1);
}
await (hasDisplay ? openForReader() : showHeadless());

/** Opens a window and stays until the reader closes it. */
async function openForReader() {
  const profile = join(root, '.profile');
  await pinIcon(profile);
  const gleaner = await openBrowser({
    isWindow: true,
    isOffline: false,
    isAutomated: false,
    profile,
    port,
    locale: null,
  });
  await gleaner.page.goto(address ?? siteUrl).catch((error) => say(`The page did not open: ${error.message}`));
  say(
    `The browser is open on ${address ?? siteUrl}. Open an article and press Alt+Shift+S, or click the sheaf in the toolbar.`,
  );
  say(`What you save is kept in ${relative(root, profile)}/ for the next start. Close the browser to end this.`);
  await new Promise((resolve) => gleaner.browser.once('disconnected', resolve));
  await gleaner.close();
}

/** Does what a reader would do first, with nobody watching, and leaves the proof in a folder. */
async function showHeadless() {
  const folder = join(root, '.output', 'first-run');
  say(`There is no display here (DISPLAY and WAYLAND_DISPLAY are unset), so the same goes on without a window.`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const gleaner = await openBrowser({ isOffline: address === null });
  /** @param {import('puppeteer-core').Page} page @param {string} name */
  const shoot = async (page, name) => {
    for (const theme of ['light', 'dark']) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await new Promise((resolve) => setTimeout(resolve, 250));
      await page.screenshot({ path: /** @type {`${string}.png`} */ (join(folder, `${name}-${theme}.png`)) });
    }
  };
  try {
    const paths = [
      'es/ciencia/la-huerta-que-escucha',
      'de/kultur/das-kino-am-fluss',
      'ja/tokushu/shiokaze-shoten',
      'en/2026/05/the-ferry-comes-back',
      'zh/pinglun/20260618A04K2P00',
    ];
    for (const url of address ? [address] : paths.map((path) => siteUrl + path)) {
      await gleaner.page.goto(url);
      const popup = await gleaner.openPopup();
      await press(popup, 'button', /^Save\b/, 30_000);
      await find(popup, 'button', 'Undo', 30_000);
      say(`Saved through the popup: ${await gleaner.page.title()}`);
      // Each picture is of the last article: the list is fullest then.
      await shoot(popup, 'popup');
      await press(popup, 'button', 'Read');
      await find(popup, 'button', 'Open original');
      await shoot(popup, 'reader');
      await popup.close();
    }
    const library = await gleaner.openOwnPage('library.html');
    // Keys are about what is there.
    await find(library, 'checkbox', /^Select/);
    await library.keyboard.press('ArrowDown');
    await library.keyboard.press('Enter');
    await find(library, 'button', 'Open original');
    await shoot(library, 'library');
    await press(library, 'link', 'Export');
    const download = gleaner.nextDownload();
    await press(library, 'button', /^Export \d/);
    const archive = await download;
    await reads(library, /articles? exported/);
    await cp(archive, join(folder, 'gleaner.zip'));
  } finally {
    await gleaner.close();
  }
  const shown = relative(root, folder);
  say(
    `The archive: ${shown}/gleaner.zip. Screenshots of popup, reader and library, light and dark, beside it in ${shown}/`,
  );
  say('On a machine with a display the same command opens the browser for you.');
}

/**
 * Puts the icon on the toolbar before the first start, where a new reader looks for it, and nothing in front of it.
 * @param {string} profile
 */
async function pinIcon(profile) {
  const preferences = join(profile, 'Default', 'Preferences');
  if (existsSync(preferences)) return;
  // Chromium names an unpacked extension by the digest of its folder, in letters from a to p.
  const encoding = process.platform === 'win32' ? 'utf16le' : 'utf8';
  const id = createHash('sha256')
    .update(Buffer.from(extensionFolder, encoding))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(
    preferences,
    JSON.stringify({ extensions: { pinned_extensions: [id] }, translate: { enabled: false } }),
  );
}
