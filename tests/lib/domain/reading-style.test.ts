import { expect, test } from 'vitest';
import {
  canBeVertical,
  defaultStyle,
  isRightToLeft,
  readingSizes,
  stepOn,
  toReadingStyle,
} from '../../../lib/domain/reading-style';

test.each([undefined, null, 7, 'large', [], { size: 1000, face: 'wingdings', isVertical: 1 }])(
  '%j in the storage is the default',
  (stored) => {
    expect(toReadingStyle(stored)).toEqual(defaultStyle);
  },
);

test('what was chosen is kept', () => {
  const chosen = { ...defaultStyle, size: 24, measure: 40, leading: 1.2, face: 'sans', isVertical: true } as const;

  expect(toReadingStyle(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
});

test('sizes go up and down to the ends of their scale', () => {
  expect(stepOn(readingSizes, 19, 1)).toBe(20);
  expect(stepOn(readingSizes, 40, 1)).toBeNull();
  expect(stepOn(readingSizes, 14, -1)).toBeNull();
});

test.each([
  ['ja', true],
  ['ja-JP', true],
  ['zh-TW', true],
  ['zh-Hant-HK', true],
  ['zh-CN', false],
  ['jam', false],
  ['en', false],
  [null, false],
])('whether %s can be vertical: %s', (language, can) => {
  expect(canBeVertical(language)).toBe(can);
});

test.each([
  ['ar', true],
  ['arz', true],
  ['he-IL', true],
  ['ur-PK', true],
  ['ckb', true],
  ['syr', true],
  ['nqo', true],
  ['dv', true],
  ['arc', true],
  ['ku-IQ', true],
  ['ku', false],
  ['az-Arab', true],
  ['ff-Adlm', true],
  ['sd', true],
  ['sd-Deva', false],
  ['en', false],
  ['zh-Hant', false],
  ['no tag', false],
  ['', false],
  [null, false],
])('whether %s is written from right to left: %s', (language, is) => {
  expect(isRightToLeft(language)).toBe(is);
});
