import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pausePerSite, politeTurn } from '../../../lib/domain/polite-turn';

const entries = [
  { id: 1, site: 'a.example' },
  { id: 2, site: 'a.example' },
  { id: 3, site: 'b.example' },
];

test('the first is first, and the sites take turns', () => {
  expect(politeTurn(entries, new Map(), 0)).toEqual({ entry: entries[0], wait: 0 });
  expect(politeTurn(entries.slice(1), new Map([['a.example', 0]]), 1)).toEqual({ entry: entries[2], wait: 0 });
});

test('where every site has its pause, the one is waited for that has it soonest', () => {
  const visits = new Map([
    ['a.example', 2000],
    ['b.example', 1000],
  ]);

  expect(politeTurn(entries, visits, 3000)).toEqual({ entry: entries[2], wait: pausePerSite - 2000 });
});

test('nobody waits: there is no turn', () => {
  expect(politeTurn([], new Map(), 0)).toBeNull();
});

test('no site is opened again before its pause is over, and every entry has its turn', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }), (sites) => {
      const waiting = new Map(sites.map((site, id) => [id, { id, site }]));
      const visits = new Map<string, number>();
      let now = 0;
      for (let left = sites.length; left > 0; ) {
        const turn = politeTurn(waiting.values(), visits, now);
        if (!turn) throw new Error('Somebody waits and has no turn');
        now += turn.wait;
        if (turn.wait > 0) continue;
        const last = visits.get(turn.entry.site);
        if (last !== undefined) expect(now - last).toBeGreaterThanOrEqual(pausePerSite);
        visits.set(turn.entry.site, now);
        waiting.delete(turn.entry.id);
        left--;
      }
      expect(waiting.size).toBe(0);
    }),
  );
});
