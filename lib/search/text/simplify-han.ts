import pairs from 'opencc-js/dict/TSCharacters';

let simplified: Uint16Array | undefined;

/**
 * A text with every traditional character as its simplified one, of the same length. The table is OpenCC's; the few
 * characters outside the basic plane stay as they are.
 */
export function simplifyHan(text: string): string {
  simplified ??= readTable();
  let result = '';
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const other = simplified[text.charCodeAt(at)];
    if (!other) continue;
    result += text.slice(copied, at) + String.fromCharCode(other);
    copied = at + 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}

function readTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const pair of pairs.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length === 1 && to.length === 1 && from !== to) table[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return table;
}
