import type { Block, BlockTree, Container } from './blocks';
import { lettersOf, likeness } from './likeness';
import type { NameKind, Names } from './names';
import type { Candidate } from './readability';
import { isProse, linkShareOf, type Sums, sumUp } from './sums';

/** Farther up than this, a class name says nothing. */
const far = 12;

/** Names that say something of what is in an element, however far up it is. */
export const kinds: readonly NameKind[] = ['body', 'related', 'listing', 'comment', 'navigation', 'tags', 'dialog'];

/** Elements that say what is in them. */
export const places = ['ARTICLE', 'FOOTER', 'FORM'];

const tags: ReadonlyMap<string, number> = new Map(
  'P DIV LI H1 H2 H3 H4 TD TH SPAN A FIGCAPTION FIGURE BLOCKQUOTE PRE DT DD SECTION ARTICLE IMG TIME STRONG B EM BUTTON'
    .split(' ')
    .map((tag, index) => [tag, index]),
);

/** In characters: a longer text is no headline. */
const longestHeadline = 200;

/** How many numbers a row has: `feature-names` says which. */
const width = 48;

/** Blocks with the same elements around them: the paragraphs of a text, the cards of a list. */
interface Shape {
  count: number;
  weight: number;
  linked: number;
  prose: number;
}

const log = (value: number) => Math.log1p(Math.max(0, value));

/** One row of numbers for each block; what they are is in `feature-names`. */
export function featuresOf(
  tree: BlockTree,
  title: string,
  candidate: Candidate,
  sums: readonly Sums[] = sumUp(tree),
): Float32Array[] {
  const { blocks, containers } = tree;
  const insides = insidesOf(tree, sums, candidate);
  const surroundings: Surroundings[] = [];
  for (const { index, parent, element, tag, names } of containers)
    surroundings[index] = within(surroundings[parent?.index ?? -1] ?? nowhere, element, tag, names);
  const depths = depthsIn(candidate.top, containers);
  const shapes = shapesOf(tree);
  const headline = headlineOf(blocks, title);
  const before = [0];
  for (const { weight } of blocks) before.push((before.at(-1) ?? 0) + weight);
  const first = candidate.taken.indexOf(true);
  const last = candidate.taken.lastIndexOf(true);
  const tagOf = (block: Block | undefined) => (block && tags.get(block.tag)) ?? -1;
  const none = new Float32Array(insides[0]?.length ?? 0);
  const numbers = new Float32Array(blocks.length * width);

  return blocks.map((block, index) => {
    const { element, tag, parent, weight, commas, endsSentence } = block;
    const shape = shapes[index] as Shape;
    const previous = blocks[index - 1];
    const next = blocks[index + 1];
    const distance = (before[index] ?? 0) - (before[headline] ?? 0);
    const around = within(surroundings[parent.index] ?? nowhere, element, tag, block.names);
    const row = numbers.subarray(index * width, (index + 1) * width);
    let place = 0;
    const add = (more: ArrayLike<number>) => {
      row.set(more, place);
      place += more.length;
    };
    add([
      log(weight),
      linkShareOf(block),
      tagOf(block),
      levelOf(tag),
      Number(element.hasAttribute('data-loose')),
      Number(endsSentence),
      commas / (block.text.length + 20),
      headline === -1 ? -1 : Number(index >= headline),
      headline === -1 ? -1 : Math.sign(index - headline) * log(Math.abs(distance)),
      log(shape.count),
      shape.linked / (shape.weight || 1),
      shape.prose / shape.count,
      log(shape.weight / shape.count),
      Number(candidate.taken[index]),
      first === -1 ? -1 : index < first ? 0 : index > last ? 2 : 1,
      depths[parent.index] ?? -1,
    ]);
    add(insides[parent.index] ?? none);
    add(insides[parent.parent?.index ?? -1] ?? none);
    add(around.distances);
    add(around.places);
    add([previous ? log(previous.weight) : -1, tagOf(previous), next ? log(next.weight) : -1]);
    return row;
  });
}

/** For each container, what is in it. */
function insidesOf({ containers }: BlockTree, sums: readonly Sums[], { taken, scores }: Candidate): Float32Array[] {
  const all = sums[0] as Sums;
  const before = [0];
  for (const is of taken) before.push((before.at(-1) ?? 0) + Number(is));
  return containers.map(({ index, from, to }) => {
    const { weight, linked, blocks, paragraphs, prose } = sums[index] as Sums;
    return Float32Array.of(
      log(weight),
      weight / (all.weight + 1),
      linked / (weight || 1),
      log(blocks),
      paragraphs / (blocks || 1),
      prose / (all.prose + 1),
      prose / (weight || 1),
      ((before[to] ?? 0) - (before[from] ?? 0)) / (blocks || 1),
      scores[index] ?? -1,
    );
  });
}

/** What an element and all around it say of what is in it. */
interface Surroundings {
  /** For each kind of name, how many levels up the nearest element of that name is. */
  readonly distances: readonly number[];
  /** How many elements of each place are around, this one included. */
  readonly places: readonly number[];
  /** What is around an element in this one that says nothing itself, as most don't. */
  plain: Surroundings | null;
}

const nowhere: Surroundings = { distances: kinds.map(() => far), places: [...places, ''].map(() => 0), plain: null };

function within(above: Surroundings, element: Element, tag: string, names: Names): Surroundings {
  const isBody = element.getAttribute('itemprop')?.includes('articleBody') ?? false;
  const isPlace = isBody || places.includes(tag);
  if (names.size === 0 && !isPlace && above.plain) return above.plain;
  const own: Surroundings = {
    distances: above.distances.map((distance, index) =>
      names.has(kinds[index] as NameKind) ? 0 : Math.min(far, distance + 1),
    ),
    places: isPlace
      ? above.places.map((count, index) => count + Number(places[index] ? places[index] === tag : isBody))
      : above.places,
    plain: null,
  };
  if (names.size === 0 && !isPlace) above.plain = own;
  return own;
}

/** Blocks are of one shape when their three innermost elements have the same classes. */
function shapesOf({ blocks, containers }: BlockTree): Shape[] {
  const lookOf = (element: Element, tag: string) => `${tag}.${element.getAttribute('class') ?? ''}`;
  const looks = containers.map(({ element, tag }) => lookOf(element, tag));
  /** For each look of two elements in each other, the shapes of the blocks in them. */
  const known = new Map<string, Map<string, Shape>>();
  const inContainers = containers.map(({ parent, index }) => {
    const key = `${looks[parent?.index ?? -1] ?? ''}>${looks[index]}`;
    const shapes = known.get(key) ?? new Map<string, Shape>();
    known.set(key, shapes);
    return shapes;
  });
  return blocks.map((block) => {
    const { element, tag, parent, weight } = block;
    const shapes = inContainers[parent.index] as Map<string, Shape>;
    const key = lookOf(element, tag);
    let shape = shapes.get(key);
    if (!shape) {
      shape = { count: 0, weight: 0, linked: 0, prose: 0 };
      shapes.set(key, shape);
    }
    shape.count++;
    shape.weight += weight;
    shape.linked += weight * linkShareOf(block);
    shape.prose += Number(isProse(block));
    return shape;
  });
}

/** For each container, how many levels it is below the one of the candidate; `-1`: it is not in it. */
function depthsIn(top: Container | null, containers: readonly Container[]): number[] {
  const depths: number[] = [];
  for (const container of containers) {
    // What has the same blocks as the top, and is around it, counts as in it.
    const isIn = top && container.from >= top.from && container.to <= top.to;
    depths.push(isIn ? depthIn(top, container) : -1);
  }
  return depths;
}

function depthIn(top: Container, container: Container): number {
  let depth = 0;
  for (let above: Container | null = container; above && above !== top; above = above.parent) depth++;
  return depth;
}

/** The block that is most like the title; the first `h1` if none is. `-1`: there is neither. */
function headlineOf(blocks: readonly Block[], title: string): number {
  const letters = lettersOf(title);
  let best = -1;
  let score = 0.5;
  if (letters !== '')
    blocks.forEach(({ tag, text }, index) => {
      if (text === '' || text.length > longestHeadline) return;
      const level = levelOf(tag);
      const bonus = level === 1 ? 0.35 : level === 2 ? 0.1 : 0;
      // So short a text can't be like enough: most of a page is menus.
      if (text.length < (score - bonus) * letters.length) return;
      const value = likeness(lettersOf(text), letters) + bonus;
      if (value > score) {
        score = value;
        best = index;
      }
    });
  return best === -1 ? blocks.findIndex(({ tag }) => tag === 'H1') : best;
}

function levelOf(tag: string): number {
  return tag.length === 2 && tag.startsWith('H') ? Number(tag.charAt(1)) || 0 : 0;
}
