import type { Brand } from './brand';

/** An article's identity: no tracking parameters, no fragment that only scrolls. */
export type CanonicalUrl = Brand<string, 'CanonicalUrl'>;

/** Parameters that say where a reader came from, not what is read. */
const trackingParameter =
  /^(utm_\w+|(fb|g|y|ms|dc|tt|tw|li_fat_|wbra|gbra|ysc)clid|gclsrc|dclid|igshid?|igsh|mc_[ce]id|mkt_tok|_hs(enc|mi)|vero_(id|conv)|oly_(enc|anon)_id|s?_kwcid|ref_(src|url)|spm|scm|share_(token|source|from|medium)|cmpid|ito|smid|smtyp|ns_(campaign|mchannel|source|linkname|fee)|at_(medium|campaign|custom\d|link_\w+|bbc_team|format|ptr_name)|wt_mc|xtor|__twitter_impression)$/i;

/**
 * The address under which an article is known: tracking parameters are dropped, and so is the fragment unless it is a
 * route of the page's own (`#!/story/1`, `#/story/1`).
 * @throws TypeError when `address` is not an absolute URL.
 */
export function toCanonicalUrl(address: string): CanonicalUrl {
  const url = new URL(address);
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  // Rewritten as text: URLSearchParams would re-encode the parameters that stay.
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !trackingParameter.test(nameOf(pair)));
  url.search = kept.join('&');
  url.username = '';
  url.password = '';
  return url.href as CanonicalUrl;
}

/**
 * The address of a passage: the page's, with a text fragment that names the first and the last words of it.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function toPassageUrl(page: CanonicalUrl, passage: string): CanonicalUrl {
  const text = passage.replace(/\s+/g, ' ').trim();
  const characters = [...text];
  const quote =
    characters.length <= 80
      ? encodeFragment(text)
      : `${encodeFragment(characters.slice(0, 30).join(''))},${encodeFragment(characters.slice(-30).join(''))}`;
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${quote}` as CanonicalUrl;
}

/** The host as people say it, without `www.`. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

function nameOf(pair: string): string {
  return pair.split('=', 1)[0] ?? '';
}

/** `-` separates the parts of a text directive, so it is encoded too. */
function encodeFragment(text: string): string {
  return encodeURIComponent(text.toWellFormed().trim()).replace(/-/g, '%2D');
}
