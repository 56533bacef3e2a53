import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** The layers of `lib/README.md`, from above. Imports point down or aside, never up. */
const layers: readonly (readonly string[])[] = [
  ['entrypoints'],
  ['components'],
  ['lib/usecases'],
  ['lib/store', 'lib/platform'],
  ['lib/extract', 'lib/markdown', 'lib/proof', 'lib/search', 'lib/highlights', 'lib/exporters', 'lib/importers'],
  ['lib/domain'],
];

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['entrypoints', 'components', 'lib'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const place = `${folder}/${path.replaceAll('\\', '/')}`;
      const text = readFileSync(join(root, place), 'utf8');
      return { place, code: withoutComments(text), imports: importsOf(text).map((name) => resolve(place, name)) };
    }),
);
const imports = sources.flatMap(({ place, imports: names }) => names.map((name) => ({ from: place, to: name })));

describe('the check', () => {
  test('reads the whole tree', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
  });

  test('reads every way of importing', () => {
    const text = `import a from 'a';\nimport {\n  b,\n} from "b";\nimport type { c } from 'c';\nimport 'd';\nexport * from 'e';\nexport { f } from 'f';\nconst g = await import('g');\ntype H = import('h').H;`;

    expect(importsOf(text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  });
});

describe('imports', () => {
  test('every folder has a layer', () => {
    expect(sources.filter(({ place }) => layerOf(place) === -1).map(({ place }) => place)).toEqual([]);
  });

  test('point down the list of lib/README.md, never up', () => {
    expect(violations(({ from, to }) => layerOf(to) !== -1 && layerOf(to) < layerOf(from))).toEqual([]);
  });

  test('of what is ours lead into the tree', () => {
    expect(violations(({ to }) => to.startsWith('.') || (isOurs(to) && layerOf(to) === -1 && !isText(to)))).toEqual([]);
  });

  test('of the domain lead nowhere else: no DOM, no browser, no library', () => {
    expect(violations(({ from, to }) => isIn(from, 'lib/domain') && !isIn(to, 'lib/domain'))).toEqual([]);
  });

  test('of the proof lead to nothing that it is to prove', () => {
    const allowed = ['lib/proof', 'lib/domain'];

    expect(violations(({ from, to }) => isIn(from, 'lib/proof') && !allowed.some((place) => isIn(to, place)))).toEqual(
      [],
    );
  });

  test('of one entry point don’t lead into another', () => {
    const entrypointOf = (path: string) => path.split('/')[1];

    expect(
      violations(
        ({ from, to }) =>
          isIn(from, 'entrypoints') && isIn(to, 'entrypoints') && entrypointOf(from) !== entrypointOf(to),
      ),
    ).toEqual([]);
  });

  test('of components/ui stay there, but for words: buttons know nothing of articles', () => {
    const allowed = ['components/ui', 'lib/platform/messages', 'lib/domain/assert-never'];

    expect(
      violations(
        ({ from, to }) => isIn(from, 'components/ui') && isOurs(to) && !allowed.some((place) => isIn(to, place)),
      ),
    ).toEqual([]);
  });

  test('of Dexie stand in lib/store only', () => {
    expect(violations(({ from, to }) => /^dexie\b/.test(to) && !isIn(from, 'lib/store'))).toEqual([]);
  });

  test('of the database itself stand in lib/store only', () => {
    expect(violations(({ from, to }) => to === 'lib/store/database' && !isIn(from, 'lib/store'))).toEqual([]);
  });

  test('of the browser stand in lib/platform, the entry points and the notice only', () => {
    const allowed = ['lib/platform', 'entrypoints', 'components/notice'];

    expect(
      violations(
        ({ from, to }) => /^(wxt\/browser|webextension)/.test(to) && !allowed.some((place) => isIn(from, place)),
      ),
    ).toEqual([]);
  });

  test('of Preact stand in components and the entry points only', () => {
    const allowed = ['components', 'entrypoints'];

    expect(violations(({ from, to }) => /^@?preact\b/.test(to) && !allowed.some((place) => isIn(from, place)))).toEqual(
      [],
    );
  });

  test('of the notice, which runs in somebody else’s page, need neither the library nor Preact', () => {
    const needed = reachableFrom([
      'entrypoints/notice.ts',
      'entrypoints/capture.ts',
      'entrypoints/find-pages.ts',
      'entrypoints/read-pages.ts',
      'entrypoints/highlighter.ts',
    ]);

    expect(needed.filter((place) => isIn(place, 'lib/store') || /^(dexie|@?preact)\b/.test(place))).toEqual([]);
  });

  test('do not run in circles', () => {
    expect(sources.filter(({ place }) => reachableFrom([place]).includes(withoutEnding(place))).map(nameOf)).toEqual(
      [],
    );
  });
});

describe('no code', () => {
  test.each([
    [
      'makes elements of a text',
      /\.(inner|outer)HTML\s*(=(?!=)|\+=)|insertAdjacentHTML|dangerouslySetInnerHTML|setHTML/,
    ],
    ['writes into a document', /document\s*\.\s*writeln?\s*\(|createContextualFragment/],
    ['makes code of a text', /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|set(Timeout|Interval)\s*\(\s*['"`]/],
    ['speaks to the browser behind the imports', /\b(chrome|globalThis\.browser)\s*\.\s*\w+/],
    [
      // The pages of an article that the reader saves, and images that the reader wants to keep.
      'asks the network for anything, but for the pages and the images of an article',
      /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/,
      ['lib/platform/fetch-page.ts', 'lib/platform/fetch-image.ts'],
    ],
    ['switches a check off', /@ts-(ignore|nocheck|expect-error)|biome-ignore-all/],
  ])('%s', (_, forbidden, places: readonly string[] = []) => {
    expect(
      sources.filter((source) => forbidden.test(source.code) && !places.includes(source.place)).map(nameOf),
    ).toEqual([]);
  });
});

function violations(isWrong: (edge: { from: string; to: string }) => boolean): string[] {
  return imports.filter(isWrong).map(({ from, to }) => `${from} → ${to}`);
}

function layerOf(path: string): number {
  return layers.findIndex((folders) => folders.some((folder) => isIn(path, folder)));
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function isOurs(path: string): boolean {
  return /^(entrypoints|components|lib|public|tests|wxt\.config|package\.json)\b/.test(path) || path.startsWith('..');
}

/** The sentences, of which English is the type of the keys. */
function isText(path: string): boolean {
  return /^public\/_locales\/\w+\/messages\.json$/.test(path);
}

/** Everything that is loaded along with some files, types left aside. */
function reachableFrom(starts: readonly string[]): string[] {
  const seen = new Set<string>();
  const waiting = starts.map(withoutEnding);
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const source = sources.find((candidate) => [place, `${place}/index`].includes(withoutEnding(candidate.place)));
    for (const name of source ? importsOf(withoutTypes(source.code)).map((name) => resolve(source.place, name)) : []) {
      if (!seen.has(name)) waiting.push(name);
      seen.add(name);
    }
  }
  return [...seen];
}

function resolve(place: string, name: string): string {
  return name.startsWith('.') ? withoutEnding(join(dirname(place), name).replaceAll('\\', '/')) : name;
}

function withoutEnding(path: string): string {
  return path.replace(/\.tsx?$/, '');
}

function importsOf(text: string): string[] {
  const statement = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\n]+)['"]/g;
  return [...withoutComments(text).matchAll(statement)].map(([, name = '']) => name);
}

function withoutTypes(text: string): string {
  return text.replace(/^(import|export) type [^;]*;/gm, '').replace(/\bimport\([^)]*\)\s*\.\s*[A-Z]\w*/g, '');
}

/** Enough for our own code, where no text holds a comment’s beginning but addresses. */
function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\//gs, '').replace(/(?<![:'"`\\/])\/\/.*$/gm, '');
}

function nameOf({ place }: { place: string }): string {
  return place;
}
