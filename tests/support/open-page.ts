import { JSDOM } from 'jsdom';

/** A page as a script injected into it would find it: the document, and the constructors that go with it. No script of it runs. */
export function openPage(html: string, url: string): Document {
  const { window } = new JSDOM(html, { url });
  Object.assign(globalThis, { DOMParser: window.DOMParser, Document: window.Document });
  return window.document;
}
