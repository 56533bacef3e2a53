/** An address as strict readers of URLs want it, or `null` when it is none. */
export function toBookAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (!/^(https?|mailto):$/.test(protocol)) return null;
  return href
    .replace(/[[\]{}|\\^`"<> ]/g, encodeURIComponent)
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/(#[^#]*)#.*$/, '$1');
}
