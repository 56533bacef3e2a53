import { isName, replaceByEmbedding } from './embedding';
import { embeddedAt } from './providers';

/** Where frames keep their address until they are scrolled to or agreed to. */
const sources =
  'src data-src data-lazy-src data-litespeed-src data-cmp-src data-src-cmplz data-cookieblock-src data-consent-src data-cookieconsent-src data-iframe-src data-original data-opt-src data-url'.split(
    ' ',
  );

/** Whose frames are no part of an article: advertisements, counters, questions to the reader, buttons, comments. */
const furniture =
  /doubleclick|googlesyndication|googletagmanager|adservice|adnxs|amazon-adsystem|adform|smartadserver|taboola|outbrain|criteo|teads|recaptcha|hcaptcha|challenges\.cloudflare|accounts\.google|apis\.google|consent|cookielaw|cookiebot|disqus|disq\.us|livefyre|viafoura|spot\.im|openweb|coral|addthis|sharethis|list-manage|piano\.io|tinypass|chartbeat|hotjar|facebook\.com\/plugins\/(like|share|page|comments|follow|send)|platform\.(twitter|x)\.com\/widgets\/(tweet_button|follow_button|widget_iframe|hub)|\/(ads?|advert\w*|banners?|captcha|newsletters?|subscribe|login|comments?|paywall|pixel|tracking)([/._?-]|$)/i;

const furnitureNames =
  /(^|[\s_-])(ads?|advert\w*|adsense|banner|captcha|consent|cookies?|tracking|newsletter|paywall|chat)([\s_-]|\d|$)/i;

/** Replaces what plays in a frame by a link to it. What is no part of an article goes. */
export function replaceFrame(frame: Element): void {
  const url = addressOf(frame);
  const title = frame.getAttribute('title')?.trim() || frame.getAttribute('aria-label')?.trim() || '';
  const embedded = url ? embeddedAt(url.href) : null;
  if (embedded) {
    replaceByEmbedding(frame, { ...embedded, title });
  } else if (url && !isFurniture(frame, url, title) && (isName(title) || url.pathname.length > 1)) {
    replaceByEmbedding(frame, { provider: url.hostname.replace(/^www\./, ''), url: url.href, title });
  } else frame.remove();
}

function addressOf(frame: Element): URL | null {
  for (const name of sources) {
    const url = URL.parse(frame.getAttribute(name)?.trim() || 'about:blank', frame.baseURI);
    if (url && /^https?:$/.test(url.protocol)) return url;
  }
  return null;
}

function isFurniture(frame: Element, url: URL, title: string): boolean {
  const names = [frame.getAttribute('class'), frame.getAttribute('data-name'), title].join(' ');
  const isTiny = ['width', 'height'].some((name) => Number.parseInt(frame.getAttribute(name) ?? '99', 10) < 10);
  return isTiny || furniture.test(url.href) || furnitureNames.test(names);
}
