import { describe, expect, test } from 'vitest';
import { bestOf, parseSrcset } from '../../../../lib/extract/page/srcset';

describe('a srcset is read by the tokenizer of the standard', () => {
  test.each([
    ['a.jpg 400w, b.jpg 800w', ['a.jpg', 'b.jpg']],
    ['a.jpg, b.jpg 2x', ['a.jpg', 'b.jpg']],
    ['a.jpg 1x,b.jpg 2x', ['a.jpg', 'b.jpg']],
    ['/c/w_400,h_300/a.jpg 400w, /c/w_800,h_600/a.jpg 800w', ['/c/w_400,h_300/a.jpg', '/c/w_800,h_600/a.jpg']],
    ['  \n a.jpg\n\t400w ,\n b.jpg 800w,', ['a.jpg', 'b.jpg']],
    ['a.jpg 100w 50h, b.jpg 200w 100h', ['a.jpg', 'b.jpg']],
    ['a.jpg (1, 2) 3x, b.jpg', ['a.jpg', 'b.jpg']],
    ['data:image/gif;base64,R0lGOD= 1w, b.jpg 2w', ['data:image/gif;base64,R0lGOD=', 'b.jpg']],
    [',,a.jpg', ['a.jpg']],
    ['', []],
    [' , ', []],
  ])('%j', (srcset, addresses) => {
    expect(parseSrcset(srcset).map(({ url }) => url)).toEqual(addresses);
  });
});

describe('the best is the largest that is of use', () => {
  test.each([
    ['a.jpg 400w, b.jpg 1600w, c.jpg 800w', 'b.jpg'],
    ['a.jpg, b.jpg 2x, c.jpg 1.5x', 'b.jpg'],
    ['a.jpg 400w, print.jpg 6000w, b.jpg 2000w', 'b.jpg'],
    ['print.jpg 6000w, large.jpg 5000w', 'large.jpg'],
    ['a.jpg 800w, b.jpg 800w', 'a.jpg'],
  ])('%j', (srcset, best) => {
    expect(bestOf(parseSrcset(srcset))?.url).toBe(best);
  });

  test('of nothing is nothing', () => {
    expect(bestOf([])).toBeNull();
  });
});
