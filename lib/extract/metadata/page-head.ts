import { oneLine, plainLine } from './text';

/** What a page's head states, read once. */
export interface PageHead {
  /** What `<meta>` says under a name, be it `name`, `property` or `itemprop`: all of it, in order. */
  all(name: string): readonly string[];
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
    for (const name of namesOf(meta)) {
      const said = metas.get(name);
      if (said) said.push(content);
      else metas.set(name, [content]);
    }
  }
  const base = URL.parse(page.querySelector('base[href]')?.getAttribute('href') ?? '', address)?.href ?? address;
  return {
    all: (name) => metas.get(name) ?? [],
    first: (...names) => names.map((name) => metas.get(name)?.[0]).find((content) => content !== undefined) ?? null,
    links: (rel) => linksOf(page, rel, base),
    // Not `page.title`, which is that of an SVG where a page has none.
    title: plainLine(page.querySelector('head > title, title:not(svg *)')?.textContent),
    base,
  };
}

/** Whether an element states something of the page, and not of a thing in it, as of a comment. */
function namesOf(meta: Element): Set<string> {
  const names = [meta.getAttribute('property'), meta.getAttribute('name'), meta.getAttribute('http-equiv')];
  if (meta.hasAttribute('itemprop') && !meta.closest('body [itemscope]')) names.push(meta.getAttribute('itemprop'));
  return new Set(
    names.flatMap((name) => (oneLine(name) ?? '').toLowerCase().replace(/:\s+/g, ':').split(' ').map(plainName)),
  );
}

/** Dublin Core is written with a dot and with a colon. */
function plainName(name: string): string {
  return name.replace(/^(dc|dcterms?)[:.]/, (_, vocabulary) => (vocabulary === 'dc' ? 'dc.' : 'dcterms.'));
}

function linksOf(page: Document, rel: string, base: string): string[] {
  return [...page.querySelectorAll(`link[rel~="${rel}" i][href]:not([href=""])`)].flatMap((link) => {
    const url = URL.parse(link.getAttribute('href') ?? '', base);
    return url && /^https?:$/.test(url.protocol) ? [url.href] : [];
  });
}
