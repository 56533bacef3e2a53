/** What a field of front matter is for us, and how it is called by whom. The first that is there counts. */
export const frontMatterNames = {
  title: ['title', 'name'],
  url: [
    'url',
    'source',
    'link',
    'canonical',
    'canonical_url',
    'canonicalurl',
    'original_url',
    'original',
    'source_url',
  ],
  authors: ['author', 'authors', 'byline', 'creator'],
  publishedAt: ['published', 'publishedat', 'published_at', 'date_published', 'pubdate', 'date'],
  savedAt: ['saved', 'savedat', 'saved_at', 'created', 'clipped', 'date_saved', 'date_added', 'added'],
  siteName: ['site', 'site_name', 'sitename', 'publisher', 'website'],
  excerpt: ['description', 'excerpt', 'summary', 'subtitle'],
  language: ['language', 'lang', 'locale'],
  image: ['image', 'cover', 'thumbnail', 'banner', 'og_image'],
  tags: ['tags', 'tag', 'topics', 'labels'],
  categories: ['categories', 'category'],
  note: ['note', 'notes', 'comment'],
} as const;

/** Fields that say how an article stands with its reader. */
export const stateNames: readonly string[] = ['read', 'archived', 'favourite', 'favorite', 'starred', 'status'];

/** What the reader can say that a field is. `state`: whether it is read, archived or a favourite; `kept`: none of ours. */
export const fieldTargets = [
  'title',
  'url',
  'authors',
  'publishedAt',
  'savedAt',
  'siteName',
  'excerpt',
  'language',
  'image',
  'tags',
  'note',
  'state',
  'kept',
] as const;

export type FieldTarget = (typeof fieldTargets)[number];

/** What the reader said that fields are, by their keys, where that is not what we take them for. */
export type FieldChoices = Readonly<Record<string, FieldTarget>>;

/** Names that differ in case and in what stands between their words are one. */
export function fieldKey(name: string): string {
  return name.toLowerCase().replaceAll(/[ -]/g, '_');
}

/** What we take a field for. */
export function usualTarget(key: string): FieldTarget {
  if (stateNames.includes(key)) return 'state';
  const [target] =
    Object.entries(frontMatterNames).find(([, names]) => (names as readonly string[]).includes(key)) ?? [];
  if (target === undefined) return 'kept';
  return target === 'categories' ? 'tags' : (target as FieldTarget);
}

/** What the reader said that a field is, if that is something else. A field may be called `constructor`. */
export function chosenTarget(choices: FieldChoices, key: string): FieldTarget | undefined {
  return Object.hasOwn(choices, key) ? choices[key] : undefined;
}

/** What can be made of a field: a state has words of its own, and no other field has. */
export function targetsFor(key: string): readonly FieldTarget[] {
  return fieldTargets.filter((target) => target !== 'state' || stateNames.includes(key));
}

/** What was stored, where it is what we stored. */
export function toFieldChoices(stored: unknown): FieldChoices {
  const entries = Object.entries(stored !== null && typeof stored === 'object' ? stored : {});
  return Object.fromEntries(
    entries.filter(([key, target]) => key !== '__proto__' && (targetsFor(key) as readonly unknown[]).includes(target)),
  );
}
