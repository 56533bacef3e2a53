import { isSameSite } from '../../domain/canonical-url';
import type { Block, BlockTree } from './blocks';
import { spellOut } from './names';
import { isProse } from './sums';

/** What the makers of pages call what shares them. */
const shareNames = /(^|[-_ ])(share|sharing|fenxiang)(?![a-z])|bdshare|addthis|sharethis|sharedaddy|jiathis/;

/** In characters: what is written on a button. */
const longestLabel = 20;

/** Of a share bar, or of the way through the sections. */
const mostBlocks = 30;

/** The way from the front page to this one has so many steps at least. */
const fewestSteps = 2;

/** A page is shared with so many other sites at least; a single picture may lead to one as well. */
const fewestSites = 2;

/**
 * What a page offers about itself is not its text: the buttons that share it, and the way to it through the sections of the
 * site. The first are known by the name of their box or by links that carry an address of this site to others, the second by
 * links to the folders that the page is in.
 */
export function dropPageTools({ blocks, containers }: BlockTree, taken: boolean[]): void {
  const page = new URL(containers[0]?.element.baseURI ?? '');
  const firstProse = blocks.findIndex((block, index) => taken[index] && isProse(block));
  for (const { element, from, to } of containers) {
    if (to - from > mostBlocks) continue;
    const inside = blocks.slice(from, to);
    if (inside.some(isProse) || !taken.slice(from, to).includes(true)) continue;
    if (isShareBar(element, inside, page) || (to <= firstProse && isWayHere(inside, page))) taken.fill(false, from, to);
  }
  for (const [index, block] of blocks.entries())
    if (taken[index] && !isProse(block) && isShareBar(block.element, [block], page)) taken[index] = false;
}

function isShareBar(element: Element, blocks: readonly Block[], page: URL): boolean {
  const isNamed = shareNames.test(spellOut(`${element.getAttribute('class') ?? ''} ${element.id}`));
  const sites = new Set<string>();
  const arePart = blocks.every(({ element: part, tag, text, hasMedia }) => {
    if (/^H[1-6]$/.test(tag) || part.querySelector('iframe, video, audio, math, figcaption')) return false;
    const anchors = [...part.querySelectorAll('a[href]'), ...(part.matches('a[href]') ? [part] : [])];
    const shared = anchors.flatMap((anchor) => sharedWith(anchor, page) ?? []);
    for (const site of shared) sites.add(site);
    const isShort = text.length <= longestLabel * Math.max(1, anchors.length);
    return isShort && (shared.length > 0 || isNamed || !hasMedia);
  });
  return arePart && (sites.size >= fewestSites || (isNamed && blocks.some(({ hasMedia }) => hasMedia)));
}

/** The other site that a link tells an address of this one. */
function sharedWith(anchor: Element, page: URL): string | null {
  const target = URL.parse(anchor.getAttribute('href') ?? '', page.href);
  if (!target || isSameSite(target.hostname, page.hostname)) return null;
  const told = /https?(?::|%3A)(?:\/|%2F){2}([\w.-]+)/i.exec(target.pathname + target.search + target.hash)?.[1];
  return told && isSameSite(told, page.hostname) ? target.hostname : null;
}

function isWayHere(blocks: readonly Block[], page: URL): boolean {
  let steps = 0;
  const areSteps = blocks.every(({ element, tag, hasMedia }, index) => {
    const anchor = element.matches('a[href]') ? element : element.querySelector('a[href]');
    const leadsUp = anchor !== null && isAbove(anchor, page);
    steps += Number(leadsUp);
    return !/^H[1-6]$/.test(tag) && !hasMedia && (leadsUp || index === blocks.length - 1);
  });
  return areSteps && steps >= fewestSteps;
}

/** Whether a link leads to a folder that the page is in. */
function isAbove(anchor: Element, { href, host, pathname }: URL): boolean {
  const target = URL.parse(anchor.getAttribute('href') ?? '', href);
  return (
    target?.host === host && pathname !== target.pathname && pathname.startsWith(target.pathname.replace(/\/?$/, '/'))
  );
}
