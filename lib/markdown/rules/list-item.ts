import { type Block, joinBlocks } from '../block';

/** `- item` or `3. item`; everything below its first line is indented by the width of its marker. */
export function writeItem(marker: string, blocks: readonly Block[]): string {
  const text = joinItem(blocks)
    .replace(/^---(?=\n|$)/, '___') // `- ---` would be one line across the page.
    .replace(/\n(?!\n|$)/g, `\n${' '.repeat(marker.length + 1)}`);
  return `${marker} ${text}`.trimEnd();
}

/** A list at the end goes on right under the text, if it may: only `-` and `1.` begin a list without an empty line before. */
function joinItem(blocks: readonly Block[]): string {
  const before = blocks.at(-2);
  const list = blocks.at(-1);
  const isTight = before?.kind === 'paragraph' && list?.kind === 'list' && /^([-*]|1[.)])[ ]/.test(list.markdown);
  return isTight ? `${joinBlocks(blocks.slice(0, -1))}\n${list.markdown}` : joinBlocks(blocks);
}
