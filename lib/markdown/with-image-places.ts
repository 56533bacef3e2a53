import { aroundCode } from './outside-code';

/** After the words of an image or a link: its address, bare or in angle brackets. https://spec.commonmark.org/0.31.2/#link-destination */
const destination = /(\]\(\s*)(<[^<>\n]*>|[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)/g;
const source = /(<img\b[^>]*?\ssrc=")([^"]*)(")/gi;

/**
 * Has a Markdown text show its images from other places. What leads to such an image leads there as well.
 * @param places by the addresses that the text has
 */
export function withImagePlaces(markdown: string, places: ReadonlyMap<string, string>): string {
  if (places.size === 0) return markdown;
  return aroundCode(markdown, (text) =>
    text
      .replace(destination, (whole, start: string, written: string) => {
        const place = places.get(addressOf(written.replace(/^<(.*)>$/, '$1')));
        return place === undefined ? whole : start + place;
      })
      .replace(source, (whole, start: string, written: string, end: string) => {
        const place = places.get(written.replaceAll('&amp;', '&'));
        return place === undefined ? whole : start + place + end;
      }),
  );
}

/** What a written address means: without escapes. */
function addressOf(written: string): string {
  return written.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&');
}
