/**
 * What class names and short texts give away, by kind. Each is one feature among many: none decides alone.
 * Names are matched in the class and id of an element, in lower case.
 */
export const nameKinds = {
  body: /article-?_?(body|content|text|detail|copy)|(entry|post|story|main|news|page|detail|blog|rich|text|body)-?_?(content|body|text|copy|main)|content-?_?(body|text|main|article|detail)|zhengwen|maincontent|prose|markdown|richtext|cuerpo|corps|texto|contenu|fliesstext|js_content/,
  article: /article|story|post\b|posts?-|entry|artikel|articulo|blog|detail|hentry/,
  content: /content|main|text|body|copy/,
  related:
    /relat|recommend|recirc|similar|also|outbrain|taboola|xiangguan|tuijian|kanren|read-?next|more-|-more|further|see-?also|next-|prev|verwandt|leia|hot|rank|popular|trending|latest|most-?|recent/,
  listing: /list|card|teaser|feed|item|grid|tile|row|archive|index|loop|river|stream/,
  promotion:
    /(^|[-_ ])ads?([-_ ]|$)|advert|sponsor|promo|banner|paywall|subscri|newsletter|sign-?up|donat|cta([-_ ]|$)|piano|offer|anzeige|werbung|guanggao|mailing|membership/,
  social: /share|sharing|social|follow|facebook|twitter|whatsapp|tool|action|button|btn|like|print|bookmark|fenxiang/,
  comment: /comment|disqus|reply|respond|pinglun|discuss|review|forum|kommentar/,
  byline: /byline|author|meta|date|time|publish|info|source|writer|reporter|signature|attribution|laiyuan|redak/,
  profile: /bio\b|bio-|about|profile|contributor|vcard|avatar/,
  caption: /caption|credit|legend|fig|image|photo|picture|media|gallery|slide|img|video|player|bild|foto/,
  navigation: /nav|menu|crumb|pagin|pager|masthead|toolbar|tabs?\b|header|topbar|weizhi/,
  footer: /foot|bottom|legal|disclaim|copyright|colophon|shengming|mianze|imprint/,
  tags: /tags?\b|tag-|tags-|topic|keyword|categor|label|chip/,
  sidebar: /side|rail|widget|aside|right|left|secondary|sticky/,
  lead: /lead|intro|standfirst|summary|subtitle|sub-?head|deck?\b|excerpt|abstract|descri|chapo|vorspann|zhaiyao|lede/,
  quotation: /quote|pull|highlight/,
  box: /box|inset|embed|module|callout|kicker|fact|panel|aside/,
  title: /title|headline|heading|biaoti/,
  dialog: /cookie|consent|gdpr|modal|popup|overlay|log-?in|regist|sign-?in|dialog|form\b|alert|notice/,
  contents: /\btoc\b|toc-|contents|outline|jump|anchor/,
  concealed: /hidden|hide|sr-only|visually|screen-reader|noprint|print-only|d-none|collaps|offscreen/,
} as const;

/** Matched against the beginning of a text, in lower case. */
export const openings = {
  more: /^\W*(read (more|also|next|the|our)|also read|see also|more (on|from|in|about|stories)|related|recommended|watch|listen|don.t miss|click here|lire aussi|à lire|lesen sie|mehr (zum|zu)|siehe auch|lesetipp|leia|veja|ver también|lea también|lee también|leggi|les også|läs|lees ook|czytaj|zobacz|читайте|смотрите|相关|相關|推荐|推薦|延伸|更多|関連|あわせて|関連|관련|더보기|上一篇|下一篇|前の|次の)/,
  credit:
    /^\W*(photo|image|picture|credit|foto|bild|video|illustration|图|圖|写真|画像|来源|來源|source|quelle|fuente|fonte|via |getty|ap photo|reuters|©|\(c\))/,
  byline:
    /^\W*(by |von |par |por |di |av |da |written|reporting|edited|text:|texto|文[/／:：]|作者|记者|記者|撰文|编辑|編輯|責任|责任|執筆|取材|기자|updated|published|posted|last |veröffentlicht|publié|publicado|发布|發布|时间|時間|日期)/,
  legal:
    /copyright|all rights|rights reserved|©|terms of|privacy|cookie|免责|免責|版权|版權|著作権|転載|转载|轉載|無断|声明|聲明|disclaimer|alle rechte|tous droits|derechos/,
  invitation:
    /subscri|sign up|newsletter|follow us|log ?in|register|download|donate|support us|your email|click|abonn|suscr|inscri|订阅|訂閱|关注|關注|扫码|扫描|微信|公众号|登録|フォロー|구독|advertis|anzeige|werbung|publicidad|广告|広告|share (this|on)|comments?$|评论|評論|コメント/,
} as const;
