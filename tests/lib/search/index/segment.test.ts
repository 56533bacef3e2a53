import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { BlockCursor } from '../../../../lib/search/index/block';
import { SegmentBuilder } from '../../../../lib/search/index/build-segment';
import { mergeSegments } from '../../../../lib/search/index/merge-segments';
import { eachPosting } from '../../../../lib/search/index/postings';
import type { NewBlocks, Segment } from '../../../../lib/search/index/segment';
import { BlockCache, SegmentReader } from '../../../../lib/search/index/segment-reader';
import { TermWeights, type Weight } from '../../../../lib/search/text/term-weights';

const noPause = async () => {};
const stored = new Map<number, Uint8Array>();
let segments = 0;

beforeEach(() => stored.clear());

const sign = fc.constantFrom('a', 'b', 'c', '雨', '风', '🚀', '\u0001', 'д', 'ا');
const term = fc.array(sign, { minLength: 1, maxLength: 6 }).map((signs) => signs.join(''));
const weight = fc.constantFrom<Weight>(1, 2, 3);
const articleTerms = fc.dictionary(term, weight, { maxKeys: 12 }).map((terms) => new Map(Object.entries(terms)));
const library = fc.array(articleTerms, { minLength: 1, maxLength: 40 });

describe('a segment', () => {
  test('finds every term and every beginning, with its weights, in the articles that have it', async () => {
    await fc.assert(
      fc.asyncProperty(library, term, async (articles, asked) => {
        const segment = await segmentOf(articles, 100);

        for (const isPrefix of [false, true]) {
          expect(await find(segment, asked, isPrefix)).toEqual(expected(articles, 100, asked, isPrefix));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('short beginnings that many terms share are found by one list', async () => {
    const articles = Array.from(
      { length: 2000 },
      (_, n) =>
        new Map<string, Weight>([
          [`雨${String.fromCharCode(0x4e00 + n)}`, 1],
          [`ab${n}`, 2],
        ]),
    );
    const segment = await segmentOf(articles, 0);

    expect((await new SegmentReader(segment, read, new BlockCache()).find('雨', true)).length).toBe(1);
    expect(await find(segment, '雨', true)).toEqual(expected(articles, 0, '雨', true));
    expect(await find(segment, 'ab', true)).toEqual(expected(articles, 0, 'ab', true));
    expect(await find(segment, 'ab1', true)).toEqual(expected(articles, 0, 'ab1', true));
  });
});

test('a segment that is written in several goes, and one merged of such, has every block in its place', async () => {
  const parts = [0, 1].map((part) =>
    Array.from(
      { length: 300 },
      (_, n) => new Map(Array.from({ length: 400 }, (_, at): [string, Weight] => [termOf(part, n, at), 1])),
    ),
  );
  const segments = await Promise.all(parts.map((part, index) => segmentOf(part, index * 300)));
  const merged = await mergeSegments(segments, () => true, read, newBlocks(), noPause);

  expect(merged.bytes).toBeGreaterThan(1 << 20);
  expect((await read(Array.from({ length: merged.blocks }, (_, at) => merged.start + at))).length).toBe(merged.blocks);
  for (const [part, n, at] of [
    [0, 0, 0],
    [1, 299, 299],
    [0, 150, 7],
    [1, 3, 288],
  ]) {
    const found = [[(part as number) * 300 + (n as number), 1]];
    expect(
      await find(segments[part as number] as Segment, termOf(part as number, n as number, at as number), false),
    ).toEqual(found);
    expect(await find(merged, termOf(part as number, n as number, at as number), false)).toEqual(found);
  }
});

test('merged segments say what they said apart, without the articles that are gone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(library, { minLength: 1, maxLength: 4 }),
      term,
      fc.nat(60),
      async (parts, asked, gone) => {
        const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { length }) => sum + length, 0));
        const segments = await Promise.all(parts.map((part, index) => segmentOf(part, starts[index] ?? 0)));

        const merged = await mergeSegments(segments, (article) => article !== gone, read, newBlocks(), noPause);

        for (const isPrefix of [false, true]) {
          const all = parts.flatMap((part, index) => expected(part, starts[index] ?? 0, asked, isPrefix));
          expect(await find(merged, asked, isPrefix)).toEqual(all.filter(([article]) => article !== gone));
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('damaged bytes end in an error or in wrong terms, never in a page that hangs', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      try {
        const cursor = new BlockCursor(bytes, { first: 0, span: 50 });
        while (cursor.next()) eachPosting(cursor.postings, () => {});
      } catch (error) {
        expect((error as Error).name).toBe('DamagedIndexError');
      }
    }),
    { numRuns: 2000 },
  );
});

function newBlocks(): NewBlocks {
  return {
    start: ++segments * 1_000_000,
    write: async (first, blocks) => {
      for (const [index, block] of blocks.entries()) {
        if (stored.has(first + index)) throw new Error(`Block ${first + index} is written twice`);
        stored.set(first + index, block);
      }
    },
  };
}

async function read(keys: readonly number[]): Promise<Uint8Array[]> {
  return keys.flatMap((key) => stored.get(key) ?? []);
}

async function segmentOf(articles: readonly ReadonlyMap<string, Weight>[], first: number): Promise<Segment> {
  const builder = new SegmentBuilder();
  for (const [index, weights] of articles.entries()) {
    const terms = new TermWeights();
    for (const [term, weight] of weights) terms.set(term, weight);
    builder.add({ number: first + index, terms });
  }
  return builder.build(newBlocks(), noPause);
}

/** Terms that have little in common with their neighbours. */
function termOf(...numbers: readonly number[]): string {
  return numbers
    .map((number) => (((number + 1) * 2654435761) % 4294967296).toString(36))
    .reverse()
    .join('x');
}

async function find(segment: Segment, text: string, isPrefix: boolean): Promise<[number, Weight][]> {
  const weights = new Map<number, Weight>();
  for (const postings of await new SegmentReader(segment, read, new BlockCache()).find(text, isPrefix)) {
    eachPosting(postings, (article, weight) =>
      weights.set(article, Math.max(weight, weights.get(article) ?? 1) as Weight),
    );
  }
  return [...weights].sort(([a], [b]) => a - b);
}

function expected(
  articles: readonly ReadonlyMap<string, Weight>[],
  first: number,
  text: string,
  isPrefix: boolean,
): [number, Weight][] {
  return articles.flatMap((terms, index) => {
    const weights = [...terms]
      .filter(([term]) => (isPrefix ? term.startsWith(text) : term === text))
      .map(([, weight]) => weight);
    return weights.length > 0 ? [[first + index, Math.max(...weights) as Weight] satisfies [number, Weight]] : [];
  });
}
