import type { Construct } from './construct';

/**
 * What campaigns and networks add to any address, of which no site makes what it shows. Not what one site understands in one
 * way and another in another, as `ref` and `spm`: an address in a text stays as faithful as its words.
 */
const tracking =
  /^(utm_\w+|(fb|g|y|ms|dc|tt|tw)clid|[gw]braid|gclsrc|gad_source|srsltid|igshid?|igsh|mc_[ce]id|mkt_tok|_hs(enc|mi)|vero_(id|conv)|oly_(enc|anon)_id|_ga|_gl)$/i;

/** The addresses in a text, without the parameters that tell where a reader comes from. */
export const links: Construct = {
  name: 'links',
  standardise(page) {
    for (const link of page.querySelectorAll('a[href*="?"]')) {
      const address = link.getAttribute('href') ?? '';
      const clean = withoutTracking(address);
      if (clean !== address) link.setAttribute('href', clean);
    }
  },
};

/** As text: a `URL` would encode what stays in its own way. */
function withoutTracking(address: string): string {
  const [whole = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(address)?.slice(1) ?? [];
  const start = whole.indexOf('?');
  if (start === -1) return address;
  const pairs = whole.slice(start + 1).split('&');
  const kept = pairs.filter((pair) => !tracking.test(pair.split('=', 1)[0] ?? ''));
  if (kept.length === pairs.length) return address;
  return whole.slice(0, start) + (kept.length > 0 ? `?${kept.join('&')}` : '') + (fragment ?? '');
}
