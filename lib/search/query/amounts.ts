import type { AmountField } from './query';

/** What `<10m`, `>=2000`, `5..10`, `1k..2k` or `1h` mean, in minutes or words, both ends included; `null`: nothing. */
export function toAmounts(text: string, field: AmountField): { from: number; to: number } | null {
  const value = text.normalize('NFKC').toLowerCase().replace(/\s+/g, '').replaceAll('~', '..');
  const range = /^(.*?)\.{2,3}(.*)$/.exec(value);
  if (range) {
    const from = toAmount(range[1] ?? '', field) ?? (isOpen(range[1]) ? 0 : null);
    const to = toAmount(range[2] ?? '', field) ?? (isOpen(range[2]) ? Number.POSITIVE_INFINITY : null);
    return from === null || to === null || (isOpen(range[1]) && isOpen(range[2])) ? null : { from, to };
  }
  const [, comparison = '', rest = ''] = /^([<>]=?|=|)(.*)$/.exec(value) ?? [];
  const amount = toAmount(rest, field);
  if (amount === null) return null;
  if (comparison === '<') return { from: 0, to: Math.ceil(amount) - 1 };
  if (comparison === '<=') return { from: 0, to: amount };
  if (comparison === '>') return { from: Math.floor(amount) + 1, to: Number.POSITIVE_INFINITY };
  return { from: amount, to: comparison === '>=' ? Number.POSITIVE_INFINITY : amount };
}

const factors: Record<AmountField, Record<string, number>> = {
  time: { '': 1, m: 1, min: 1, mins: 1, minutes: 1, h: 60, 分: 1, 分钟: 1, 小时: 60 },
  words: { '': 1, k: 1000, w: 1, words: 1, 字: 1, 千: 1000, 万: 10_000 },
};

function toAmount(text: string, field: AmountField): number | null {
  const match = /^(\d{1,9}(?:\.\d{1,3})?)(\D*)$/.exec(text);
  const factor = factors[field][match?.[2] ?? ''];
  return match && factor ? Number(match[1]) * factor : null;
}

function isOpen(text: string | undefined): boolean {
  return text === '' || text === '*';
}
