import { type CanonicalUrl, toCanonicalUrl } from '../domain/canonical-url';
import { savedAmong } from '../store/articles';

/** Which of some addresses are in the library, whatever way of showing the page they name. Answers them as they were given. */
export async function savedAddresses(addresses: readonly string[]): Promise<Set<string>> {
  const known = new Map<string, CanonicalUrl>();
  for (const address of addresses) if (/^https?:/.test(address)) known.set(address, toCanonicalUrl(address));
  const saved = await savedAmong([...known.values()]);
  return new Set([...known].filter(([, url]) => saved.has(url)).map(([address]) => address));
}
