/** Data in a page that is no script. */
const dataTypes = /^(application\/ld\+json|math\/.+)$/i;

/** What a link says of the article. */
const telling = /(^|\s)(canonical|next|prev|amphtml|author|license|alternate|shortlink)(\s|$)/i;

/** Media that may stand in for what needs a script. */
const media = /<(img|picture|iframe|video|audio|amp-img)\b/i;

/** Whether a copy has any use for an element: styles and scripts have none, but some data comes as a script. */
export function isKept(made: Element): boolean {
  switch (made.localName) {
    case 'script':
      return (
        dataTypes.test(made.getAttribute('type')?.trim() ?? '') ||
        // It writes the code that it names into the page: `constructs/embeds`.
        /^https:\/\/gist\.github\.com\//.test(made.getAttribute('src') ?? '')
      );
    case 'link':
      return made.hasAttribute('itemprop') || telling.test(made.getAttribute('rel') ?? '');
    case 'style':
      return false;
    default:
      return true;
  }
}

/** In characters: more is no mere “please turn on JavaScript”, but may be the whole text of a page that is made by scripts. */
const longNotice = 1000;

/** Whether there is something in a `<noscript>`, which is text to a browser with scripts, that a reader could see. */
export function isKeptWithoutScript(noscript: Element): boolean {
  return (
    (noscript.textContent ?? '').length > longNotice ||
    media.test(noscript.textContent ?? '') ||
    noscript.querySelector('img, picture, iframe, video, audio') !== null
  );
}
