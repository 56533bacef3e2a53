import type { MetadataSource } from '../../domain/provenance';
import type { Found } from './found';
import { isNode, type JsonLd, listOf } from './json-ld';
import { leadPicture } from './lead-picture';
import type { Microdata } from './microdata';
import { type PageHead, webAddress } from './page-head';

/** A picture of the site rather than of the article, as its file is called. */
const ofSite =
  /(?:^|[/_.-])(?:[a-z]{0,12}logos?|favicon|default|placeholder|fallback|no-?image|noimg|dummy|blank|spacer|pixel|avatar|(?:social|share|og|fb|facebook|twitter)[_-]?(?:share|default|image|card|icon|img)?)(?=[/_.@-]|\d*\.\w{3,4}$|$)/i;

/** The article's lead image: what the page hands to others as its picture. A site's logo only where there is nothing else. */
export function imageOf(
  head: PageHead,
  microdata: Microdata,
  { article, page }: JsonLd,
  headline: Element | null,
): Found<string> | null {
  const marked = microdata.of('image').slice(0, 2);
  const places: readonly (readonly [MetadataSource, readonly unknown[]])[] = [
    ['meta', [...head.all(/^og:image:secure_url$/), ...head.all(/^og:image(:url)?$/)].flat().slice(0, 4)],
    ['json-ld', addressesIn(article?.image)],
    ['meta', head.all(/^(twitter:image(:src)?|parsely-image-url|sailthru\.image\.full|thumbnail(url)?)$/).flat()],
    ['microdata', marked.map((image) => image.getAttribute('content') ?? image.getAttribute('src'))],
    ['json-ld', [article?.thumbnailUrl, page?.primaryImageOfPage, page?.image].flatMap(addressesIn)],
    ['link', head.links('image_src')],
  ];
  const found = places.flatMap(([source, addresses]) =>
    addresses.flatMap((address): Found<string>[] => {
      const value = webAddress(address, head.base);
      return value ? [{ value, source }] : [];
    }),
  );
  const own = found.find(({ value }) => !isOfSite(value));
  if (own) return own;
  const shown = webAddress(headline && leadPicture(headline), head.base);
  return shown ? { value: shown, source: 'picture' } : (found[0] ?? null);
}

function addressesIn(value: unknown): unknown[] {
  return listOf(value).flatMap((image) => (isNode(image) ? [image.url, image.contentUrl].flat() : [image]));
}

function isOfSite(address: string): boolean {
  const path = URL.parse(address)?.pathname ?? '';
  return ofSite.test(path.split('/').slice(-2).join('/'));
}
