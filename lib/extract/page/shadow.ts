/** Elements that are hosts in practice, besides custom ones; a few more may be: https://dom.spec.whatwg.org/#valid-shadow-host-name */
const hosts = new Set('article aside body div main section span'.split(' '));

/** Where a browser gives a closed root to an extension: on the element in Firefox, by `chrome.dom` in Chromium. */
interface Opener {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}

/** The shadow root of an element of a live page, open or closed; `null` when there is none, or nothing in it. */
export function shadowRootOf(live: Element, name: string): ShadowRoot | null {
  const isCustom = name.includes('-');
  if (!isCustom && !hosts.has(name)) return null;
  const root = live.shadowRoot ?? (isCustom || !live.firstElementChild ? closedRootOf(live) : null);
  return root?.firstElementChild ? root : null;
}

function closedRootOf(live: Element): ShadowRoot | null {
  const inFirefox = (live as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (inFirefox !== undefined) return inFirefox;
  const dom = (globalThis as Opener).chrome?.dom;
  // Chromium takes no element but HTML's.
  return dom?.openOrClosedShadowRoot && 'accessKey' in live ? dom.openOrClosedShadowRoot(live) : null;
}
