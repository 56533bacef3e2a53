import type { AmountField, DateField, Part, SortKey, State, TextField } from './query';

/** What may stand before a colon. */
export type Field = TextField | DateField | AmountField | 'tag' | 'lang' | 'is' | 'has' | 'no' | 'sort';

/** Every name of a field, with those that other products give it, and as Chinese screens name it. The first of each is our own. */
const fieldNames: Record<Field, readonly string[]> = {
  tag: ['tag', 'tags', 'label', 'labels', 'topic', '标签', '標籤'],
  site: ['site', 'domain', 'host', 'source', 'feed', 'website', '网站', '網站'],
  author: ['author', 'authors', 'by', 'from', '作者'],
  title: ['title', 'name', 'intitle', '标题', '標題'],
  note: ['note', 'notes', 'description', '笔记', '筆記'],
  url: ['url', 'link', 'inurl', 'address', '网址', '網址'],
  text: ['text', 'body', 'content', '正文'],
  lang: ['lang', 'language', '语言', '語言'],
  is: ['is', 'in', '状态', '狀態'],
  has: ['has', 'type'],
  no: ['no'],
  before: ['before', 'until', 'saved__before'],
  after: ['after', 'since', 'saved__after'],
  saved: ['saved', 'added', 'created', 'age', 'date', '保存'],
  published: ['published', 'publishedat', '发布', '發佈'],
  time: ['time', 'minutes', 'readingtime', '时长', '時長'],
  words: ['words', 'wordscount', 'length', '字数', '字數'],
  sort: ['sort', 'order', 'orderby', '排序'],
};

const stateNames: Record<State, readonly string[]> = {
  unread: ['unread', 'inbox', 'new', 'later', '未读', '未讀'],
  reading: ['reading', 'started', 'inprogress', '在读', '在讀'],
  read: ['read', 'finished', 'done', '已读', '已讀'],
  archived: ['archived', 'archive', '归档', '歸檔'],
  favourite: ['favourite', 'favorite', 'favourites', 'favorites', 'fav', 'starred', 'pinned', 'important', '收藏'],
  highlighted: ['highlighted', 'annotated', '划线', '劃線'],
  changed: ['changed', 'updated', 'edited'],
  tagged: ['tagged', 'labeled', 'labelled'],
  untagged: ['untagged', 'unlabeled', 'notag', 'inlist:none', '无标签', '無標籤'],
  link: ['link', 'links', 'linkonly', 'textless'],
  trash: ['trash', 'deleted', 'bin', '回收站'],
};

const partNames: Record<Part | 'tag' | 'highlight', readonly string[]> = {
  note: ['note', 'notes'],
  image: ['image', 'images', 'picture', 'pictures', 'photo'],
  code: ['code'],
  video: ['video', 'videos'],
  tag: ['tag', 'tags', 'label', 'labels'],
  highlight: ['highlight', 'highlights', 'annotation', 'annotations'],
};

const sortNames: Record<SortKey, readonly string[]> = {
  relevance: ['relevance', 'score', 'best'],
  saved: ['saved', 'added', 'created', 'date'],
  published: ['published'],
  title: ['title', 'name'],
  site: ['site', 'domain'],
  time: ['time', 'minutes', 'readingtime'],
  words: ['words', 'length'],
};

export const fieldOf = lookUp(fieldNames);
export const stateOf = lookUp(stateNames);
export const partOf = lookUp(partNames);
export const sortKeyOf = lookUp(sortNames);

/** Fields whose first values are the least rather than the greatest, when no order is named. */
export const ascendingSorts: ReadonlySet<SortKey> = new Set(['title', 'site', 'time']);

function lookUp<Name extends string>(names: Record<Name, readonly string[]>): (text: string) => Name | null {
  const known = new Map<string, Name>();
  for (const [name, aliases] of Object.entries(names) as [Name, readonly string[]][]) {
    for (const alias of aliases) known.set(alias, name);
  }
  return (text) => known.get(text.normalize('NFKC').toLowerCase()) ?? null;
}
