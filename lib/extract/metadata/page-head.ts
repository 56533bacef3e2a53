import { oneLine, plainLine } from './text';

/** What a page's head states, read once. */
export interface PageHead {
  /** What `<meta>` says under the names that are like this, be it `name`, `property` or `itemprop`: name by name, in order. */
  all(names: RegExp): readonly (readonly string[])[];
  /** The first that any of the names says, the first name first. */
  first(...names: readonly string[]): string | null;
  /** Absolute addresses of the links of a kind. */
  links(rel: string): readonly string[];
  /** What the tab is called. */
  readonly title: string | null;
  /** The address that a relative one is meant from. */
  readonly base: string;
}

/** Reads the statements of a page that has the address. */
export function headOf(page: Document, address: string): PageHead {
  const metas = new Map<string, string[]>();
  for (const meta of page.querySelectorAll('meta')) {
    const content = plainLine(meta.getAttribute('content') ?? meta.getAttribute('value'));
    if (content === null) continue;
    for (const name of namesOf(meta)) addTo(metas, name, content);
  }
  const base = URL.parse(page.querySelector('base[href]')?.getAttribute('href') ?? '', address)?.href ?? address;
  const links = new Map<string, string[]>();
  for (const link of page.querySelectorAll('link[rel][href]:not([href=""])')) {
    const url = webAddress(link.getAttribute('href'), base);
    for (const rel of url ? splitNames(link.getAttribute('rel')) : []) addTo(links, rel, url ?? '');
  }
  return {
    all: (names) => [...metas].flatMap(([name, contents]) => (names.test(name) ? [contents] : [])),
    first: (...names) => names.map((name) => metas.get(name)?.[0]).find((content) => content !== undefined) ?? null,
    links: (rel) => links.get(rel) ?? [],
    // Not `page.title`, which is that of an SVG where a page has none.
    title: plainLine(page.querySelector('head > title, title:not(svg *)')?.textContent),
    base,
  };
}

/** An absolute address of the web; `null` for what is none. */
export function webAddress(address: unknown, base?: string): string | null {
  const url = URL.parse(oneLine(address) ?? '#', base);
  return url && oneLine(address) !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** Whether an element states something of the page, and not of a thing in it, as of a comment. */
function namesOf(meta: Element): Set<string> {
  const names = ['property', 'name', 'http-equiv'].flatMap((name) => splitNames(meta.getAttribute(name)));
  if (meta.hasAttribute('itemprop') && !meta.closest('body [itemscope]'))
    names.push(...splitNames(meta.getAttribute('itemprop')));
  // Dublin Core is written with a dot and with a colon.
  return new Set(names.map((name) => name.replace(/^(dc|dcterm)(s?):/, '$1$2.').replace('dcterm.', 'dcterms.')));
}

function splitNames(names: string | null): string[] {
  return oneLine(names)?.toLowerCase().replace(/:\s+/g, ':').split(' ') ?? [];
}

function addTo(lists: Map<string, string[]>, name: string, content: string): void {
  const list = lists.get(name);
  if (list) list.push(content);
  else lists.set(name, [content]);
}
