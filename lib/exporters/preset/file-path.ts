const longestName = 200;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A path that every file system takes, made of names as people gave them: no step out of the folder, no sign that Windows or a
 * link refuses, no name longer than 200 bytes.
 */
export function toFilePath(steps: readonly string[], ending: string): string {
  const names = steps.map((step, index) => toFileName(step, index === steps.length - 1 ? ending : ''));
  return names.filter((name) => name !== '').join('/') + ending;
}

function toFileName(name: string, ending: string): string {
  const safe = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd\uffff\ufffe]+/gu, (signs) => (/^\u200d+$/.test(signs) ? signs : ' '))
    .replace(/[<>:"/\\|?*#^[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replace(reserved, '$1_');
  const cut = cutToBytes(safe, longestName - ending.length).replace(/[.\s]+$/, '');
  return ending !== '' && cut === '' ? 'untitled' : cut;
}

/** Whole characters, as long as there are bytes left. */
function cutToBytes(text: string, limit: number): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > limit) return text.slice(0, index);
  }
  return text;
}
