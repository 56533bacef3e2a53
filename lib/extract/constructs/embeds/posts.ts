import { findAny } from '../../page/find-any';
import { replaceByEmbedding } from './embedding';
import { embeddedAt } from './providers';

/** Posts whose markup has the text and the author: they are quotations as they stand. */
const quotations = '.twitter-tweet, .twitter-video, .bluesky-embed, .reddit-embed-bq, .reddit-card';

/** Posts whose markup is a place for a frame, with an attribute that says which. */
const places: readonly (readonly [selector: string, attribute: string, provider: string])[] = [
  ['.instagram-media', 'data-instgrm-permalink', 'Instagram'],
  ['.tiktok-embed', 'cite', 'TikTok'],
  ['.text-post-media', 'data-text-post-permalink', 'Threads'],
  ['.mastodon-embed:not(iframe)', 'data-embed-url', 'Mastodon'],
];

/** In characters. */
const longestTitle = 200;

/** Posts of social networks that stand in a text: quoted where the page has their words, else linked. */
export function settlePosts(page: Document): void {
  for (const post of findAny(page, quotations)) {
    for (const link of post.querySelectorAll('a[href]')) dropReferrer(link);
    if (post.localName === 'blockquote' && (post.textContent ?? '').trim() !== '')
      post.setAttribute('data-embed', 'post');
  }
  for (const [selector, attribute, provider] of places) {
    for (const post of page.querySelectorAll(`${selector}[${attribute}]`)) {
      const address = post.getAttribute(attribute) ?? '';
      const url = embeddedAt(address)?.url ?? URL.parse(address, post.baseURI)?.href;
      if (url) replaceByEmbedding(post, { provider, url: withoutReferrer(url), title: titleOf(post) });
    }
  }
}

/** `?ref_src=` and `?utm_source=` say on which page the post was seen. */
function dropReferrer(link: Element): void {
  link.setAttribute('href', withoutReferrer(link.getAttribute('href') ?? ''));
}

function withoutReferrer(address: string): string {
  return address.replace(/\?(ref_src|ref_url|ref_source|utm_source|utm_medium)=.*$/, '');
}

/** The last words, which say whose it is: “A post shared by …”. What is before are drawings and “View this post”. */
function titleOf(post: Element): string {
  const whole = post.querySelector('section') ?? [...post.querySelectorAll('p')].at(-1);
  const text = (whole?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return [...text].slice(0, longestTitle).join('');
}
