import { addressInStyle } from './address-in-style';
import type { Said } from './attributes';
import { controlledIn, isCollapsedContent } from './collapsed';
import { proseLength } from './prose';

/** Why a reader does not see an element. */
export type Concealment = 'display' | 'visibility' | 'clip';

/** What is known of an element's surroundings. */
export type Light =
  /** They are seen. */
  | 'open'
  /** They are not shown at the moment and are content all the same: only an element's own style tells about it. */
  | 'folded'
  /** They go with something that was looked at as a whole. */
  | 'settled';

/** What the looks of an element say. */
export interface Look {
  readonly concealment: Concealment | null;
  /** Whether it lies over the page: a dialog, a cookie wall. */
  readonly isOverlay: boolean;
  /** How it is for what is in it. */
  readonly inside: Light;
}

/** Never drawn themselves, whatever is in them. */
const undrawn = new Set(
  'head title meta link base script noscript source track param area rp datalist option audio math br wbr'.split(' '),
);

/** One thing to look at. */
const wholes = new Set('video canvas iframe frame object embed select svg img'.split(' '));

/** Parts of a line or a table: without an attribute, no style is meant for one of them. */
export const marks: ReadonlySet<string> = new Set(
  'span b strong i em u s sub sup mark code q rt rb ruby abbr tbody thead tr'.split(' '),
);

/** Parts of a line that often have a line of their own, by a style for where they are. */
const alwaysStyled = new Set('cite small time label'.split(' '));

/** https://www.a11yproject.com/posts/how-to-hide-content/, by the names it goes by. */
const clippingNames =
  /(^|\s)(u-)?(sr-only|visually-?hidden|screen-?reader(-?(text|only))?|a11y-hidden|assistive-?text|hidden-visually|element-invisible)(\s|$)/i;

/** In characters: a word or two for who can't see what is around it. */
const longestLabel = 200;

const formulaNames = /katex|mathjax|mjx|mwe-math/i;

const overlayNames = /modal|pop-?up|overlay|cookie|consent|gdpr|lightbox|dialog|toast|paywall|drawer/i;

/** What the makers of cookie walls call them. */
const cookieWalls =
  /^(onetrust-(consent-sdk|banner-sdk)|CybotCookiebotDialog|didomi-(host|popup)|usercentrics-root|truste-consent-track|qc-cmp2-container|sp_message_container_\d+|cookie-?(banner|consent|notice|law-info-bar|bar)|gdpr-?(banner|consent)|cmp-?(banner|container))$/i;

/** What lies over a page is one of these, or a custom element. */
const boxes = new Set('div section aside form header footer nav dialog'.split(' '));

/** An element with nothing to say of. */
const plain: Readonly<Record<Light, Look>> = {
  open: { concealment: null, isOverlay: false, inside: 'open' },
  folded: { concealment: null, isOverlay: false, inside: 'folded' },
  settled: { concealment: null, isOverlay: false, inside: 'settled' },
};

/**
 * Looks at the elements of a page as its styles have them at the moment. Asks for styles only where they may matter, and
 * never for sizes, since a size may cost a layout of the whole page.
 */
export class Onlooker {
  readonly #body: Element | null;
  readonly #view: Window | null;
  readonly #checkVisibility: Element['checkVisibility'] | undefined;
  readonly #isStyled: boolean;
  #halfOfAll: number | null = null;
  #controlled: ReadonlySet<string> | null = null;

  /**
   * @param body of a page
   * @param view the window that draws the page; `null` when none does
   * @param sample an element of another document: what the browser can do, whatever names the page has
   */
  constructor(body: Element | null, view: Window | null, sample: Element) {
    this.#body = body;
    this.#view = view;
    this.#checkVisibility = view ? sample.checkVisibility : undefined;
    this.#isStyled = view !== null && (this.#checkVisibility !== undefined || view.document.styleSheets.length > 0);
  }

  /**
   * @param live an element of the page
   * @param made its copy, which is asked what no name on the page can hide there
   * @param said its attributes
   */
  look(live: Element, made: Element, said: Said, light: Light): Look {
    const name = made.localName;
    if (light === 'settled' || undrawn.has(name)) return plain.settled;
    if (said.classes !== '' && formulaNames.test(said.classes)) return plain.settled;
    if (isSegment(said)) return plain.folded;

    const concealment = this.#concealmentOf(live, made, said, light);
    if (concealment === 'folded') return plain.folded;
    if (concealment) {
      if (this.#isMostOfAll(made) || this.#isCollapsed(made, said)) return plain.folded;
      return { concealment, isOverlay: false, inside: 'settled' };
    }
    if (wholes.has(name)) return plain.settled;
    if (light === 'open' && this.#isClipped(live, made, said))
      return { concealment: 'clip', isOverlay: false, inside: 'settled' };
    if (name === 'details' && !said.names.includes('open')) return plain.folded;
    return this.#isOverlay(live, made, said) ? { ...plain[light], isOverlay: true } : plain[light];
  }

  /** Whether a drawing is to be seen. */
  sees(live: Element): boolean {
    return this.#checkVisibility?.call(live, { visibilityProperty: true }) ?? true;
  }

  /** Whether an element that is part of a line by its name is a block by its style. Asked only of those that often are. */
  standsApart(live: Element, name: string, said: Said): boolean {
    if (!this.#isStyled) return false;
    const isCustom = name.includes('-') && !name.startsWith('amp-');
    const mayBe = isCustom || alwaysStyled.has(name) || (marks.has(name) && said.names.length > 0);
    return mayBe && /^(block|flex|grid|table|list-item|flow-root)$/.test(this.#styleOf(live)?.display ?? '');
  }

  /** The picture that a style draws behind an element. */
  backgroundOf(live: Element): string | null {
    const background = this.#isStyled ? this.#styleOf(live)?.backgroundImage : null;
    return background ? addressInStyle(background) : null;
  }

  #concealmentOf(live: Element, made: Element, said: Said, light: Light): Concealment | 'folded' | null {
    if (!this.#isStyled) {
      const concealment = concealmentByAttributes(said);
      return concealment === 'visibility' && keepsPlace(made) ? 'folded' : concealment;
    }
    const isShown = this.#checkVisibility?.call(live, { visibilityProperty: true });
    if (isShown) return null;
    const style = this.#styleOf(live);
    if (style?.display === 'none') return 'display';
    if (light === 'folded') return null;
    if (style?.visibility === 'hidden' || style?.visibility === 'collapse')
      return style.position === 'static' && keepsPlace(made) ? 'folded' : 'visibility';
    // Drawn by none, and yet not hidden by a style of its own: `content-visibility`, as in a closed `<details>`.
    return isShown === false && style?.display !== 'contents' ? 'folded' : null;
  }

  /** For screen readers only: one pixel of it is left. */
  #isClipped(live: Element, made: Element, said: Said): boolean {
    if (said.classes === '') return false;
    if (clippingNames.test(said.classes)) return true;
    if (!this.#isStyled || made.firstElementChild !== null) return false;
    const length = made.textContent?.length ?? 0;
    if (length === 0 || length > longestLabel) return false;
    const style = this.#styleOf(live);
    return (
      /^(absolute|fixed)$/.test(style?.position ?? '') &&
      (/^rect\((0|1)px/.test(style?.clip ?? '') || /^inset\((5\d|100)%|^circle\(0/.test(style?.clipPath ?? ''))
    );
  }

  #isOverlay(live: Element, made: Element, said: Said): boolean {
    const name = made.localName;
    if (!boxes.has(name) && !name.includes('-')) return false;
    const isDialog = name === 'dialog' || said.role === 'dialog' || said.role === 'alertdialog';
    const isModal = said.names.includes('aria-modal') && made.getAttribute('aria-modal') === 'true';
    const isKnown = isDialog || isModal || cookieWalls.test(said.id);
    const mayFloat = overlayNames.test(said.classes) || overlayNames.test(said.id) || isNearRoot(made);
    return (isKnown || (mayFloat && this.#isFloating(live))) && !this.#isMostOfAll(made);
  }

  #isFloating(live: Element): boolean {
    const style = this.#isStyled ? this.#styleOf(live) : null;
    return style?.position === 'fixed' && style.zIndex !== 'auto';
  }

  #isCollapsed(made: Element, said: Said): boolean {
    this.#controlled ??= this.#body ? controlledIn(this.#body) : new Set();
    return isCollapsedContent(made, said, this.#controlled);
  }

  /** What is hidden until a script has run, or lies over an empty page, is the page. */
  #isMostOfAll(made: Element): boolean {
    if (!this.#body) return false;
    this.#halfOfAll ??= proseLength(this.#body) / 2;
    return (made.textContent?.length ?? 0) > this.#halfOfAll && proseLength(made) > this.#halfOfAll;
  }

  #styleOf(live: Element): CSSStyleDeclaration | null {
    return this.#view?.getComputedStyle(live) ?? null;
  }
}

/** For a page that nobody draws. */
function concealmentByAttributes({ names, style }: Said): Concealment | null {
  if (names.includes('hidden') || /(^|[;\s])display\s*:\s*none/i.test(style)) return 'display';
  return /(^|[;\s])visibility\s*:\s*(hidden|collapse)/i.test(style) ? 'visibility' : null;
}

/** Whether a text is so long that nobody leaves its place empty for good: it comes when a script has run. */
function keepsPlace(made: Element): boolean {
  return proseLength(made) > longestLabel * 2;
}

/** Streamed content, hidden until a script puts it in its place: see `streaming.ts`. */
function isSegment({ id, names }: Said): boolean {
  return id.startsWith('S:') && names.includes('hidden');
}

/** As what floats over everything usually is. */
function isNearRoot(made: Element): boolean {
  return !made.parentElement?.parentElement?.parentElement?.parentElement?.parentElement;
}
