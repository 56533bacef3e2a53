import type { Token } from 'markdown-it';
import { createPlacedParser, linesOf } from './placed-inline';

/**
 * How what plays in a page is written: a link with its title, which is how our texts have it; the same in a callout; a card of HTML
 * without a frame; or as a picture, from which Obsidian makes a player.
 */
export type EmbedStyle = 'link' | 'callout' | 'card' | 'player';

/**
 * Writes the links to what was embedded another way. A link is one of those when it stands alone in a paragraph, below its picture
 * if it has one, and leads to a site whose pages are known to be embedded: nothing else tells in Markdown.
 */
export function withEmbeds(markdown: string, style: EmbedStyle): string {
  if (style === 'link' || !hosts.some((host) => markdown.includes(host))) return markdown;
  const parser = createPlacedParser();
  const lines: (string | null)[] = linesOf(markdown).map(({ text }) => text);
  const tokens = parser.parse(markdown, {});
  for (const [index, { type, level, map, content, children }] of tokens.entries()) {
    if (type !== 'inline' || level !== 1 || !map || tokens[index - 1]?.type !== 'paragraph_open') continue;
    const link = linkAlone(children ?? []);
    if (!link || !isEmbedded(link.url)) continue;
    const own = lines.slice(...map).filter((line) => line !== null);
    lines.fill(null, ...map);
    lines[map[0]] = written(own, content, link);
  }
  return lines.filter((line) => line !== null).join('\n');

  function written(own: readonly string[], content: string, { at, host }: Link): string {
    if (style === 'callout') return ['> [!NOTE]', ...own.map((line) => `> ${line.trimStart()}`)].join('\n');
    if (style === 'player') return `${content.slice(0, at)}!${content.slice(at)}`;
    return `<figure class="embed">${parser.renderInline(content)}<figcaption>${host}</figcaption></figure>`;
  }
}

interface Link {
  readonly url: string;
  readonly host: string;
  /** Where it begins: the parser remembers its words. */
  readonly at: number;
}

/** The link that a paragraph is. */
function linkAlone(children: readonly Token[]): Link | null {
  const from = children[0]?.type === 'image' && children[1]?.type === 'hardbreak' ? 2 : 0;
  const rest = children.slice(from).filter(({ type, content }) => type !== 'text' || content !== '');
  const [open, ...words] = rest;
  if (open?.type !== 'link_open') return null;
  const isAlone =
    open.markup !== 'autolink' &&
    words.at(-1)?.type === 'link_close' &&
    words.filter(({ type }) => type === 'link_close').length === 1 &&
    words.some(({ type }) => type === 'text');
  const url = isAlone ? String(open.attrGet('href') ?? '') : '';
  const host = URL.parse(url)?.host;
  return host ? { url, host, at: (open.meta as { from: number }).from - 1 } : null;
}

function isEmbedded(url: string): boolean {
  const host = URL.parse(url)?.hostname ?? '';
  return hosts.some((known) => host === known || host.endsWith(`.${known}`));
}

/** Where the pages are to which `lib/extract/constructs/embeds` links. */
const hosts: readonly string[] = [
  'youtube.com',
  'youtu.be',
  'vimeo.com',
  'dailymotion.com',
  'twitch.tv',
  'ted.com',
  'bilibili.com',
  'v.qq.com',
  'v.youku.com',
  'nicovideo.jp',
  'tv.naver.com',
  'tiktok.com',
  'instagram.com',
  'threads.com',
  'facebook.com',
  'twitter.com',
  'x.com',
  'bsky.app',
  'reddit.com',
  'open.spotify.com',
  'soundcloud.com',
  'podcasts.apple.com',
  'music.apple.com',
  'maps.google.com',
  'datawrapper.dwcdn.net',
  'public.flourish.studio',
  'infogram.com',
  'codepen.io',
  'gist.github.com',
];
