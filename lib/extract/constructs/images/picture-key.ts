/** Parameters that say which size or format of a picture is wanted, not which picture. */
const sizing =
  /^(w|h|wid|hei|width|height|q|quality|fit|crop|auto|format|fm|dpr|resize|ssl|strip|zoom|size|scale|imwidth|impolicy|wx_\w+|x-oss-process|tp|usm|sig|s|hash|ts|ver|v)$/i;

/** What is added to a file's name for a size of it. A number alone may be the number of the picture. */
const sizeInName =
  /([-_]\d{2,4}x\d{2,4}|[-_]\d{3,4}w|[-_]w\d{3,4}|@\d(\.\d)?x|[-_](scaled|small|medium|large|thumb(nail)?))(?=\.\w{2,5}$|$)/i;

/** What two addresses have in common when they are of one picture, in whatever size and from whatever server. */
export function pictureKey(address: string, base: string): string {
  const url = URL.parse(address, base);
  if (!url) return address;
  const hasQuery = url.search !== '';
  const wrapped =
    hasQuery && (url.searchParams.get('url') ?? url.searchParams.get('src') ?? url.searchParams.get('image'));
  if (wrapped && /^(https?:)?\/|\.(jpe?g|png|webp|gif|avif)$/i.test(wrapped)) return pictureKey(wrapped, base);
  // `/w_400,h_300/` and `/640x360/` are sizes too.
  const path = url.pathname
    .split('/')
    .filter(
      (part) => part !== '' && !/^([a-z]{1,2}_[\w:.-]+(,[a-z]{1,2}_[\w:.-]+)*|\d{2,4}x\d{2,4}|fit-in)$/i.test(part),
    )
    .join('/')
    .replace(sizeInName, '');
  const query = hasQuery ? [...url.searchParams].filter(([name]) => !sizing.test(name)).join('&') : '';
  return `${path.toLowerCase()}?${query}`;
}
