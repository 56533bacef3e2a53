import { getDomain } from 'tldts';

/** The sites that a choice may be about: its own, and those above it that have one owner. `co.uk` is none. */
export function sitesAround(host: string): readonly string[] {
  const owned = getDomain(host) ?? host;
  const labels = host.split('.');
  const sites = labels.map((_, index) => labels.slice(index).join('.'));
  return sites.filter((site) => site === owned || site.endsWith(`.${owned}`));
}
