import type { ImageReference } from '../domain/article';
import { joinBlocks } from './block';
import { Flow } from './flow';
import { footnotesIn } from './rules/footnotes';
import type { MarkdownOptions, Place, Writing } from './writing';

const page: Place = { marks: 0, link: null, inside: 'block', isPreformatted: false, level: 0, depth: 0 };

/**
 * Turns an article's element into CommonMark with GFM's tables, task lists, strikethrough and footnotes, GitHub's callouts,
 * and formulas between dollar signs. What pages write in a hundred ways is expected in the one form that
 * `lib/extract/constructs` gives it. `content` is only read.
 *
 * @param baseUrl what relative addresses are relative to
 */
export function toMarkdown(
  content: Element,
  baseUrl: string,
  options: MarkdownOptions = { ruby: 'html' },
): { markdown: string; images: ImageReference[] } {
  const images: ImageReference[] = [];
  const writing: Writing = {
    options,
    footnotes: footnotesIn(content),
    resolve: (address) => toAbsolute(address, baseUrl),
    onImage: (image) => images.push(image),
    blocksIn(nodes, place) {
      const flow = new Flow(writing, place);
      for (const node of nodes) flow.read(node, place);
      return flow.finish();
    },
  };
  // Half a surrogate pair and NUL can't be in a file of text.
  const markdown = joinBlocks(writing.blocksIn([content], page))
    .toWellFormed()
    .replaceAll('\0', '');
  return { markdown: `${markdown}\n`, images };
}

/** An address as it would come out of the parser of URLs, which takes a tenth of all time. */
const plain =
  /^https?:\/\/(?:[a-z\d-]+\.)+[a-z]{2,}\/(?!\/?\.)(?:[\w\-~!$&()*+,;=:@?#]|%[\dA-F]{2}|\.(?![./])|\/(?!\.))*$/;

/** `null` for what leads nowhere outside the page's own scripts, or holds the thing itself. */
function toAbsolute(address: string, baseUrl: string): string | null {
  if (plain.test(address) && !/%2e|\/\/xn--|\.xn--/i.test(address)) return address;
  const url = URL.parse(address.trim(), baseUrl);
  return url && /^(https?|ftp|mailto|tel):$/.test(url.protocol) ? url.href : null;
}
