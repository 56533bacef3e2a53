/** Words before a name that say that it is the author's, one pattern for each way that languages have. */
const introductions = [
  /(?:(?:written|story|post(?:ed)?|published|words|reported|reporting|contributed|authored|created|submitted|article|analysis|review|opinion|text)\s+)?by\s*:?\s+/,
  /(?:(?:ein\s+)?(?:gast|blog\s?)?(?:beitrag|kommentar|artikel|interview|essay)\s+|(?:geschrieben|verfasst|erstellt|veröffentlicht|text|protokoll)\s+)?von\s*:?\s+(?!(?:der|dem|den)\s)/,
  /(?:(?:publié|écrit|rédigé|propos recueillis|posté|article)\s+)?par\s*:?\s+/,
  /(?:(?:publicado|escrito|postado|texto|redactado)\s+)?por\s*:?\s+/,
  /(?:(?:a cura|scritto|pubblicato|articolo)\s+)?di\s*:?\s+/,
  /(?:da|door|av|af|από|του|της|tekst og foto|bởi)\s*:?\s+/,
  /(?:words|auth?or(?:in|en|a|e|es|s)?|aut(?:eu|o)rs?|autore|autor(?:zy|ka)?|auteure?|writers?|byline|text|texte|texto|testo|tekst|teksti|skribent|journalist|forfatter|författare|kirjoittaja|yazar|yazan|tác giả|penulis|автор[ыа]?|текст|беседовал[аи]?|συντάκτης)\s*[:：]\s*/,
  /(?:بقلم|كتبت?|الكاتب|نویسنده)\s*[:：]?\s*/,
  /(?:[采採]写|采访|撰[文稿写]|撰稿人|执笔|作者|文字?|整理|来稿)\s*[:：/／|｜丨]\s*|(?:作者|撰文|撰稿)\s+/,
  /(?:本[报報网刊台]|新[华華]社|中新[社网]|央[视視]|[见見][习習]|特[约約]|首席|全媒体|\p{Script=Han}{2,4})?[记記]者\s*[:：/／|｜丨]?\s*/u,
  /(?:取材・)?(?:文|執筆|聞き手|筆者|著者|ライター)(?:・(?:写真|撮影|構成))?\s*[:：=＝/／●◎]\s*/,
  /(?:글|글쓴이|작성자|기자)\s*[:：=|]\s*/,
];
const introduction = new RegExp(
  `^[\\s\\p{P}\\p{S}]*(?:${introductions.map(({ source }) => `(?:${source})`).join('|')})`,
  'iu',
);

/** Who did something else than write: editors, photographers, reviewers; and where a text comes from. */
const otherRole = new RegExp(
  [
    /^[\s\p{P}\p{S}]*(?:责任编辑|責任編輯|责编|責編|編集|编辑|編輯|校对|审核|监制|摄影|攝影|来源|來源|出处|原标题|責任編集|redaktion|editors?|foto(?:s|grafie)?|bild(?:er)?|photos?|source|quelle|fonte|fuente|źródło|источник)\s*[:：/／]/u,
    /^[\s\p{P}\p{S}]*(?:edited|(?:medically |expert |clinically )?reviewed|fact[- ]checked|photos?|photographs?|photography|pictures?|illustrations?|translated|curated) by\b/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);

/**
 * What templates put behind a name, with a space or a sign before it. Without the flag `u`, which none of its signs needs: with
 * it, these long patterns without regard to case take milliseconds to be made ready.
 */
const addition =
  /(?:\s|[-–—|•·,])\s*(?:follow(?: (?:me|us|@?\w+))?|(?:view|see) (?:all|more|profile|bio)\b.*|more (?:from|by|posts)\b.*|all posts\b.*|read (?:more|full)\b.*|posts? by\b.*|contact\b.*|(?:last )?updated\b.*|published\b.*|posted\b.*|\d+\s*min(?:ute)?s?(?: read)?\b.*|\d+ (?:comments?|kommentare)\b.*|share|subscribe\b.*|bio|profile|on|in|am|le|el)\s*$|\s*(?:\([^()]*\)|（[^（）]*）|报道|報道|報導|发自.*|기자|記者|记者)\s*$/i;

/** A byline without the words that introduce the names in it. */
export function withoutIntroduction(text: string): string {
  const stripped = text.replace(introduction, '');
  return stripped === text ? text : withoutIntroduction(stripped);
}

/** Whether a text is nothing but the words before a name. */
export function isIntroduction(text: string): boolean {
  return text.length < 30 && introduction.test(`${text} `) && withoutIntroduction(`${text} `).trim() === '';
}

/** Whether a text begins as a byline does. */
export function isIntroduced(text: string): boolean {
  return introduction.test(text) && !otherRole.test(text);
}

/** Whether a text names somebody who is not the author. */
export function isOtherRole(text: string): boolean {
  return otherRole.test(text);
}

/** A name without what a template put behind it. */
export function withoutAddition(name: string): string {
  return name.replace(addition, '');
}
