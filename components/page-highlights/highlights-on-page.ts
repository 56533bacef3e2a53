import { highlightColours } from '../../lib/domain/highlight';
import { anchor } from '../../lib/highlights/anchor';
import { type PlacedText, placedTextOf } from '../../lib/highlights/placed-text';
import { selectorsOf } from '../../lib/highlights/selectors';
import type { PageHighlights } from '../../lib/platform/page-highlights';

/** Reads what is selected on somebody else's page, and paints highlights over it. Of the page itself nothing changes. */
export function highlightsOnPage(page: Document): PageHighlights {
  return {
    selected() {
      const selection = page.defaultView?.getSelection();
      if (!selection || selection.isCollapsed) return null;
      const text = read();
      const position = text.positionOf(selection.getRangeAt(0));
      return position && selectorsOf(text, position.start, position.end).quote;
    },

    paint(passages) {
      const text = read();
      const ranges = passages.map(({ quote }) => {
        // The place is one in the article; the page has other things before it.
        const found = anchor(text, { quote, position: null });
        return found.kind === 'orphan' ? null : text.rangeOf(found);
      });
      for (const colour of highlightColours) {
        const own = ranges.filter((range, index) => range !== null && passages[index]?.colour === colour) as Range[];
        if (own.length > 0) CSS.highlights.set(`gleaner-${colour}`, new Highlight(...own));
        else CSS.highlights.delete(`gleaner-${colour}`);
      }
      return ranges.filter((range) => range !== null).length;
    },
  };

  /** Anew each time: the page may have changed. */
  function read(): PlacedText {
    return placedTextOf(page, isShown);
  }
}

/** Many pages have their text twice, for a narrow window and a wide one. */
function isShown(element: Element, isMostly: boolean): boolean {
  if (!isMostly) return false;
  return element.parentElement === null || Element.prototype.checkVisibility.call(element);
}
