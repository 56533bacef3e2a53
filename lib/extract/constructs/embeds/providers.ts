/** What is embedded, where a reader finds it. */
export interface Embedded {
  /** Who plays it. */
  readonly provider: string;
  readonly url: string;
}

/** How one provider's players are addressed. */
interface Provider {
  readonly name: string;
  /** Of the player: its host and whatever is before it. */
  readonly host: RegExp;
  /** The page for people; `null` when the address is no player. */
  pageOf(player: URL): string | null;
}

/** A provider whose path holds all: what of it is an identifier, and the page that it stands for. */
function byPath(name: string, host: RegExp, path: RegExp, page: string): Provider {
  return {
    name,
    host,
    pageOf({ pathname }) {
      const match = path.exec(pathname);
      return match ? page.replace(/\$(\d)/g, (_, index) => match[Number(index)] ?? '') : null;
    },
  };
}

/** A provider whose players have the page itself in a parameter. */
function byParameter(name: string, host: RegExp, path: RegExp, parameter: string): Provider {
  return {
    name,
    host,
    pageOf: ({ pathname, searchParams }) => (path.test(pathname) ? searchParams.get(parameter) : null),
  };
}

const providers: readonly Provider[] = [
  { name: 'YouTube', host: /(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/, pageOf: youtubePage },
  { name: 'Vimeo', host: /(^|\.)vimeo\.com$/, pageOf: vimeoPage },
  { name: '哔哩哔哩', host: /(^|\.)bilibili\.com$/, pageOf: bilibiliPage },
  { name: '腾讯视频', host: /^v\.qq\.com$/, pageOf: tencentPage },
  byPath('优酷', /^player\.youku\.com$/, /^\/embed\/([\w=]+)/, 'https://v.youku.com/v_show/id_$1.html'),
  byPath('ニコニコ動画', /^embed\.nicovideo\.jp$/, /^\/watch\/(\w+)/, 'https://www.nicovideo.jp/watch/$1'),
  byPath('네이버TV', /^tv\.naver\.com$/, /^\/embed\/(\d+)/, 'https://tv.naver.com/v/$1'),
  byPath('Dailymotion', /(^|\.)dailymotion\.com$/, /^\/embed\/video\/(\w+)/, 'https://www.dailymotion.com/video/$1'),
  {
    name: 'Dailymotion',
    host: /^geo\.dailymotion\.com$/,
    pageOf: ({ searchParams }) => withId('https://www.dailymotion.com/video/', searchParams.get('video')),
  },
  byPath('TED', /^embed\.ted\.com$/, /^\/(.+)/, 'https://www.ted.com/$1'),
  byPath('Spotify', /^open\.spotify\.com$/, /^\/embed(?:-podcast)?\/(\w+\/\w+)/, 'https://open.spotify.com/$1'),
  byParameter('SoundCloud', /^w\.soundcloud\.com$/, /^\/player/, 'url'),
  byPath('Apple Podcasts', /^embed\.podcasts\.apple\.com$/, /^\/(.+)/, 'https://podcasts.apple.com/$1'),
  byPath('Apple Music', /^embed\.music\.apple\.com$/, /^\/(.+)/, 'https://music.apple.com/$1'),
  { name: 'Google Maps', host: /^(www|maps)\.google\.[a-z.]+$/, pageOf: googleMap },
  byPath('Datawrapper', /^datawrapper\.dwcdn\.(net|com|de)$/, /^\/(\w+)/, 'https://datawrapper.dwcdn.net/$1/'),
  byPath(
    'Flourish',
    /^(flo\.uri\.sh|public\.flourish\.studio)$/,
    /^\/(visualisation|story)\/(\d+)/,
    'https://public.flourish.studio/$1/$2/',
  ),
  byPath('Infogram', /^(e\.)?infogram\.com$/, /^\/([\w-]+)/, 'https://infogram.com/$1'),
  {
    name: 'X',
    host: /^platform\.(twitter|x)\.com$/,
    pageOf: ({ searchParams, hash }) =>
      withId('https://x.com/i/status/', searchParams.get('id') ?? /[?&#]id=(\d+)/.exec(hash)?.[1] ?? null),
  },
  byPath(
    'Instagram',
    /(^|\.)instagram\.com$/,
    /^\/((?:[\w.]+\/)?(?:p|reel|tv)\/[\w-]+)/,
    'https://www.instagram.com/$1/',
  ),
  byParameter('Facebook', /(^|\.)facebook\.com$/, /^\/plugins\/(post|video)\.php/, 'href'),
  byPath('TikTok', /(^|\.)tiktok\.com$/, /^\/(?:embed|player)\/(?:v\d\/)?(\d+)/, 'https://www.tiktok.com/@/video/$1'),
  byPath(
    'Bluesky',
    /^embed\.bsky\.app$/,
    /^\/embed\/([^/]+)\/app\.bsky\.feed\.post\/(\w+)/,
    'https://bsky.app/profile/$1/post/$2',
  ),
  byPath(
    'Threads',
    /(^|\.)threads\.(net|com)$/,
    /^\/((?:@[\w.]+\/post|t)\/[\w-]+)\/embed/,
    'https://www.threads.com/$1',
  ),
  byPath(
    'Reddit',
    /^(embed|www)\.(reddit|redditmedia)\.com$/,
    /^\/(r\/\w+\/comments\/.+)/,
    'https://www.reddit.com/$1',
  ),
  byPath('CodePen', /^codepen\.io$/, /^\/([\w-]+)\/embed\/(?:preview\/)?(\w+)/, 'https://codepen.io/$1/pen/$2'),
  byPath(
    'GitHub Gist',
    /^gist\.github\.com$/,
    /^\/((?:[\w-]+\/)?[\da-f]{7,})(?:\.js|\.pibb)?$/,
    'https://gist.github.com/$1',
  ),
  byPath('Mastodon', /./, /^\/(@[\w.]+(?:@[\w.-]+)?\/\d+)\/embed$/, 'https://$host/$1'),
  byParameter('Twitch', /^player\.twitch\.tv$/, /./, 'channel'),
];

/** What a frame plays, if it is of somebody that is known. */
export function embeddedAt(address: string): Embedded | null {
  const player = URL.parse(address);
  if (!player) return null;
  for (const { name, host, pageOf } of providers) {
    const page = host.test(player.hostname) ? pageOf(player) : null;
    const url = page ? URL.parse(page.replace('$host', player.hostname), player) : null;
    if (url && /^https?:$/.test(url.protocol)) return { provider: name, url: url.href };
  }
  return null;
}

/** https://developers.google.com/youtube/player_parameters */
function youtubePage({ hostname, pathname, searchParams }: URL): string | null {
  const id = (hostname === 'youtu.be' ? /^\/([\w-]{6,})/ : /^\/(?:embed|v|shorts|live)\/([\w-]{6,})/).exec(
    pathname,
  )?.[1];
  const list = searchParams.get('list');
  if (id === 'videoseries' && list) return `https://www.youtube.com/playlist?list=${list}`;
  const video = id ?? (pathname === '/watch' ? searchParams.get('v') : null);
  if (!video || video === 'live_stream') return null;
  const start = secondsOf(searchParams.get('start') ?? searchParams.get('t'));
  return `https://www.youtube.com/watch?v=${video}${start > 0 ? `&t=${start}s` : ''}`;
}

/** `90`, `90s`, `1m30s`, `1h2m3s`. */
function secondsOf(time: string | null): number {
  const [, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time ?? '') ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}

/** https://help.vimeo.com/hc/en-us/articles/12426260232977 */
function vimeoPage({ pathname, searchParams, hash }: URL): string | null {
  const id = /^\/(?:video\/)?(\d+)/.exec(pathname)?.[1];
  if (!id) return null;
  const secret = searchParams.get('h');
  const start = /^#t=\w+/.exec(hash)?.[0] ?? '';
  return `https://vimeo.com/${id}${secret ? `/${secret}` : ''}${start}`;
}

/** https://player.bilibili.com/ */
function bilibiliPage({ pathname, searchParams }: URL): string | null {
  if (!/player\.html$/.test(pathname)) return null;
  const number = searchParams.get('aid');
  const id = searchParams.get('bvid') ?? (number ? `av${number}` : null);
  if (!id) return null;
  const part = Number(searchParams.get('p') ?? searchParams.get('page') ?? 1);
  const start = secondsOf(searchParams.get('t'));
  const query = [part > 1 ? `p=${part}` : '', start > 0 ? `t=${start}` : ''].filter(Boolean).join('&');
  return `https://www.bilibili.com/video/${id}/${query ? `?${query}` : ''}`;
}

function tencentPage({ pathname, searchParams }: URL): string | null {
  const id = /iframe\/(?:player|preview)\.html$/.test(pathname) ? searchParams.get('vid') : null;
  return id ? `https://v.qq.com/x/page/${id}.html` : null;
}

/** `pb` is a message whose fields `2d` and `3d` are longitude and latitude. https://developers.google.com/maps/documentation/embed */
function googleMap({ origin, pathname, searchParams }: URL): string | null {
  if (!pathname.startsWith('/maps')) return null;
  if (pathname === '/maps/d/embed') return `${origin}/maps/d/viewer?mid=${searchParams.get('mid') ?? ''}`;
  const [, longitude, latitude] = /!2d(-?[\d.]+)!3d(-?[\d.]+)/.exec(searchParams.get('pb') ?? '') ?? [];
  if (longitude && latitude) return `https://www.google.com/maps?q=${latitude},${longitude}`;
  const place = searchParams.get('q');
  return place ? `https://www.google.com/maps?q=${encodeURIComponent(place)}` : null;
}

function withId(page: string, id: string | null): string | null {
  return id ? page + id : null;
}
