// The names that random pages are put together from.

export const phrasing = words(
  `a abbr b bdi bdo big blink br cite code del dfn em font i img ins kbd label mark nobr q rb rp rt rtc ruby s samp small
  span strike strong sub sup tt u var wbr x-y`,
);
export const flow = words(
  `address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
  h6 header hgroup hr legend li main menu nav ol p pre search section summary ul x-block`,
);
export const tabular = words('table caption colgroup col thead tbody tfoot tr td th');
export const embedded = words(
  `audio button canvas embed iframe input map area meter noscript object option picture progress script select source
  style template textarea track video frameset marquee plaintext xmp listing`,
);
export const foreign = words('svg g path foreignObject desc title text use a image script style');
export const mathematical = words('math mi mn mo mrow msup mfrac semantics annotation annotation-xml mtext mtable');
export const unusual = words('P p o:p x\u{10000} script');

/** Those that a browser can lay out by the thousand, one in the other; with most, and with mixtures, it hangs by itself. */
export const stackable = words('div b i em font a p blockquote ul section article main x-y');

/** Names by which a form or an image takes the place of what a script asks for. */
export const clobbered = words(
  `body head documentElement title children childNodes parentNode parentElement firstChild nextSibling nodeName nodeType
  tagName attributes textContent innerHTML className id querySelector querySelectorAll getElementsByTagName getAttribute
  setAttribute hasAttribute remove append cloneNode createElement createTreeWalker importNode implementation defaultView
  baseURI URL location ownerDocument style length item forEach closest matches constructor __proto__ toString`,
);

export const attributes = words(
  `id class style hidden aria-hidden role title alt dir lang itemprop itemscope itemtype rel name datetime cite start
  value type reversed colspan rowspan span align width height src href srcset sizes data-src data-srcset data-original
  data-lazy-src poster content property loading open checked disabled slot is contenteditable`,
);
export const addressAttributes = /^(src|href|srcset|poster|cite|data-.*)$/;
export const values = words(
  `article body content post main story entry-content byline author published date lead headline comment related share
  footnote math katex hidden none true false 0 -1 1 2 99999999999 1e9 NaN left center justify tex code language-c++
  highlight`,
);
export const metaAttributes = words('name property itemprop http-equiv charset');
export const metaNames = words(
  `og:title og:image og:url og:site_name og:description og:locale author article:author article:published_time date
  datePublished twitter:title description keywords parsely-pub-date __proto__`,
);

export const jsonKeys = words(
  `@context @type @graph @id headline name author creator publisher datePublished dateModified image url articleBody
  mainEntityOfPage keywords inLanguage isPartOf __proto__ toString length`,
);

/** @param {string} text */
function words(text) {
  return text.split(/\s+/);
}
