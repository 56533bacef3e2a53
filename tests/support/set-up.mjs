// Runs under whatever Node there is, before anything is installed: built-in modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @typedef {object} Tool Something of the machine that a command needs.
 * @property {string} name
 * @property {string} why
 * @property {string} debian the package of it
 * @property {string | null} variable the environment variable that names it
 * @property {() => string | null} find its path, or anything that is not `null` when it is there
 */

/** @type {Tool} */
export const chromium = {
  name: 'Chromium, Chrome or Edge',
  why: 'the browser that the extension is loaded into',
  debian: 'chromium',
  variable: 'GLEANER_CHROMIUM',
  find: () =>
    named('GLEANER_CHROMIUM') ??
    firstCommand('chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'microsoft-edge') ??
    firstFile(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ),
};

/** @type {Tool} */
export const firefox = {
  name: 'Firefox ESR',
  why: 'the other browser that the extension is tested in',
  debian: 'firefox-esr',
  variable: 'GLEANER_FIREFOX',
  find: () =>
    named('GLEANER_FIREFOX') ??
    firstCommand('firefox-esr', 'firefox') ??
    firstFile('/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'),
};

/** @type {Tool} */
export const cjkFonts = {
  name: 'a font with Chinese and Japanese',
  why: 'two of the sample papers are printed in it',
  debian: 'fonts-noto-cjk',
  variable: null,
  find: () => {
    if (process.platform !== 'linux') return 'of the system';
    return (
      (fontsFor('zh-cn') && fontsFor('ja')) ?? firstFile('/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc')
    );
  },
};

/** Whether a window can be opened here. */
export const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** What the tests use besides the browsers. */
export const testTools = [
  command('hugo', 'builds the exported archive'),
  command('Xvfb', 'a display for the keyboard shortcut', 'xvfb'),
  command('xdotool', 'presses the keyboard shortcut'),
  command('unzip', 'opens the exported archive'),
  command('pandoc', 'reads the exported archive'),
  command('cmark-gfm', 'reads the exported archive'),
  command('jekyll', 'builds the exported archive'),
  {
    name: 'epubcheck',
    why: 'checks the exported book',
    debian: 'epubcheck',
    variable: null,
    find: () => firstFile('/usr/share/java/epubcheck.jar'),
  },
];

/**
 * Makes the checkout ready to run, and says what it does.
 * @param {readonly Tool[]} tools
 */
export function setUp(tools) {
  installDependencies();
  installTools(tools);
}

/** One line about what is going on. @param {string} text */
export function say(text) {
  console.log(`\u001b[1m▸\u001b[0m ${text}`);
}

/**
 * Runs a command of the project as `npm run` would, with the project's own Node, and ends here when it fails.
 * @param {string} title
 * @param {string} file
 * @param {readonly string[]} args
 */
export function step(title, file, args) {
  say(title);
  const started = Date.now();
  const { status, signal, error } = spawnSync(file, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH },
    shell: process.platform === 'win32',
  });
  if (status === 0) return say(`${title}: done in ${seconds(started)}`);
  console.error(`✖ ${title}: ${error?.message ?? (signal ? `ended by ${signal}` : `failed (exit code ${status})`)}`);
  process.exit(status || 1);
}

function installDependencies() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const isFresh =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (isFresh) return;
  say('Installing the dependencies that package-lock.json names (npm ci); a minute or two the first time');
  const started = Date.now();
  const { status } = spawnSync('npm', ['ci', '--no-progress', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('npm could not install the dependencies. Is there a network? Its own words are above.');
  say(`Dependencies installed in ${seconds(started)}`);
}

/** @param {readonly Tool[]} tools */
function installTools(tools) {
  const missing = tools.filter((tool) => !tool.find());
  if (missing.length === 0) return;
  for (const { name, why } of missing) say(`Not on this machine: ${name} (${why})`);

  const packages = missing.map(({ debian }) => debian);
  const isOurs = process.platform === 'linux' && process.getuid?.() === 0 && isDebian() && firstCommand('apt-get');
  if (!isOurs) {
    const names = missing.map(({ name, variable }) => (variable ? `${name} (or name it in ${variable})` : name));
    const hint = isDebian() ? `, for example with: sudo apt-get install ${packages.join(' ')}` : '';
    fail(`Please install ${names.join(', ')}${hint}; then run this again.`);
  }

  say(`Installing with apt-get: ${packages.join(' ')}`);
  const started = Date.now();
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...packages);
  const stillMissing = missing.filter((tool) => !tool.find());
  if (stillMissing.length > 0) fail(`apt-get did not bring ${stillMissing.map(({ name }) => name).join(', ')}.`);
  say(`Installed in ${seconds(started)}`);
}

/** @param {readonly string[]} args */
function apt(...args) {
  const { status, stdout, stderr } = spawnSync('apt-get', ['--quiet', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) fail(`apt-get ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
}

/** Ubuntu's Chromium and Firefox are snaps, which neither root in a container nor a profile in this folder can use. */
function isDebian() {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * @param {string} name
 * @param {string} why
 * @param {string} [debian]
 * @returns {Tool}
 */
function command(name, why, debian = name) {
  return { name, why, debian, variable: null, find: () => firstCommand(name) };
}

/** @param {string} variable */
function named(variable) {
  const path = process.env[variable];
  if (path && !existsSync(path)) fail(`${variable} names ${path}, which does not exist.`);
  return path || null;
}

/** @param {readonly string[]} names */
function firstCommand(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return firstFile(...names.flatMap((name) => folders.map((folder) => join(folder, name))));
}

/** @param {readonly string[]} paths */
function firstFile(...paths) {
  return paths.find((path) => existsSync(path)) ?? null;
}

/** @param {string} language */
function fontsFor(language) {
  return spawnSync('fc-list', [`:lang=${language}`, 'family'], { encoding: 'utf8' }).stdout?.trim() || null;
}

/** @param {number} started */
function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  console.error(`✖ ${sentence}`);
  process.exit(1);
}
