/** One thing of a page's JSON-LD. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

const articleType = /(Article|BlogPosting|Report|Review|LiveBlogPosting|Posting)$/;

/** What a page says of its article in JSON-LD, and where to look for what it only names. */
export interface JsonLd {
  readonly article: JsonLdNode | null;
  /** Follows `{"@id": "…"}` to the node it names. */
  follow(value: unknown): unknown;
}

/** Reads the page's JSON-LD; a block that can't be read, even after the usual faults are mended, is left out. */
export function jsonLdOf(page: Document): JsonLd {
  const blocks = [...page.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) =>
    parse(textContent ?? ''),
  );
  const nodes = blocks.flatMap((block) => flatten(block));
  const byId = new Map(nodes.filter((node) => typeof node['@id'] === 'string').map((node) => [node['@id'], node]));
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleType.test(type)));
  return {
    article: articles.find((node) => 'headline' in node) ?? articles[0] ?? null,
    follow: (value) =>
      isNode(value) && typeof value['@id'] === 'string' && Object.keys(value).length === 1
        ? (byId.get(value['@id']) ?? value)
        : value,
  };
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a list: one is a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function parse(text: string): unknown {
  const json = text
    .replace(
      /^\s*(<!--|\/\*\s*<!\[CDATA\[\s*\*\/|(\/\/\s*)?<!\[CDATA\[)|(-->|\/\*\s*\]\]>\s*\*\/|(\/\/\s*)?\]\]>)\s*;?\s*$/g,
      '',
    )
    .trim();
  for (const attempt of [json, mend(json)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or nothing.
    }
  }
  return null;
}

/** Raw line breaks in strings and commas before a closing bracket. */
function mend(json: string): string {
  return json
    .replace(/"(?:[^"\\]|\\.)*"|,\s*(?=[}\]])/gs, (part) =>
      part.startsWith(',') ? '' : part.replace(/\n/g, '\\n').replace(/\r/g, '').replace(/\t/g, '\\t'),
    )
    .replace(/;\s*$/, '');
}

function flatten(value: unknown, depth = 0): JsonLdNode[] {
  if (depth > 5) return [];
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item, depth + 1));
  if (!isNode(value)) return [];
  return [value, ...flatten(value['@graph'], depth + 1), ...flatten(value.mainEntity, depth + 1)];
}

function typesOf(node: JsonLdNode): string[] {
  return listOf(node['@type']).filter((type) => typeof type === 'string');
}
