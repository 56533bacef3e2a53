import { isInState } from '../query/conditions';
import { states } from '../query/query';
import type { Fact } from './facts';

/** The shelves whose articles are counted, besides the tags: `is:unread`, `site:example.org`, `lang:zh`. In the trash an article is on no other. */
export function shelvesOf({ marks, tags, host, language, words, parts }: Fact): string[] {
  if (marks.includes('trash')) return ['is:trash'];
  const standing = { marks, isTagged: tags.length > 0, isLink: words === 0 && !parts.includes('image') };
  const own = states.filter((state) => state !== 'tagged' && isInState(state, standing));
  const base = language.toLowerCase().split('-', 1)[0];
  return [...own.map((state) => `is:${state}`), `site:${host}`, ...(base ? [`lang:${base}`] : [])];
}
