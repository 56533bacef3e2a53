import type { Brand } from './brand';

/** An article's identity: no tracking parameters, no fragment that only scrolls. */
export type CanonicalUrl = Brand<string, 'CanonicalUrl'>;

/** Parameters that say where a reader came from, not what is read. */
const trackingParameter = new RegExp(
  `^(?:${[
    'utm_\\w+|(?:fb|g|y|ys|ms|dc|tt|tw)clid|rdt_cid|[gw]braid|gclsrc|dclid|gad_\\w+|srsltid|li_fat_id|igshid?|igsh|mibextid|sfnsn',
    'mc_[ce]id|mkt_tok|_hs(?:enc|mi)|hsctatracking|vero_(?:id|conv)|oly_(?:enc|anon)_id|s?_kwcid|ml_subscriber\\w*|ck_subscriber_id|nr_email_referer',
    'ref_(?:src|url)|spm|spm_id_from|scm|vd_source|share_(?:token|source|from|medium|plat|session_id|tag|times)|sharer_\\w+|isappinstalled',
    'cmpid|ocid|ncid|cmp|icid|int_?cmp|ito|smid|smtyp|sr_share|ftag|dlbk|xing_share|trkcampaign|guce?_\\w+|guccounter|_ga|_gl',
    'ns_(?:campaign|mchannel|source|linkname|fee)|at_(?:medium|campaign|custom\\d|link_\\w+|bbc_team|format|ptr_name)',
    'wt[_.]z?mc(?:_id)?|xtor|(?:pk|mtm|matomo|piwik)_(?:campaign|kwd|keyword|source|medium|content|cid|group|placement)|_branch_match_id|__s|__twitter_impression|usqp|amp_(?:js_v|gsa)',
  ].join('|')})$`,
  'i',
);
/** Parameters that ask for a page in AMP. */
const formatParameter = /^(?:amp(?:=(?:1|true|))?|outputtype=amp)$/i;

/**
 * The address under which an article is known: tracking parameters are dropped, and so is the fragment unless it is a
 * route of the page's own (`#!/story/1`, `#/story/1`). A page that AMP or a phone is given is known as the one for everybody,
 * where the address alone tells which that is.
 * @throws TypeError when `address` is not an absolute URL.
 */
export function toCanonicalUrl(address: string): CanonicalUrl {
  const url = outOfCache(new URL(address));
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  // Rewritten as text: URLSearchParams would re-encode the parameters that stay.
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !trackingParameter.test(nameOf(pair)) && !formatParameter.test(pair));
  url.search = kept.join('&');
  url.hostname = url.hostname.replace(/^([\w-]+)\.m\.(?=wiki\w+\.org$)/, '$1.');
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

/** Whether two addresses are the same page's: as a phone sees it, in AMP, or with other parameters. */
export function isSamePage(a: string, b: string): boolean {
  const [first, second] = [placeOf(a), placeOf(b)];
  return first !== null && first === second;
}

/**
 * The addresses that one page may be known under: with `www.` or as a phone sees it, in AMP, with a slash at its end. What
 * follows a `?` says which page it is, and stays.
 */
export function variantsOf(address: CanonicalUrl): CanonicalUrl[] {
  const { protocol, hostname, port, pathname, search, hash } = new URL(address);
  const host = hostname.replace(/^(www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '');
  const path = pathname.replace(/^\/(amp|m)(?=\/)/, '').replace(/(\/amp)?\/?$/, '');
  const hosts = ['', 'www.', 'm.', 'mobile.', 'amp.'].map((prefix) => prefix + host + (port && `:${port}`));
  const paths = [path, `${path}/`, `${path}/amp`, `${path}/amp/`, `/amp${path}`, `/m${path}`];
  const variants = hosts.flatMap((each) => paths.map((own) => `${protocol}//${each}${own || '/'}${search}${hash}`));
  return [...new Set([address, ...(variants as CanonicalUrl[])])];
}

/** Whether two hosts are one site's, as `m.example.co.uk` and `www.example.co.uk`. */
export function isSameSite(a: string, b: string): boolean {
  return a === b || siteOf(a) === siteOf(b);
}

/** A host's last labels: three under `co.uk` and its like, else two. */
function siteOf(host: string): string {
  return (
    /(?<![^.])(?:[^.]+\.)?(?:(?:com?|org|net|gov|gob|gouv|edu|ac|or|ne|go)\.[a-z]{2}|[^.]+)$/.exec(
      host.toLowerCase(),
    )?.[0] ?? host
  );
}

/** A host and a path, without what only says how the page is shown. */
function placeOf(address: string): string | null {
  const url = URL.parse(address);
  if (!url) return null;
  const host = url.hostname.replace(/^(www\d?|m|mobile|amp)\./, '');
  const path = url.pathname.replace(/^\/(amp|m)(?=\/)/, '').replace(/(\/amp|\.amp)?(\.html?|\/)?$/, '');
  return (host + decode(path)).toLowerCase();
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The address that an AMP cache or viewer has in its own: https://developers.google.com/amp/cache/overview */
function outOfCache(url: URL): URL {
  const inPath = /\.cdn\.ampproject\.org$/.test(url.hostname)
    ? /^\/[a-z]\/(s\/)?(.+)$/.exec(url.pathname)
    : /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname)
      ? /^\/amp\/(s\/)?(.+)$/.exec(url.pathname)
      : null;
  return (inPath && URL.parse(`${inPath[1] ? 'https' : 'http'}://${inPath[2]}${url.search}${url.hash}`)) ?? url;
}

function nameOf(pair: string): string {
  return pair.split('=', 1)[0] ?? '';
}

/** `-` separates the parts of a text directive, so it is encoded too. */
function encodeFragment(text: string): string {
  return encodeURIComponent(text.toWellFormed().trim()).replace(/-/g, '%2D');
}
