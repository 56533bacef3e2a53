import { decodeEntity, entity } from './entities';
import { withoutTags } from './html';
import { type Leaf, readBlocks } from './read-blocks';
import { readLine } from './read-line';

/**
 * The text of Markdown as its reader sees it, a block a line. Read by the grammar of CommonMark and GFM alone: nothing here
 * knows how it was written, or an error of the writer would be ours as well.
 * @param hasFormulas whether dollar signs may stand around TeX; without, a price is a price
 */
export function textOfMarkdown(markdown: string, hasFormulas = false): string {
  const { leaves, definitions } = readBlocks(markdown);
  return leaves.map(textOf).join('\n');

  function textOf({ kind, text }: Leaf): string {
    if (kind === 'code') return text;
    return kind === 'line'
      ? readLine(text, definitions, hasFormulas)
      : withoutTags(text).replace(new RegExp(entity, 'gi'), decodeEntity);
  }
}
