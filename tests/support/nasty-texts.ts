import fc from 'fast-check';

/** Titles that have broken somebody's front matter or file system before. */
export const nastyTitles: readonly string[] = [
  'C:\\new "x" # y: [z]',
  'two\nlines\r\nand\ta tab',
  'An umbrella ☔️ and a family 👩‍👩‍👧‍👦',
  '雨'.repeat(400),
  '- x',
  'null',
  'yes',
  '2025-02-13',
  '---',
  '...',
  '',
  ' ',
  '1e3',
  '0o14',
  '~',
  '*alias &anchor !!tag',
  '{{< ref "a" >}} {{% b %}}',
  'next\u0085line \u2028 line \u2029 paragraph \ufeff mark \u0000 nothing \u001b escape \u007f \u009f \ufffe \uffff',
  'half \ud83d of a pair',
  '\\"\\\\u0085\\u0085\\\u0085',
  'مطر غدًا',
  "it's 'quoted' “so” % @ ` | > ? :",
];

/** Any text, mostly made of what is special somewhere. */
export const nastyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\\"\'#:-[]{}&*!|>%@`,?~\n\r\t \u0085\u2028\u2029\ufeff\u0000\u007f\u009f\ud800\udc00',
        '---',
        '雨',
        '😀',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
