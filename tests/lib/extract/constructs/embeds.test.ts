import { expect, test } from 'vitest';
import { embeds } from '../../../../lib/extract/constructs/embeds/embeds';
import { embeddedAt } from '../../../../lib/extract/constructs/embeds/providers';
import { toMarkdown } from '../../../../lib/markdown/to-markdown';
import { openPage } from '../../../support/open-page';

test.each([
  ['https://www.youtube.com/embed/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  [
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90&rel=0',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s',
  ],
  ['//www.youtube.com/embed/dQw4w9WgXcQ?t=1m30s', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s'],
  ['https://www.youtube.com/embed/videoseries?list=PL1', 'https://www.youtube.com/playlist?list=PL1'],
  ['https://player.vimeo.com/video/76979871?h=8272103f6e#t=30s', 'https://vimeo.com/76979871/8272103f6e#t=30s'],
  [
    'https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&page=2&t=60',
    'https://www.bilibili.com/video/BV1xx411c7mD/?p=2&t=60',
  ],
  ['https://player.bilibili.com/player.html?aid=170001', 'https://www.bilibili.com/video/av170001/'],
  ['https://v.qq.com/txp/iframe/player.html?vid=x0034abc', 'https://v.qq.com/x/page/x0034abc.html'],
  ['https://player.youku.com/embed/XNDQ1==', 'https://v.youku.com/v_show/id_XNDQ1==.html'],
  ['https://open.spotify.com/embed/episode/4rOoJ6?utm_source=generator', 'https://open.spotify.com/episode/4rOoJ6'],
  [
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293',
    'https://api.soundcloud.com/tracks/293',
  ],
  ['https://embed.podcasts.apple.com/us/podcast/rain/id12?i=1', 'https://podcasts.apple.com/us/podcast/rain/id12'],
  [
    'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d3022.6!2d-73.9878!3d40.7484!2m3',
    'https://www.google.com/maps?q=40.7484,-73.9878',
  ],
  ['https://datawrapper.dwcdn.net/aBc12/7/', 'https://datawrapper.dwcdn.net/aBc12/'],
  ['https://flo.uri.sh/visualisation/1234/embed', 'https://public.flourish.studio/visualisation/1234/'],
  ['https://e.infogram.com/rain-1h0n25?src=embed', 'https://infogram.com/rain-1h0n25'],
  ['https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1234567890', 'https://x.com/i/status/1234567890'],
  ['https://www.instagram.com/p/Cabc-1/embed/captioned/', 'https://www.instagram.com/p/Cabc-1/'],
  [
    'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Ftide%2Fposts%2F1&width=500',
    'https://www.facebook.com/tide/posts/1',
  ],
  ['https://www.tiktok.com/embed/v2/6718335390845095173', 'https://www.tiktok.com/@/video/6718335390845095173'],
  ['https://mastodon.example/@tide/109/embed', 'https://mastodon.example/@tide/109'],
  ['https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3k4', 'https://bsky.app/profile/did:plc:abc/post/3k4'],
  ['https://www.threads.net/@tide/post/Cabc/embed', 'https://www.threads.com/@tide/post/Cabc'],
  [
    'https://embed.reddit.com/r/rivers/comments/abc/low_water/?embed=true',
    'https://www.reddit.com/r/rivers/comments/abc/low_water/',
  ],
  ['https://codepen.io/tide/embed/preview/abcDEF', 'https://codepen.io/tide/pen/abcDEF'],
  ['https://gist.github.com/tide/0123456789abcdef.js', 'https://gist.github.com/tide/0123456789abcdef'],
  ['https://embed.nicovideo.jp/watch/sm9', 'https://www.nicovideo.jp/watch/sm9'],
])('%s is %s', (player, page) => {
  expect(embeddedAt(player.startsWith('//') ? `https:${player}` : player)?.url).toBe(page);
});

test.each([
  ['https://www.youtube.com/about'],
  ['https://news.example/embed/7'],
  ['not an address'],
  ['https://www.facebook.com/plugins/like.php?href=x'],
])('%s is no player', (address) => {
  expect(embeddedAt(address)).toBeNull();
});

test.each([
  [
    'a frame by its title',
    '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?start=90" title="The river at night"></iframe>',
    '[The river at night](https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s)',
  ],
  [
    'a frame without a title of its own',
    '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="YouTube video player"></iframe>',
    '[YouTube](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
  ],
  [
    'a frame that waits',
    '<iframe src="about:blank" data-src="https://player.vimeo.com/video/76979871"></iframe>',
    '[Vimeo](https://vimeo.com/76979871)',
  ],
  [
    'a frame of anybody',
    '<iframe src="https://charts.example/water" title="Water level"></iframe>',
    '[Water level](https://charts.example/water)',
  ],
  [
    'a frame of anybody without a title',
    '<iframe src="https://charts.example/water"></iframe>',
    '[charts.example](https://charts.example/water)',
  ],
  [
    'a frame in a paragraph',
    '<p>Look: <iframe src="https://charts.example/water"></iframe></p><p>Well.</p>',
    'Look:\n\n[charts.example](https://charts.example/water)\n\nWell.',
  ],
  [
    'a frame with a caption',
    '<figure><iframe src="https://charts.example/water"></iframe><figcaption>Water</figcaption></figure>',
    '[charts.example](https://charts.example/water)\n\nWater',
  ],
  [
    'a player of AMP',
    '<amp-youtube data-videoid="dQw4w9WgXcQ"></amp-youtube>',
    '[YouTube](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
  ],
  [
    'a player that is to become a frame',
    '<lite-youtube videoid="dQw4w9WgXcQ" playlabel="The river"></lite-youtube>',
    '[The river](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
  ],
  [
    'a chart that is to become a frame',
    '<div class="flourish-embed" data-src="visualisation/12"></div>',
    '[Flourish](https://public.flourish.studio/visualisation/12/)',
  ],
  [
    'code of a gist',
    '<p>Code:</p><script src="https://gist.github.com/tide/0123456789abcdef.js"></script>',
    'Code:\n\n[GitHub Gist](https://gist.github.com/tide/0123456789abcdef)',
  ],
  [
    'a film',
    '<video poster="https://a.example/p.jpg" title="Low water"><source src="/list.m3u8"><source src="/a.mp4">Your browser can’t.</video>',
    '![Low water](https://a.example/p.jpg)  \n[Low water](https://news.example/a.mp4)',
  ],
  [
    'a film that only a script knows',
    '<video src="blob:https://news.example/1" poster="https://a.example/p.jpg"></video>',
    '![](https://a.example/p.jpg)',
  ],
  [
    'a recording',
    '<audio controls src="/a.mp3" aria-label="Listen to the river"></audio>',
    '[Listen to the river](https://news.example/a.mp3)',
  ],
  [
    'a post with its words',
    '<blockquote class="twitter-tweet"><p lang="en">Low water. <a href="https://t.co/a">pic</a></p>— Ann (@ann) <a href="https://twitter.com/ann/status/1?ref_src=twsrc%5Etfw">May 5, 2026</a></blockquote>',
    '> Low water. [pic](https://t.co/a)\n>\n> — Ann (@ann) [May 5, 2026](https://twitter.com/ann/status/1)',
  ],
  [
    'a post without its words',
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cabc/?utm_source=ig_embed"><div>View this post on Instagram</div><p><a href="/x">A post shared by Ann (@ann)</a></p></blockquote>',
    '[A post shared by Ann (@ann)](https://www.instagram.com/p/Cabc/)',
  ],
])('keeps %s', (_, html, markdown) => {
  expect(written(html)).toBe(`${markdown}\n`);
});

test.each([
  ['an advertisement', '<iframe src="https://x.doubleclick.net/ad" title="3rd party ad content"></iframe>'],
  ['a counter', '<iframe src="https://www.googletagmanager.com/ns.html?id=1" height="0" width="0"></iframe>'],
  [
    'a question whether one is a robot',
    '<iframe src="https://www.google.com/recaptcha/api2/anchor" title="reCAPTCHA"></iframe>',
  ],
  ['a button', '<iframe src="https://www.facebook.com/plugins/like.php?href=x"></iframe>'],
  ['a frame that holds nothing', '<iframe src="about:blank"></iframe>'],
  ['comments', '<iframe src="https://disqus.com/embed/comments/?base=default" title="Disqus"></iframe>'],
])('keeps nothing of %s', (_, html) => {
  expect(written(`<p>Rain.</p>${html}`)).toBe('Rain.\n');
});

function written(html: string): string {
  const page = openPage(html, 'https://news.example/a/');
  embeds.standardise(page);
  return toMarkdown(page.body, page.baseURI).markdown;
}
