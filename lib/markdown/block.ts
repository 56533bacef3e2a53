/** A block of Markdown: its lines, without the empty ones before and after it. */
export interface Block {
  readonly markdown: string;
  /** What matters to its neighbours: two lists in a row would be one, an item needs no empty line before the next. */
  readonly kind: 'paragraph' | 'list' | 'item' | 'other';
}

/** One block, or none when there is nothing in it. */
export function blocksOf(markdown: string, kind: Block['kind'] = 'other'): Block[] {
  return markdown === '' ? [] : [{ markdown, kind }];
}

/** Blocks one below the other, with an empty line between them. */
export function joinBlocks(blocks: readonly Block[]): string {
  let markdown = '';
  let before: Block | null = null;
  for (const block of blocks) {
    const areItems = before?.kind === 'item' && block.kind === 'item';
    const next: Block = before && !areItems && isList(before) && isList(block) ? apart(before, block) : block;
    markdown += (before === null ? '' : areItems ? '\n' : '\n\n') + next.markdown;
    before = next;
  }
  return markdown;
}

function isList({ kind }: Block): boolean {
  return kind === 'list' || kind === 'item';
}

/** Two lists in a row would be one: the second gets the other sign, `*` for `-` and `)` for `.`. */
function apart(before: Block, list: Block): Block {
  const sign = [...before.markdown.matchAll(markers)].at(-1)?.[2];
  if (sign === undefined || sign !== list.markdown.matchAll(markers).next().value?.[2]) return list;
  const markdown = list.markdown.replace(markers, (_, digits: string, own: string) => digits + others[own]);
  return { ...list, markdown };
}

/** Items are all that is not indented in a list. */
const markers = /^(\d*)([-*.)])(?=[ \n]|$)/gm;
const others: Readonly<Record<string, string>> = { '-': '*', '*': '-', '.': ')', ')': '.' };
