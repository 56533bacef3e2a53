import type { Token } from 'markdown-it';
import { createParser } from '../../markdown/syntax';

/** A bullet of an outline, `depth` steps in. */
interface Bullet {
  readonly depth: number;
  readonly lines: readonly string[];
}

/**
 * A Markdown text as an outline, in which Logseq can fold and move everything: a bullet a block, what stands below a heading
 * inside of it, and the items of a list as bullets of their own. To any other reader it is a list.
 */
export function toOutline(markdown: string): string {
  return bulletsOf(markdown.split(/\r\n?|\n/))
    .map(({ depth, lines }) => {
      const tabs = '\t'.repeat(depth);
      const written = lines.map((line, index) => `${tabs}${index === 0 ? '- ' : '  '}${line}`.trimEnd());
      return `${written.map((line) => (line.trim() === '' ? '' : line)).join('\n')}\n`;
    })
    .join('');
}

const blocks = createParser({ html: true });
blocks.core.ruler.enableOnly(['normalize', 'block']);

function bulletsOf(lines: readonly string[]): Bullet[] {
  const bullets: Bullet[] = [];
  const headings: number[] = [];
  const tokens = blocks.parse(lines.join('\n'), {});
  for (const [index, token] of tokens.entries()) {
    if (token.level !== 0 || token.nesting === -1 || !token.map) continue;
    if (token.type === 'heading_open') {
      const level = Number(token.tag.slice(1));
      while ((headings.at(-1) ?? 0) >= level) headings.pop();
      bullets.push({ depth: headings.length, lines: linesOf(token, lines) });
      headings.push(level);
    } else if (token.type === 'bullet_list_open') {
      for (const item of itemsOf(tokens, index)) bullets.push(...bulletsOfItem(linesOf(item, lines), headings.length));
    } else {
      // A line of hyphens behind a hyphen would be no bullet.
      bullets.push({ depth: headings.length, lines: token.type === 'hr' ? ['***'] : linesOf(token, lines) });
    }
  }
  return bullets;
}

/** The first block of an item is its bullet, the others stand below it. */
function bulletsOfItem(lines: readonly string[], depth: number): Bullet[] {
  const [marker = ''] = /^[ \t]*[-*+](?:[ \t]{1,4}(?=\S)|[ \t]|$)/.exec(lines[0] ?? '') ?? [];
  const width = marker.length;
  const inner = [
    (lines[0] ?? '').slice(width),
    ...lines.slice(1).map((line) => line.replace(new RegExp(`^[ \\t]{0,${width}}`), '')),
  ];
  const [first = { depth: 0, lines: [''] }, ...rest] = bulletsOf(inner);
  return [
    { depth, lines: first.lines },
    ...rest.map((bullet) => ({ depth: depth + 1 + bullet.depth, lines: bullet.lines })),
  ];
}

function itemsOf(tokens: readonly Token[], list: number): Token[] {
  const items: Token[] = [];
  for (let index = list + 1; tokens[index] && tokens[index]?.level !== 0; index++) {
    const token = tokens[index];
    if (token?.type === 'list_item_open' && token.level === 1) items.push(token);
  }
  return items;
}

function linesOf({ map }: Token, lines: readonly string[]): string[] {
  const own = lines.slice(map?.[0], map?.[1]);
  while (own.at(-1)?.trim() === '') own.pop();
  return own;
}
