import { deflateRawSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { crc32 } from '../../../lib/domain/crc-32';
import type { ChosenFile } from '../../../lib/importers/files/source-file';
import { openFiles } from '../../../lib/importers/open-files';
import { toGbk } from '../../support/gbk.mjs';
import { aFile, aZip, readAll } from '../../support/import-files';
import { inEncoding } from '../../support/legacy-text';
import { openPage } from '../../support/open-page';

const pocketHead = 'title,url,time_added,tags,status\n';
const row = (title: string, path = 'a') => `${title},https://example.org/${path},1700000000,,unread\n`;
const note = (url: string) => `---\ntitle: "A"\nurl: "${url}"\n---\n\nText.\n`;

beforeEach(() => {
  openPage('', 'https://example.org/');
});

test('an empty file is said to be empty', async () => {
  expect(await readAll(aFile('', 'nothing.csv'))).toEqual({
    sources: [],
    entries: [],
    problems: [{ kind: 'problem', problem: 'file-empty', place: { file: 'nothing.csv', at: null }, excerpt: null }],
  });
});

test.each([
  ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['JSON of somebody else', '{"users":[{"name":"A"}]}'],
  ['a table of somebody else', 'name,age\nA,7\n'],
  ['a letter', 'Dear all,\n\nthank you.\n'],
])('%s is not known', async (_, text) => {
  const { entries, problems } = await readAll(aFile(text));

  expect(entries).toEqual([]);
  expect(problems).toMatchObject([{ problem: 'file-unknown', place: { file: 'file', at: null } }]);
});

test('a zip whose end is missing is said to be cut off', async () => {
  const { path, blob } = await aZip({ 'a.csv': pocketHead + row('A') });

  const { entries, problems } = await readAll({ path, blob: blob.slice(0, blob.size - 30), modifiedAt: null });

  expect(entries).toEqual([]);
  expect(problems).toMatchObject([{ problem: 'zip-truncated', place: { file: 'archive', at: { unit: 'byte' } } }]);
});

test('a zip with a byte changed is read up to that file, and names it', async () => {
  const zip = await aZip({ 'a.csv': pocketHead + row('A'), 'b.csv': pocketHead + row('B', 'b') });
  const bytes = new Uint8Array(await zip.blob.arrayBuffer());
  const at = new TextDecoder('latin1').decode(bytes).indexOf('B,https');
  bytes[at] = 'C'.charCodeAt(0);

  const { entries, problems } = await readAll({ ...zip, blob: new Blob([bytes]) });

  expect(entries.filter(({ title }) => title === 'A')).toHaveLength(1);
  expect(problems).toMatchObject([{ problem: 'zip-damaged', place: { file: 'archive › b.csv' } }]);
});

test('a file that unpacks to more than it says is left at that', async () => {
  const content = Buffer.from(pocketHead + row('A').repeat(100_000));
  const zip = rawZip([{ name: 'a.csv', content, size: 1000 }]);

  const { problems } = await readAll(zip);

  expect(problems).toMatchObject([{ problem: 'zip-bomb', place: { file: 'archive › a.csv' } }]);
});

test('a file that says it unpacks to more than can be is not unpacked', async () => {
  const zip = rawZip([{ name: 'a.csv', content: Buffer.alloc(10), size: 0xfffffff0 }]);

  expect((await readAll(zip)).problems).toMatchObject([{ problem: 'zip-bomb', place: { file: 'archive › a.csv' } }]);
});

test('files that share their bytes are not unpacked', async () => {
  const one = { name: 'a.csv', content: Buffer.from(pocketHead + row('A').repeat(50)) };
  const zip = rawZip([
    one,
    ...Array.from({ length: 50 }, (_, index) => ({ ...one, name: `${index}.csv`, sharesFirst: true })),
  ]);

  expect((await readAll(zip)).problems).toMatchObject([{ problem: 'zip-bomb', place: { file: 'archive' } }]);
});

test.each(['../a.md', 'x/../../a.md', '/etc/a.md', 'C:\\a.md', '..\\a.md', 'a\0.md'])(
  'the path %j leads out of its archive: the file is left out, the others are read',
  async (path) => {
    const zip = rawZip([
      { name: path, content: Buffer.from(note('https://example.org/a')) },
      { name: 'b.md', content: Buffer.from(note('https://example.org/b')) },
    ]);

    const { entries, problems } = await readAll(zip);

    expect(entries.map(({ url }) => url)).toEqual(['https://example.org/b']);
    expect(problems).toMatchObject([{ problem: 'zip-path', place: { file: `archive › ${path}` } }]);
  },
);

test('reserved, long and repeated names are only names', async () => {
  const names = ['CON', 'nul.md', `${'x'.repeat(300)}.md`, 'same.md', 'same.md'];
  const zip = rawZip(
    names.map((name, index) => ({ name, content: Buffer.from(note(`https://example.org/${index}`)) })),
  );

  const { entries, problems } = await readAll(zip);

  expect(problems).toEqual([]);
  expect(entries).toHaveLength(names.length);
});

test('an encrypted file is named, and so is an archive within one', async () => {
  const inner = await aZip({ 'a.csv': pocketHead + row('A') });
  const zip = rawZip([
    { name: 'secret.csv', content: Buffer.from('x'), flags: 1 },
    { name: 'inner.zip', content: Buffer.from(await inner.blob.arrayBuffer()) },
    { name: 'a.csv', content: Buffer.from(pocketHead + row('A')) },
  ]);

  const { entries, problems } = await readAll(zip);

  expect(entries).toHaveLength(1);
  expect(problems).toMatchObject([
    { problem: 'zip-encrypted', place: { file: 'archive › secret.csv' } },
    { problem: 'zip-nested', place: { file: 'archive › inner.zip' } },
  ]);
});

test('a zip of more than 4 GB is read where it is needed', async () => {
  const size = 5 * 1024 ** 3;
  const { blob, reads } = aLargeZip(size);

  const { recognised } = await openFiles([{ path: 'archive', blob, modifiedAt: null }]);

  expect(recognised).toHaveLength(1);
  expect(Math.max(...reads)).toBeLessThan(100_000);
});

test('YAML with anchors that explode is not read, nor is one that asks for objects', async () => {
  const bomb = `a: &a ["x"]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n`;

  for (const [yaml, line] of [
    [bomb, 3],
    ['url: !!js/function "function () {}"\n', 2],
    ['url: !ruby/object:A {}\n', 2],
  ] as const) {
    const { entries, problems } = await readAll(aFile(`---\n${yaml}---\ntext\n`, 'a.md'));

    expect(entries).toEqual([]);
    expect(problems).toMatchObject([
      { problem: 'front-matter-unsafe', place: { file: 'a.md', at: { unit: 'line', number: line } } },
    ]);
  }
});

test.each([
  ['"title: "a" b"', '---\nurl: https://example.org/\ntitle: "a" b\n---\ntext\n', 3],
  ['TOML', '+++\nurl = "https://example.org/"\ntitle = "a" b\n+++\ntext\n', 3],
  ['brackets without end in TOML', `+++\nurl = ${'['.repeat(50_000)}\n+++\ntext\n`, null],
  ['brackets without end', `---\nurl: ${'['.repeat(50_000)}\n---\ntext\n`, null],
])('a header that is none is named with its line: %s', async (_, text, line) => {
  const { entries, problems } = await readAll(aFile(text, 'a.md'));

  expect(entries).toEqual([]);
  expect(problems).toMatchObject([{ problem: 'front-matter-broken', place: { file: 'a.md' } }]);
  if (line) expect(problems[0]?.place.at).toEqual({ unit: 'line', number: line });
});

test('a prototype is no field', async () => {
  const { entries } = await readAll(
    aFile('---\nurl: https://example.org/a\n__proto__: {polluted: 1}\nconstructor: x\n---\ntext\n'),
  );

  expect(entries).toHaveLength(1);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('a line of 100 MB ends the reading where it stands', async () => {
  const blob = new Blob([`https://example.org/a\n`, ...Array.from({ length: 100 }, () => 'x'.repeat(1024 * 1024))]);

  const { entries, problems } = await readAll({ path: 'list.txt', blob, modifiedAt: null });

  expect(entries).toHaveLength(1);
  expect(problems).toMatchObject([{ problem: 'line-too-long', place: { file: 'list.txt', at: { number: 2 } } }]);
});

test('a quotation mark that nobody closes is named with its line', async () => {
  const { entries, problems } = await readAll(
    aFile(`${pocketHead}${row('A')}"B${row('', 'b')}${row('C', 'c')}`, 'p.csv'),
  );

  expect(entries).toMatchObject([{ title: 'A' }]);
  expect(problems).toMatchObject([{ problem: 'csv-quote', place: { file: 'p.csv', at: { unit: 'line', number: 3 } } }]);
});

test('quotation marks that stand alone within a cell are signs of it', async () => {
  const { entries } = await readAll(
    aFile(
      `${pocketHead}The 12" record,https://example.org/a,1700000000,,unread\n"A "good" day",https://example.org/b,1700000000,,unread\n`,
    ),
  );

  expect(entries.map(({ title }) => title)).toEqual(['The 12" record', 'A "good" day']);
});

test('a row with more cells than there are columns is named', async () => {
  const { entries, problems } = await readAll(aFile(`${pocketHead}${row('A')}x,y,z,1,2,3,4,5,6\n`, 'p.csv'));

  expect(entries).toHaveLength(1);
  expect(problems).toMatchObject([{ problem: 'csv-columns', place: { file: 'p.csv', at: { number: 3 } } }]);
});

test('JSON that breaks off is read up to there, and the entry is named', async () => {
  const one = { title: 'A', url: 'https://example.org/a', is_archived: 0, is_starred: 0 };

  const { entries, problems } = await readAll(
    aFile(`[${JSON.stringify(one)},{"title":"B","url":"https://ex`, 'w.json'),
  );

  expect(entries).toMatchObject([{ title: 'A' }]);
  expect(problems).toMatchObject([
    { problem: 'json-broken', place: { file: 'w.json', at: { unit: 'entry', number: 2 } } },
  ]);
});

const chinese = '潮汐表的用法，以及为什么一天有两次涨潮';
const japanese = '潮の満ち引きと、その読み方について';
const traditional = '潮汐表的用法，以及為什麼一天有兩次漲潮';
const korean = '조석표를 읽는 방법과 하루에 두 번 밀물이 드는 까닭';
const russian = 'Как читать таблицы приливов и отливов';

test.each([
  ['a byte order mark', new TextEncoder().encode(`\ufeff${pocketHead}${row(chinese)}`), chinese],
  ['UTF-16 with its mark', utf16(`\ufeff${pocketHead}${row(chinese)}`), chinese],
  ['UTF-16 without one', utf16(pocketHead + row('Tides of the sea')), 'Tides of the sea'],
  ['GBK', toGbk(pocketHead + row(chinese)), chinese],
  ['GBK after a long English beginning', toGbk(pocketHead + row('Tides').repeat(2000) + row(chinese)), chinese],
  ['Shift_JIS', inEncoding('shift_jis', pocketHead + row(japanese)), japanese],
  ['EUC-JP', inEncoding('euc-jp', pocketHead + row(japanese)), japanese],
  ['Big5', inEncoding('big5', pocketHead + row(traditional)), traditional],
  ['EUC-KR', inEncoding('euc-kr', pocketHead + row(korean)), korean],
  ['windows-1251', inEncoding('windows-1251', pocketHead + row(russian)), russian],
  ['KOI8-R', inEncoding('koi8-r', pocketHead + row(russian)), russian],
  [
    'windows-1252',
    Uint8Array.from(`${pocketHead}${row('Café à la crème')}`, (sign) => sign.charCodeAt(0)),
    'Café à la crème',
  ],
])('a table in %s is read as it is written', async (_, bytes, title) => {
  const { entries, problems } = await readAll(aFile(new Uint8Array(bytes)));

  expect(problems).toEqual([]);
  expect(entries.at(-1)?.title).toBe(title);
});

describe('what is written in older encodings is read in every kind of file', () => {
  const texts = { gb18030: chinese, big5: traditional, shift_jis: japanese, 'euc-kr': korean } as const;
  const kinds = {
    'a list of addresses': (text: string) => `https://example.org/a?q=${text}\n`,
    Markdown: (text: string) => `---\ntitle: "${text}"\nurl: "https://example.org/a"\n---\n\n${text}\n`,
    bookmarks: (text: string) =>
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><A HREF="https://example.org/a" ADD_DATE="1700000000">${text}</A>\n</DL><p>\n`,
  };

  test.each(
    Object.entries(texts).flatMap(([encoding, text]) =>
      Object.entries(kinds).map(([kind, write]) => [kind, encoding, text, write] as const),
    ),
  )('%s in %s', async (_, encoding, text, write) => {
    const { entries, problems } = await readAll(aFile(inEncoding(encoding, write(text))));

    expect(problems).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).toContain(text.split(' ').at(-1));
  });

  test('a page says itself how it is written, where a few letters would not tell', async () => {
    const page = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=big5">\n<DL><p>\n<DT><A HREF="https://example.org/a" ADD_DATE="1700000000">鼇</A>\n</DL><p>\n`;

    expect((await readAll(aFile(inEncoding('big5', page)))).entries).toMatchObject([{ title: '鼇' }]);
  });
});

test('a file of which nobody knows how it is written is named, and none of it comes in', async () => {
  const letters = Array.from({ length: 200 }, (_, index) => 0x80 + ((index * 37 + (index % 7) * 11) % 0x80));
  const bytes = Uint8Array.from([
    ...new TextEncoder().encode(pocketHead),
    ...letters,
    ...new TextEncoder().encode(row('')),
  ]);

  const { entries, problems } = await readAll(aFile(bytes, 'odd.csv'));

  expect(entries).toEqual([]);
  expect(problems).toMatchObject([{ problem: 'encoding-unknown', place: { file: 'odd.csv', at: null } }]);
});

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer);
}

interface RawFile {
  readonly name: string;
  readonly content: Buffer;
  /** What the directory says of its size, if that is a lie. */
  readonly size?: number;
  readonly flags?: number;
  readonly sharesFirst?: boolean;
}

/** A zip as nobody writes it in good faith. */
function rawZip(files: readonly RawFile[]): ChosenFile {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, size = content.length, flags = 0, sharesFirst } of files) {
    const packed = deflateRawSync(content);
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(nameBytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags | 0x800, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(content, 0), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt32LE(sharesFirst ? 0 : offset, 42);
    directory.push(entry, nameBytes);
    if (sharesFirst) continue;
    parts.push(local, nameBytes, packed);
    offset += local.length + nameBytes.length + packed.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return { path: 'archive', blob: new Blob([Buffer.concat([...parts, ...directory, end])]), modifiedAt: null };
}

/** A zip with one table behind gigabytes of nothing, of which no more is made than is read. */
function aLargeZip(size: number) {
  const content = Buffer.from(pocketHead + row('A'));
  const name = Buffer.from('a.csv');
  const at = size - 1000;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(at), 4);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(crc32(content, 0), 16);
  entry.writeUInt32LE(content.length, 20);
  entry.writeUInt32LE(content.length, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt16LE(extra.length, 30);
  entry.writeUInt32LE(0xffffffff, 42);
  const file = Buffer.concat([local, name, content]);
  const directory = Buffer.concat([entry, name, extra]);
  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(1n, 24);
  large.writeBigUInt64LE(1n, 32);
  large.writeBigUInt64LE(BigInt(directory.length), 40);
  large.writeBigUInt64LE(BigInt(at + file.length), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at + file.length + directory.length), 8);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 12);
  end.writeUInt32LE(0xffffffff, 16);
  const tail = Buffer.concat([file, directory, large, locator, end]);
  const whole = at + tail.length;
  const reads: number[] = [];
  const blob = {
    size: whole,
    slice(from: number, to: number) {
      reads.push(to - from);
      const bytes = Buffer.alloc(Math.max(0, Math.min(to, whole) - from));
      if (from === 0) bytes.write('PK\x03\x04', 'latin1');
      tail.copy(bytes, Math.max(0, at - from), Math.max(0, from - at), Math.max(0, to - at));
      return new Blob([bytes]);
    },
  };
  return { blob: blob as unknown as Blob, reads };
}
