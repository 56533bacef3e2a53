import { getDomainWithoutSuffix } from 'tldts';
import { hostOf } from '../domain/canonical-url';

/** A site as people call it: `qq` for new.qq.com, the label left of the public suffix; the host where there is none. */
export function siteShortName(url: string): string {
  return getDomainWithoutSuffix(url, { allowPrivateDomains: true }) || hostOf(url);
}
