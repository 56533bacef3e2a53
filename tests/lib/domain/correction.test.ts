import { expect, test } from 'vitest';
import { correct, replaceBlock, withCorrection } from '../../../lib/domain/correction';

const at = '2026-11-22T11:53:04+00:00';

test('a correction is made again where its block is as it was captured', () => {
  const corrections = [{ before: 'Rian falls.', after: 'Rain falls.', at }];

  expect(correct('One.\n\nRian falls.\n\nTwo.\n', corrections)).toEqual({
    markdown: 'One.\n\nRain falls.\n\nTwo.\n',
    corrections,
  });
  expect(correct('One.\n\nRian falls. Again.\n', corrections)).toEqual({
    markdown: 'One.\n\nRian falls. Again.\n',
    corrections: [],
  });
  expect(correct('Rain falls.\n', corrections).corrections).toEqual(corrections);
});

test('only whole lines are a block, and each of those that are alike is one', () => {
  expect(replaceBlock('No. No.\n\nNo.\n\nNo.', 'No.', 1, 'Yes.')).toBe('No. No.\n\nNo.\n\nYes.');
  expect(replaceBlock('Yes.\n', 'No.', 0, 'x')).toBeNull();
  expect(replaceBlock('a\n\nb', '', 0, 'x')).toBeNull();
  expect(replaceBlock('$&\n', '$&', 0, '$1 $&')).toBe('$1 $&\n');
});

test('what is corrected again is one correction, and what is as it was captured is none', () => {
  const first = withCorrection([], { before: 'a', after: 'b', at });
  const second = withCorrection(first, { before: 'b', after: 'c', at });

  expect(second).toEqual([{ before: 'a', after: 'c', at }]);
  expect(withCorrection(second, { before: 'c', after: 'a', at })).toEqual([]);
});
