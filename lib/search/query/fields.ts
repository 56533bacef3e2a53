import type { AmountField, DateField, Part, SortKey, State, TextField } from './query';

/** What may stand before a colon. */
export type Field = TextField | DateField | AmountField | 'tag' | 'lang' | 'is' | 'has' | 'no' | 'sort';

/** Every name of a field, with those that other products give it. The first of each is our own. */
const fieldNames: Record<Field, readonly string[]> = {
  tag: ['tag', 'tags', 'label', 'labels', 'topic'],
  site: ['site', 'domain', 'host', 'source', 'feed', 'website'],
  author: ['author', 'authors', 'by', 'from'],
  title: ['title', 'name', 'intitle'],
  note: ['note', 'notes', 'description'],
  url: ['url', 'link', 'inurl', 'address'],
  text: ['text', 'body', 'content'],
  lang: ['lang', 'language'],
  is: ['is', 'in'],
  has: ['has', 'type'],
  no: ['no'],
  before: ['before', 'until', 'saved__before'],
  after: ['after', 'since', 'saved__after'],
  saved: ['saved', 'added', 'created', 'age', 'date'],
  published: ['published', 'publishedat'],
  time: ['time', 'minutes', 'readingtime'],
  words: ['words', 'wordscount', 'length'],
  sort: ['sort', 'order', 'orderby'],
};

const stateNames: Record<State, readonly string[]> = {
  unread: ['unread', 'inbox', 'new', 'later'],
  reading: ['reading', 'started', 'inprogress'],
  read: ['read', 'finished', 'done'],
  archived: ['archived', 'archive'],
  favourite: ['favourite', 'favorite', 'favourites', 'favorites', 'fav', 'starred', 'pinned', 'important'],
  highlighted: ['highlighted', 'annotated'],
  changed: ['changed', 'updated', 'edited'],
  tagged: ['tagged', 'labeled', 'labelled'],
  untagged: ['untagged', 'unlabeled', 'notag', 'inlist:none'],
  link: ['link', 'links', 'linkonly', 'textless'],
  trash: ['trash', 'deleted', 'bin'],
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
