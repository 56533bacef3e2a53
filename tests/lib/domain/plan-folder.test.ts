import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Manifest, type ManifestFile, parseManifest, renderManifest } from '../../../lib/domain/manifest';
import { planFolder } from '../../../lib/domain/plan-folder';

const file = (path: string, sha256: string): ManifestFile => ({ path, bytes: 1, sha256 });
const manifest = (...files: ManifestFile[]): Manifest => ({
  format: 'gleaner-archive',
  version: 1,
  exporter: 'plain',
  files,
});

describe('a plan', () => {
  test('writes all into an empty folder', () => {
    expect(planFolder(null, [file('a', '1')], new Map())).toEqual({
      write: ['a'],
      remove: [],
      unchanged: 0,
      kept: [],
      files: [file('a', '1')],
    });
  });

  test.each<[string, string | null, string | null, Partial<ReturnType<typeof planFolder>>]>([
    ['leaves what is as it should be', '1', '2', { unchanged: 1, files: [file('a', '2')] }],
    ['writes over what an export wrote', '1', '1', { write: ['a'], files: [file('a', '2')] }],
    ['writes again what is gone', '1', null, { write: ['a'], files: [file('a', '2')] }],
    ['leaves what was edited', '1', '3', { kept: [{ path: 'a', reason: 'edited' }], files: [file('a', '1')] }],
    ['leaves what it did not write', null, '3', { kept: [{ path: 'a', reason: 'foreign' }] }],
    ['takes over what is the same', null, '2', { unchanged: 1, files: [file('a', '2')] }],
  ])('%s', (_, before, found, expected) => {
    const plan = planFolder(
      before === null ? null : manifest(file('a', before)),
      [file('a', '2')],
      new Map(found === null ? [] : [['a', found]]),
    );

    expect(plan).toEqual({ write: [], remove: [], unchanged: 0, kept: [], files: [], ...expected });
  });

  test.each<[string, string | null, Partial<ReturnType<typeof planFolder>>]>([
    ['removes what an export wrote and nobody changed', '1', { remove: ['a'] }],
    ['leaves what was edited', '2', { kept: [{ path: 'a', reason: 'edited' }], files: [file('a', '1')] }],
    ['forgets what is gone', null, {}],
  ])('of what is not wanted any more, %s', (_, found, expected) => {
    const plan = planFolder(manifest(file('a', '1')), [], new Map(found === null ? [] : [['a', found]]));

    expect(plan).toEqual({ write: [], remove: [], unchanged: 0, kept: [], files: [], ...expected });
  });

  test('does not remove a file that has only another case now: on many disks it is the same', () => {
    const plan = planFolder(
      manifest(file('Rain.md', '1')),
      [file('rain.md', '2')],
      new Map([
        ['Rain.md', '1'],
        ['rain.md', '1'],
      ]),
    );

    expect(plan).toMatchObject({ write: ['rain.md'], remove: [], kept: [] });
  });

  test('writes and removes nothing that an export did not write as it is, whatever there is, and has nothing to do then', () => {
    const name = fc.constantFrom<string>('a', 'b', 'c', 'd');
    const files = fc.uniqueArray(fc.tuple(name, fc.constantFrom<string>('1', '2', '3')), {
      selector: ([path]) => path,
    });
    fc.assert(
      fc.property(files, files, files, (old, wanted, found) => {
        const before = manifest(...old.map(([path, hash]) => file(path, hash)));
        const disk = new Map(found);

        const plan = planFolder(
          before,
          wanted.map(([path, hash]) => file(path, hash)),
          disk,
        );

        for (const path of [...plan.write, ...plan.remove].filter((each) => disk.has(each))) {
          expect(disk.get(path)).toBe(new Map(old).get(path));
        }
        for (const path of plan.write) disk.set(path, new Map(wanted).get(path) ?? '');
        for (const path of plan.remove) disk.delete(path);
        const again = planFolder(
          manifest(...plan.files),
          wanted.map(([path, hash]) => file(path, hash)),
          disk,
        );
        expect(again).toMatchObject({ write: [], remove: [], kept: plan.kept });
      }),
    );
  });
});

describe('a manifest', () => {
  test('comes back as it was, in the order of the paths', async () => {
    const pause = async () => {};
    const written = await renderManifest('plain', [file('雨.md', '2'), file('a"b.md', '1')], pause);

    expect(parseManifest(written)).toEqual(manifest(file('a"b.md', '1'), file('雨.md', '2')));
    expect(await renderManifest('plain', [file('a"b.md', '1'), file('雨.md', '2')], pause)).toBe(written);
  });

  test.each([
    '',
    '{}',
    'null',
    '{"name":"App","icons":[]}',
    '{"format":"gleaner-archive","version":1,"exporter":"a","files":[1]}',
  ])('somebody else’s is none: %s', (text) => {
    expect(parseManifest(text)).toBeNull();
  });
});
