import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../../../lib/importers/files/read-csv';

const cell = fc.stringMatching(/^["a,;\n\r 潮]{0,8}$/);

test('reads every table back, however it is cut into pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 7 }),
      async (table, end, size) => {
        const text = table.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join(end);

        const rows = await Array.fromAsync(readCsv(inPieces(text, size), ',', 'file'));

        expect(rows.map(({ cells }) => cells)).toEqual(table.filter((row) => row.some((each) => each !== '')));
      },
    ),
    { numRuns: 500 },
  );
});

test('counts the lines of a text editor', async () => {
  const text = 'a,b\r\n"1\r\n2",c\r\n\r\nd,e';

  const rows = await Array.fromAsync(readCsv(inPieces(text, 3), ',', 'file'));

  expect(rows.map(({ line }) => line)).toEqual([1, 2, 5]);
});

test('reads cells without quotation marks as they stand', async () => {
  const rows = await Array.fromAsync(readCsv(inPieces(' a , 12" ,\n,x,', 4), ',', 'file'));

  expect(rows.map(({ cells }) => cells)).toEqual([
    [' a ', ' 12" ', ''],
    ['', 'x', ''],
  ]);
});

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
}
