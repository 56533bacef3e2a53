import { hostOf } from '../../lib/domain/canonical-url';
import styles from './Monogram.module.css';

const characters = new Intl.Segmenter();

interface Props {
  siteName: string | null;
  url: string;
}

/** The first letter of a site on a tint of its own: a picture that asks nothing of the network. */
export function Monogram({ siteName, url }: Props) {
  const host = URL.canParse(url) ? hostOf(url) : '';
  return (
    <span class={styles.tile} data-tint={tintOf(host)} aria-hidden="true">
      {letterOf(siteName ?? host)}
    </span>
  );
}

function letterOf(name: string): string {
  const [, start = ''] = /([\p{L}\p{N}].*)/su.exec(name.replace(/^the\s+/i, '')) ?? [];
  const [letter] = characters.segment(start);
  return letter?.segment.toLocaleUpperCase() ?? '·';
}

/** One of four, the same for every article of a site. */
function tintOf(host: string): number {
  let hash = 0x811c9dc5; // FNV-1a: near names fall apart.
  for (const character of host) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 24) ^ (hash >>> 11)) % 4;
}
