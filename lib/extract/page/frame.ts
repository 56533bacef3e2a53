import { getterOf } from './getter-of';
import { proseLength } from './prose';

/** In characters: what has less text is an advertisement or a button. */
const shortestText = 200;

/** A document in a frame that we may read. */
export interface FrameContent {
  readonly body: Element;
  readonly view: Window | null;
  /** What its addresses are relative to. */
  readonly base: string;
}

/**
 * What is in a frame of the page's own origin, if it is a text to be read; `null` otherwise.
 * @param sample a document without names that hide properties
 */
export function frameContentOf(frame: Element, sample: Document): FrameContent | null {
  const name = `${frame.getAttribute('id') ?? ''} ${frame.getAttribute('name') ?? ''}`;
  if (/google_ads|aswift|(^|[\s_-])ads?([\s_-]|\d|$)/i.test(name)) return null;
  const page = (frame as HTMLIFrameElement).contentDocument;
  const body = page && getterOf(sample, 'body').call(page);
  if (!page || !body || proseLength(body) < shortestText) return null;
  return { body, view: getterOf(sample, 'defaultView').call(page), base: body.baseURI };
}

/** Makes the addresses in the content of a frame independent of where it stands. */
export function settleAddresses(holder: Element, base: string): void {
  for (const name of ['href', 'src', 'poster', 'cite']) {
    for (const element of holder.querySelectorAll(`[${name}]`)) {
      const address = element.getAttribute(name) ?? '';
      const isAnchor = address.startsWith('#');
      const absolute = isAnchor ? null : URL.parse(address, base)?.href;
      if (absolute) element.setAttribute(name, absolute);
    }
  }
}
