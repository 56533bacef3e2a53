/** What class names give away, by kind. Each is one hint among many: none decides alone. They are matched in lower case. */
const patterns = {
  body: /article-?_?(body|content|text|detail|copy)|(entry|post|story|main|news|page|detail|blog|rich|text|body)-?_?(content|body|text|copy|main)|content-?_?(body|text|main|article|detail)|zhengwen|maincontent|prose|markdown|richtext|cuerpo|corps|texto|contenu|fliesstext|js_content/,
  article: /article|story|post\b|posts?-|entry|artikel|articulo|blog|detail|hentry/,
  related:
    /relat|recommend|recirc|similar|also|outbrain|taboola|xiangguan|tuijian|kanren|read-?next|more-|-more|further|see-?also|next-|prev|verwandt|leia|hot|rank|popular|trending|latest|most-?|recent/,
  listing: /list|card|teaser|feed|item|grid|tile|row|archive|index|loop|river|stream/,
  promotion:
    /(^|[-_ ])ads?([-_ ]|$)|advert|sponsor|promo|banner|paywall|subscri|newsletter|sign-?up|donat|cta([-_ ]|$)|piano|offer|anzeige|werbung|guanggao|mailing|membership/,
  social: /share|sharing|social|follow|facebook|twitter|whatsapp|tool|action|button|btn|like|print|bookmark|fenxiang/,
  comment: /comment|disqus|reply|respond|pinglun|discuss|review|forum|kommentar/,
  navigation: /nav|menu|crumb|pagin|pager|masthead|toolbar|tabs?\b|header|topbar|weizhi/,
  footer: /foot|bottom|legal|disclaim|copyright|colophon|shengming|mianze|imprint/,
  tags: /tags?\b|tag-|tags-|topic|keyword|categor|label|chip/,
  dialog: /cookie|consent|gdpr|modal|popup|overlay|log-?in|regist|sign-?in|dialog|form\b|alert|notice/,
} as const;

export type NameKind = keyof typeof patterns;

/** The kinds of names that an element has. */
export type Names = ReadonlySet<NameKind>;

const kinds = Object.keys(patterns) as NameKind[];
const none: Names = new Set();

/** Only the beginning of very many class names is looked at: in characters. */
const longest = 300;

/** Reads the names of elements. They recur, so answers are remembered. @param ignored says nothing on this page */
export function nameReader(ignored?: NameKind): (element: Element) => Names {
  const known = new Map<string, Names>();
  return (element) => {
    if (!element.hasAttributes()) return none;
    const text = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
    if (text.length < 5) return none;
    let names = known.get(text);
    if (!names) {
      const lower = spellOut(text.slice(0, longest));
      names = new Set(kinds.filter((kind) => kind !== ignored && patterns[kind].test(lower)));
      known.set(text, names);
    }
    return names;
  };
}

/** Names in lower case, with a hyphen where the next word began with a capital. */
export function spellOut(names: string): string {
  return names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
}

/** What an element is called first: the rest of its names tells it from others of its kind. */
export function lookOf({ element, tag }: { readonly element: Element; readonly tag: string }): string {
  const name = /\S+/.exec(element.getAttribute('class') ?? '')?.[0];
  return `${tag} ${name ?? element.getAttribute('id')?.replace(/\d.*/, '') ?? ''}`;
}
