import { isInState } from '../query/conditions';
import { states } from '../query/query';
import type { Fact } from './facts';

/** The shelves whose articles are counted, besides the tags: `is:unread`, `site:example.org`, `lang:zh`. In the trash an article is on no other. */
export function shelvesOf({ marks, tags, host, language }: Fact): string[] {
  if (marks.includes('trash')) return ['is:trash'];
  const own = states.filter((state) => state !== 'tagged' && isInState(state, marks, tags.length > 0));
  const base = language.toLowerCase().split('-', 1)[0];
  return [...own.map((state) => `is:${state}`), `site:${host}`, ...(base ? [`lang:${base}`] : [])];
}
