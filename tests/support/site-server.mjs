import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { toGbk } from './gbk.mjs';
import { leaflet, longStory, shorterStory } from './generated-pages.mjs';

/** The name the sample site goes by. Browsers are told that it is this machine, so that addresses in golden files never change. */
export const siteHost = 'news.tidewater.test';

/** The front page, as a reader types it. */
export const siteUrl = `http://${siteHost}/`;

const folder = fileURLToPath(new URL('../site/', import.meta.url));

/** @type {Record<string, string>} */
const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
};

/**
 * @typedef {object} SiteRequest One thing that a browser asked of this machine, for whatever host.
 * @property {string} method
 * @property {string} host
 * @property {string} path
 *
 * @typedef {object} Site
 * @property {number} port
 * @property {SiteRequest[]} requests everything that was asked, oldest first; not even TLS to another host is missing
 * @property {(path: string, edit: ((html: string) => string) | null) => void} edit changes a page from now on, as an editor would
 * @property {(path: string, html: string) => void} write puts a page there that was not
 * @property {(path: string, status: number, html: string) => void} refuse answers with a status of HTTP from now on
 * @property {(path: string, to: string) => void} redirect leads on to another address from now on
 * @property {(path: string) => () => void} hold lets whoever asks for a page wait, until what it answers is called
 * @property {() => Promise<void>} close
 */

/**
 * Serves the sample site to this machine. It is a proxy's end as well (it answers `GET http://host/path`), and it writes
 * down what is asked of any other host, so that a test can say that nothing was.
 * @param {{ port?: number }} [options] `0`: any free one
 * @returns {Promise<Site>}
 */
export async function startSite({ port = 0 } = {}) {
  /** @type {SiteRequest[]} */
  const requests = [];
  /** @type {Map<string, (html: string) => string>} */
  const edits = new Map();
  /** @type {Map<string, string>} */
  const written = new Map();
  /** @type {Map<string, { status: number, headers: Record<string, string>, body: string }>} */
  const answers = new Map();
  /** @type {Map<string, Promise<void>>} */
  const held = new Map();

  const server = createServer(async (request, response) => {
    const address = new URL(request.url ?? '/', `http://${request.headers.host ?? siteHost}`);
    requests.push({ method: request.method ?? 'GET', host: address.hostname, path: address.pathname + address.search });
    if (address.hostname !== siteHost && address.hostname !== 'localhost') {
      response.writeHead(502).end();
      return;
    }
    await held.get(address.pathname);
    const other = answers.get(address.pathname);
    if (other) {
      response.writeHead(other.status, { 'content-type': types.html, ...other.headers }).end(other.body);
      return;
    }
    const own = written.get(address.pathname);
    const { status, type, body } = own ? { status: 200, type: types.html, body: own } : await answer(address.pathname);
    const edit = edits.get(address.pathname);
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(edit ? edit(String(body)) : body);
  });
  // With every host mapped to this machine, a connection that speaks TLS comes here too.
  server.on('clientError', (_error, socket) => {
    requests.push({ method: 'TLS', host: '', path: '' });
    socket.destroy();
  });
  server.on('connect', (request, socket) => {
    requests.push({ method: 'CONNECT', host: request.url ?? '', path: '' });
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  return {
    port: /** @type {import('node:net').AddressInfo} */ (server.address()).port,
    requests,
    edit: (path, edit) => void (edit ? edits.set(path, edit) : edits.delete(path)),
    write: (path, html) => void written.set(path, html),
    refuse: (path, status, html) => void answers.set(path, { status, headers: {}, body: html }),
    redirect: (path, to) => void answers.set(path, { status: 301, headers: { location: to }, body: '' }),
    hold: (path) => {
      /** @type {() => void} */
      let release = () => undefined;
      held.set(path, new Promise((resolve) => (release = resolve)));
      return () => {
        held.delete(path);
        release();
      };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @type {Readonly<Record<string, () => { type: string, body: string | Uint8Array }>>} */
const generated = {
  '/leaflet.pdf': () => ({ type: 'application/pdf', body: leaflet() }),
  '/en/2026/06/the-inquiry-in-full': () => ({ type: 'text/html; charset=utf-8', body: longStory() }),
  '/en/2026/06/the-inquiry-abridged': () => ({ type: 'text/html; charset=utf-8', body: shorterStory() }),
};

/**
 * @param {string} path
 * @returns {Promise<{ status: number, type: string, body: string | Uint8Array }>}
 */
async function answer(path) {
  const make = generated[path];
  if (make) return { status: 200, ...make() };
  const picture = /^\/images\/(?:om_\w+\/)?([a-z-]+)(?:\.png|-1280\.png|\/641|_640360\/0)$/.exec(path);
  try {
    if (picture) return { status: 200, type: 'image/png', body: await drawing(String(picture[1])) };
    const file = path === '/' ? 'index.html' : /\.\w+$/.test(path) ? path.slice(1) : `${path.slice(1)}.html`;
    if (file.includes('..')) throw new Error('Not in this folder');
    const ending = file.split('.').at(-1) ?? '';
    const body = await readFile(folder + file);
    // The page itself says what it is written in, as its server does not.
    if (body.includes('charset=gb2312')) return { status: 200, type: 'text/html', body: toGbk(String(body)) };
    return { status: 200, type: types[ending] ?? 'application/octet-stream', body };
  } catch {
    return { status: 404, type: 'text/html; charset=utf-8', body: notWritten };
  }
}

/** @type {Map<string, Promise<Uint8Array>>} */
const drawn = new Map();

/**
 * A picture of the site as PNG, from the drawing in `images/`.
 * @param {string} name
 */
function drawing(name) {
  const png =
    drawn.get(name) ??
    readFile(`${folder}images/${name}.svg`).then((svg) =>
      new Resvg(svg, { fitTo: { mode: 'width', value: 640 } }).render().asPng(),
    );
  drawn.set(name, png);
  return png;
}

const notWritten = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Not written yet | Tidewater</title>
<link rel="icon" href="/images/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/style.css">
<header class="masthead"><a class="name" href="/">Tidewater</a></header>
<main><h1>Nobody has written this story</h1><p>The sample site has the articles of its <a href="/">front page</a> and no others.</p></main></html>`;
