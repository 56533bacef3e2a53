import { findAny } from '../../page/find-any';
import { replaceByEmbedding } from './embedding';
import { embeddedAt } from './providers';

/** An element that is a player for what its attributes name. */
interface Player {
  readonly selector: string;
  /** The address of the player's page, as its frame would have it. */
  addressOf(element: Element): string | null;
}

/** A player that is named by an identifier in one of several attributes. */
function byId(selector: string, prefix: string, ...attributes: string[]): Player {
  return {
    selector,
    addressOf(element) {
      const id = attributes.map((name) => element.getAttribute(name)).find(Boolean);
      return id ? prefix + id : null;
    },
  };
}

const youtube = 'https://www.youtube.com/embed/';

const players: readonly Player[] = [
  byId('lite-youtube, amp-youtube, youtube-video, lite-yt', youtube, 'videoid', 'data-videoid', 'video-id'),
  byId('[data-youtube-id], [data-youtube]', youtube, 'data-youtube-id', 'data-youtube'),
  byId('.youtube-player[data-id]', youtube, 'data-id'),
  byId('lite-vimeo, amp-vimeo', 'https://player.vimeo.com/video/', 'videoid', 'data-videoid'),
  byId('amp-dailymotion', 'https://www.dailymotion.com/embed/video/', 'data-videoid'),
  byId('amp-twitter', 'https://platform.twitter.com/embed/Tweet.html?id=', 'data-tweetid'),
  byId('amp-instagram', 'https://www.instagram.com/p/', 'data-shortcode'),
  byId('amp-soundcloud', 'https://w.soundcloud.com/player/?url=https://api.soundcloud.com/tracks/', 'data-trackid'),
  byId('amp-gist', 'https://gist.github.com/', 'data-gistid'),
  byId('.flourish-embed', 'https://public.flourish.studio/', 'data-src'),
  byId('.infogram-embed', 'https://infogram.com/', 'data-id'),
  byId('amp-facebook, .fb-post, .fb-video', 'https://www.facebook.com/plugins/post.php?href=', 'data-href'),
  byId('amp-tiktok', '', 'data-src'),
  byId('script[src*="gist.github.com"]', '', 'src'),
  {
    selector: '.codepen[data-slug-hash]',
    addressOf: (element) =>
      `https://codepen.io/${element.getAttribute('data-user') ?? 'anon'}/embed/${element.getAttribute('data-slug-hash')}`,
  },
];

/** Files that any program can play, before lists of pieces of them. */
const plainFile = /\.(mp4|webm|ogv|mov|mp3|m4a|ogg|oga|wav|flac)([?#]|$)/i;

/** Replaces players that are no frames, or not yet. */
export function replacePlayers(page: Document): void {
  for (const { selector, addressOf } of players) {
    for (const element of findAny(page, selector)) {
      const embedded = embeddedAt(addressOf(element) ?? '');
      // What stands there as text already, as a list of code does, needs no link.
      if (element.localName === 'script' && element.nextElementSibling?.matches('.gist')) continue;
      if (embedded && !element.querySelector('iframe'))
        replaceByEmbedding(element, { ...embedded, title: titleOf(element) });
    }
  }
  for (const element of findAny(page, 'video, audio, amp-video, amp-audio')) replaceMedia(element);
}

/** A film or a recording by a link to its file; the picture that stands for a film is a picture. */
function replaceMedia(element: Element): void {
  const addresses = [element, ...element.querySelectorAll('source')]
    .flatMap((holder) => ['src', 'data-src', 'data-video-src'].map((name) => holder.getAttribute(name)?.trim()))
    .map((address) => (address ? URL.parse(address, element.baseURI) : null))
    .filter((url) => url !== null && /^https?:$/.test(url.protocol)) as URL[];
  const url = addresses.find(({ pathname }) => plainFile.test(pathname)) ?? addresses[0];
  const poster = element.getAttribute('poster') || element.getAttribute('data-poster');
  if (url) {
    const provider = url.hostname.replace(/^www\./, '');
    replaceByEmbedding(element, { provider, url: url.href, title: titleOf(element), poster });
  } else if (poster) {
    const image = element.ownerDocument.createElement('img');
    image.setAttribute('src', poster);
    image.setAttribute('alt', titleOf(element));
    element.replaceWith(image);
  } else element.remove();
}

function titleOf(element: Element): string {
  for (const name of ['title', 'data-title', 'aria-label', 'playlabel']) {
    const title = element.getAttribute(name)?.trim();
    if (title) return title;
  }
  return '';
}
