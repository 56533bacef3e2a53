import TurndownService from 'turndown';
import type { ImageReference } from '../domain/article';
import { layOutFlow } from './flow';
import { splitParagraphs } from './inline/inline-text';
import { type InlineReader, readInline } from './inline/read-inline';
import { blockContext, writeInline } from './inline/write-inline';
import { blockRules } from './rules';
import { codeBlock } from './rules/code-block';
import { isLayoutTable, tableOf } from './rules/table';
import { Snippets } from './snippets';

/**
 * Turns an article's element into CommonMark with GFM's tables and strikethrough.
 *
 * Lines are written by `inline/`, from a flat text with marks, so that emphasis holds in every script; code and tables are
 * written whole; what is left for Turndown is how blocks stand to each other. Consumes `content`.
 *
 * @param content an element that belongs to the caller: it is taken apart
 * @param baseUrl what relative addresses are relative to
 */
export function toMarkdown(content: Element, baseUrl: string): { markdown: string; images: ImageReference[] } {
  const images: ImageReference[] = [];
  const reader: InlineReader = {
    resolve: (address) => toAbsolute(address, baseUrl),
    onImage: (image) => images.push(image),
  };
  const snippets = new Snippets(content.ownerDocument);
  const service = turndownWith(snippets);

  for (const pre of content.querySelectorAll('pre')) {
    if (!pre.parentElement?.closest('pre')) pre.replaceWith(snippets.block(codeBlock(pre)));
  }
  for (const table of content.querySelectorAll('table')) if (isLayoutTable(table)) unfold(table);

  layOutFlow(content, reader, (line, container) => {
    const inline = readInline(line, reader);
    if (isInside(container, 'H1,H2,H3,H4,H5,H6'))
      return snippets.lines([writeInline(inline, { ...blockContext, lineBreak: ' ' })]);
    if (isInside(container, 'TD,TH'))
      return snippets.lines([writeInline(inline, { ...blockContext, lineBreak: ' <br>' })]);
    return snippets.lines(splitParagraphs(inline).map((paragraph) => writeInline(paragraph, blockContext)));
  });

  // From the innermost outwards, so that each is written once.
  for (const table of [...content.querySelectorAll('table')].reverse()) {
    table.replaceWith(snippets.block(tableOf(table, (cell) => service.turndown(cell as HTMLElement))));
  }
  return { markdown: `${service.turndown(content as HTMLElement)}\n`, images };
}

function turndownWith(snippets: Snippets): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    blankReplacement: (content, node) => ((node as unknown as { isBlock: boolean }).isBlock ? '\n\n' : content),
  });
  // All text is in snippets by now, and they are escaped.
  service.escape = (text) => text;
  for (const [name, rule] of Object.entries(blockRules)) service.addRule(name, rule);
  service.addRule('snippet', snippets.rule);
  return service;
}

/** A table that only places things on the page: its cells one after the other. */
function unfold(table: Element): void {
  for (const part of [...table.querySelectorAll('caption,thead,tbody,tfoot,tr,td,th,colgroup,col')].reverse()) {
    if (part.closest('table') !== table) continue;
    const block = table.ownerDocument.createElement('div');
    block.append(...part.childNodes);
    part.replaceWith(block);
  }
  const block = table.ownerDocument.createElement('div');
  block.append(...table.childNodes);
  table.replaceWith(block);
}

function isInside(element: Element, selector: string): boolean {
  return element.closest(selector) !== null;
}

/** `null` for what leads nowhere outside the page's own scripts, or holds the thing itself. */
function toAbsolute(address: string, baseUrl: string): string | null {
  const url = URL.parse(address.trim(), baseUrl);
  return url && /^(https?|ftp|mailto|tel):$/.test(url.protocol) ? url.href : null;
}
