// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { LeftOut, Repair } from '../../../../lib/domain/ledger';
import type { SiteChoice, SiteChoiceId } from '../../../../lib/domain/site-choice';
import { shapeOf } from '../../../../lib/extract/article/block-shape';
import { followWishes } from '../../../../lib/extract/article/follow-wishes';

const at = '2026-11-22T11:53:04+00:00';
const box: LeftOut = { reason: 'clutter', excerpt: 'A box.', words: 2 };
const article = 'The last boat of the old company left on a Friday, and nobody came to wave.';

describe('what was repaired before', () => {
  test('is left out again where the same block is still there, wherever it stands', () => {
    const { text, ledger, repairs } = follow(`<p>${article}</p><div><p>Rain.</p></div>`, [], {
      repairs: [leftOut('Rain.', 1)],
    });

    expect(text).toBe(article);
    expect(ledger).toEqual([{ reason: 'reader', excerpt: 'Rain.', words: 1 }]);
    expect(repairs).toHaveLength(1);
  });

  test('is brought back again, also from a part that is larger now', () => {
    const { text, ledger, repairs } = follow(
      `<p>${article}</p><aside data-left-out="outside"><p>Menu</p><p>A box.</p></aside>`,
      [box, { reason: 'outside', excerpt: 'Menu', words: 1 }],
      { repairs: [{ kind: 'brought-back', excerpt: box.excerpt, at }] },
    );

    expect(text).toBe(`${article}A box.`);
    expect(ledger.map(({ excerpt }) => excerpt)).toEqual(['Menu']);
    expect(repairs).toHaveLength(1);
  });

  test('is forgotten where the block is gone', () => {
    const { text, repairs } = follow(`<p>${article}</p>`, [], { repairs: [leftOut('Rain.', 1)] });

    expect(text).toBe(article);
    expect(repairs).toEqual([]);
  });

  test('a long block is the same when its end was edited, and not when another one begins in the same way', () => {
    const long = `${'It rains in the north. '.repeat(12)}`;
    const repair = leftOut(long.slice(0, 200), 60);

    expect(follow(`<p>${article}</p><p>${long}And more.</p>`, [], { repairs: [repair] }).text).toBe(article);
    expect(follow(`<p>${article}</p><p>${long.repeat(4)}</p>`, [], { repairs: [repair] }).repairs).toEqual([]);
  });
});

describe('what is chosen for a site', () => {
  const html = `<p>${article}</p><div class="box weather x9f2310"><p>Rain.</p></div><p class="box">Sun.</p>`;

  test('is left out by what its element is called', () => {
    const { text, ledger } = follow(html, [], { choices: [choice('left-out', 'box weather')] });

    expect(text).toBe(`${article}Sun.`);
    expect(ledger).toEqual([{ reason: 'reader', excerpt: 'Rain.', words: 1 }]);
  });

  test('is brought back, but for what is said twice', () => {
    const parts =
      '<div class="box" data-left-out="clutter">A box.</div><div class="box" data-left-out="repeated">Again.</div>';

    expect(follow(parts, [box], { choices: [choice('brought-back', 'box')] })).toMatchObject({
      text: 'A box.',
      ledger: [],
    });
  });

  test('keeps the repair that it was made from', () => {
    const choices = [choice('left-out', 'box weather')];

    const { text, ledger, repairs } = follow(html, [], { choices, repairs: [leftOut('Rain.', 1)] });

    expect(text).toBe(`${article}Sun.`);
    expect(ledger).toHaveLength(1);
    expect(repairs).toHaveLength(1);
  });

  test('leaves an article alone that would be gone', () => {
    expect(follow(`<div class="box"><p>${article}</p></div>`, [], { choices: [choice('left-out', 'box')] }).text).toBe(
      article,
    );
  });

  test('a block without a name of its own is none that others are known by', () => {
    const [plain, named] = bodyOf('<p>x</p><p class="css-1a2b3 lede" role="note">y</p>').children;

    expect(shapeOf(plain as Element)).toBeNull();
    expect(shapeOf(named as Element)).toEqual({ tag: 'p', id: '', classes: ['lede'], role: 'note' });
  });
});

function follow(
  html: string,
  ledger: readonly LeftOut[],
  wishes: { choices?: readonly SiteChoice[]; repairs?: readonly Repair[] },
) {
  const body = bodyOf(html);
  const followed = followWishes(body, ledger, { choices: [], repairs: [], ...wishes });
  for (const part of body.querySelectorAll('[data-left-out]')) part.remove();
  return { text: body.textContent, ledger: followed.leftOut, repairs: followed.repairs };
}

function bodyOf(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

function leftOut(excerpt: string, words: number): Repair {
  return { kind: 'left-out', excerpt, words, at };
}

function choice(kind: SiteChoice['kind'], classes: string): SiteChoice {
  const shape = { tag: 'div', id: '', classes: classes.split(' '), role: '' };
  return { id: '01' as SiteChoiceId, host: 'example.org', kind, shape, excerpt: '', isOn: true };
}
