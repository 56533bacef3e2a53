import { expect, test } from 'vitest';
import { defaultListening, toListening } from '../../../lib/domain/listening';

test.each([undefined, null, 'fast', [], { rate: 99, voices: 7, archivesAtEnd: 'yes' }])(
  '%j in the storage is the default',
  (stored) => {
    expect(toListening(stored)).toEqual(defaultListening);
  },
);

test('what was chosen is kept, but for what is no voice', () => {
  expect(toListening({ rate: 1.5, voices: { en: 'Ann', zh: 3 }, archivesAtEnd: true, goesOn: 1 })).toEqual({
    rate: 1.5,
    voices: { en: 'Ann' },
    archivesAtEnd: true,
    goesOn: false,
  });
});
