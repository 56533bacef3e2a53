import { createParser } from './syntax';
import { withUnderscores } from './with-emphasis';

/** How Markdown may be written that means the same. */
export interface MarkdownStyle {
  readonly bullets: '-' | '*' | '+';
  /** `lower`: each heading a level below, where the page above has the first one for its title. */
  readonly headings: 'same' | 'lower';
  /** Of emphasis; the strong one has asterisks. */
  readonly emphasis: '*' | '_';
}

/** Blocks are all that is asked of it. */
const blocks = createParser();
blocks.core.ruler.enableOnly(['normalize', 'block']);

/** Writes the signs of a text another way. What would read otherwise then stays as it was. */
export function withStyle(markdown: string, { emphasis, ...style }: MarkdownStyle): string {
  const text = withMarkers(markdown, style);
  return emphasis === '_' ? withUnderscores(text) : text;
}

/**
 * Writes the bullets and headings of a text another way. What would read otherwise then stays as it was.
 * Bullets change places, so that two lists that stand apart by theirs stay apart.
 */
function withMarkers(markdown: string, { bullets, headings }: Omit<MarkdownStyle, 'emphasis'>): string {
  if (bullets === '-' && headings === 'same') return markdown;
  const lines = markdown.split('\n');
  const done = new Map<number, number>();
  for (const { type, markup, map } of blocks.parse(markdown, {})) {
    const line = lines[map?.[0] ?? -1];
    if (!map || line === undefined) continue;
    const isBullet = type === 'list_item_open' && /^[-*+]$/.test(markup);
    const isHeading = type === 'heading_open' && markup.startsWith('#') && markup.length < 6 && headings === 'lower';
    if (!isBullet && !isHeading) continue;
    // Before the mark there are only those of what it is in, from the outside in.
    const at = placeOf(line, markup, done.get(map[0]) ?? 0);
    if (at < 0) continue;
    const other = isHeading ? `${markup}#` : markup === '-' ? bullets : markup === bullets ? '-' : markup;
    lines[map[0]] = line.slice(0, at) + other + line.slice(at + markup.length);
    done.set(map[0], at + other.length);
  }
  const written = lines.join('\n');
  return shapeOf(written) === shapeOf(markdown) ? written : markdown;
}

/** Where a mark stands by itself. */
function placeOf(line: string, mark: string, from: number): number {
  for (let at = line.indexOf(mark, from); at >= 0; at = line.indexOf(mark, at + 1)) {
    const next = line[at + mark.length] ?? ' ';
    if (/\s/.test(next) && line[at - 1] !== mark[0]) return at;
  }
  return -1;
}

/** What a text consists of, but for its marks and levels. */
function shapeOf(markdown: string): string {
  return blocks
    .parse(markdown, {})
    .map(({ type, content, hidden }) => `${type} ${hidden} ${content}`)
    .join('\n');
}
