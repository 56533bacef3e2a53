import type { Block, BlockTree, Container } from './blocks';
import { lettersOf, likeness } from './likeness';
import { measureText } from './measure-text';
import { nameKinds, openings } from './words';

/** What is known of a page before its blocks are judged. */
export interface Witnesses {
  readonly title: string;
  readonly excerpt: string;
  /** JSON-LD `articleBody`. */
  readonly articleBody: string;
  /** For each block, whether Readability took it. */
  readonly readable: readonly boolean[];
}

const kinds = Object.entries(nameKinds);
const starts = Object.entries(openings);

/** Farther up than this, a class name says nothing. */
const far = 12;

/** Elements and roles that say what is in them. */
const places = [
  'article',
  'main',
  'header',
  'footer',
  'nav',
  'aside',
  'form',
  'figure',
  'list',
  'table',
  'quote',
  'hidden',
  'overlay',
  'property',
] as const;
type Place = (typeof places)[number];
const placeOfTag: Readonly<Record<string, Place>> = {
  ARTICLE: 'article',
  MAIN: 'main',
  HEADER: 'header',
  FOOTER: 'footer',
  NAV: 'nav',
  ASIDE: 'aside',
  FORM: 'form',
  FIGURE: 'figure',
  UL: 'list',
  OL: 'list',
  DL: 'list',
  TABLE: 'table',
  BLOCKQUOTE: 'quote',
};
const placeOfRole: Readonly<Record<string, Place>> = {
  article: 'article',
  main: 'main',
  banner: 'header',
  contentinfo: 'footer',
  navigation: 'nav',
  complementary: 'aside',
  dialog: 'overlay',
};

const tags =
  'P DIV LI H1 H2 H3 H4 TD TH SPAN A FIGCAPTION FIGURE BLOCKQUOTE PRE DT DD SECTION ARTICLE IMG TIME STRONG B EM BUTTON'.split(
    ' ',
  );

/** Names of the numbers of a block, in their order. */
export const featureNames: readonly string[] = [
  ...'weight words linkShare links media tag level loose endsSentence colon stops commas capitals digits separator quotes dated lowerStart firstTag bold'.split(
    ' ',
  ),
  ...starts.map(([name]) => `opening.${name}`),
  ...'ideographs afterHeadline fromHeadline repeats shape.count shape.linkShare shape.prose shape.weight'.split(' '),
  ...['parent', 'grandparent', 'above'].flatMap((of) =>
    'weight share linkShare blocks paragraphs proseShare proseDensity'.split(' ').map((name) => `${of}.${name}`),
  ),
  ...kinds.map(([name]) => `name.${name}`),
  ...places.map((name) => `in.${name}`),
  ...['previous', 'next'].flatMap((of) => ['weight', 'linkShare', 'kin', 'tag'].map((name) => `${of}.${name}`)),
  ...'like.title like.excerpt like.articleBody readable readable.zone readable.parent readable.grandparent'.split(' '),
];

/** What a container and all above it say of what is in it. */
interface Frame {
  /** For each kind of name, how many levels up the nearest element of that name is. */
  readonly distances: readonly number[];
  readonly places: readonly number[];
  weight: number;
  linked: number;
  blocks: number;
  paragraphs: number;
  prose: number;
  readable: number;
}

interface Shape {
  count: number;
  weight: number;
  linked: number;
  prose: number;
}

const log = (value: number) => Math.log1p(Math.max(0, value));

/** One row of numbers for each block; what they are is in `featureNames`. */
export function featuresOf({ blocks, containers }: BlockTree, witnesses: Witnesses): Float32Array[] {
  const frames = new Map<Container, Frame>();
  const namesOf = nameReader();
  for (const container of containers) {
    const above = container.parent ? frames.get(container.parent) : undefined;
    frames.set(container, {
      distances: distancesOf(above?.distances, namesOf(container.element)),
      places: placesOf(above?.places, container.element),
      weight: 0,
      linked: 0,
      blocks: 0,
      paragraphs: 0,
      prose: 0,
      readable: 0,
    });
  }
  const measures = blocks.map(({ text }) => measureText(text));
  const linkShares = blocks.map(({ text, linked }) => (text === '' ? 0 : linked / text.length));
  const isProse = blocks.map(({ element }, index) => {
    const measure = measures[index];
    return (
      element.tagName !== 'LI' &&
      measure !== undefined &&
      measure.weight > 80 &&
      (linkShares[index] ?? 0) < 0.4 &&
      measure.endsSentence
    );
  });
  const weightOf = (index: number) => measures[index]?.weight ?? 0;

  const shapes = new Map<string, Shape>();
  const shapeOf = blocks.map((block, index) => {
    const key = shapeKey(block);
    const shape = shapes.get(key) ?? { count: 0, weight: 0, linked: 0, prose: 0 };
    shapes.set(key, shape);
    shape.count++;
    shape.weight += weightOf(index);
    shape.linked += weightOf(index) * (linkShares[index] ?? 0);
    shape.prose += Number(isProse[index]);
    return shape;
  });
  let total = 1;
  let totalProse = 1;
  let ideographs = 0;
  let length = 1;
  blocks.forEach(({ parent, element, text }, index) => {
    const weight = weightOf(index);
    total += weight;
    length += text.length;
    ideographs += measures[index]?.ideographs ?? 0;
    if (isProse[index]) totalProse += weight;
    for (let container: Container | null = parent; container; container = container.parent) {
      const frame = frames.get(container);
      if (!frame) break;
      frame.weight += weight;
      frame.linked += weight * (linkShares[index] ?? 0);
      frame.blocks++;
      frame.paragraphs += Number(element.tagName === 'P');
      frame.prose += isProse[index] ? weight : 0;
      frame.readable += Number(witnesses.readable[index]);
    }
  });

  const title = lettersOf(witnesses.title);
  const excerpt = lettersOf(witnesses.excerpt);
  const articleBody = lettersOf(witnesses.articleBody);
  const letters = blocks.map(({ text }) => lettersOf(text.slice(0, 160)));
  const headline = headlineOf(blocks, letters, title);
  const before: number[] = [];
  let passed = 0;
  for (let index = 0; index < blocks.length; index++) {
    before.push(passed);
    passed += weightOf(index);
  }
  const firstReadable = witnesses.readable.indexOf(true);
  const lastReadable = witnesses.readable.lastIndexOf(true);
  const seen = new Map<string, number>();

  return blocks.map((block, index) => {
    const { element, text, parent } = block;
    const measure = measures[index] ?? measureText(text);
    const frame = frames.get(parent);
    const shape = shapeOf[index] ?? { count: 1, weight: 0, linked: 0, prose: 0 };
    const start = text.slice(0, 120).toLowerCase();
    const own = letters[index] ?? '';
    const repeats = seen.get(own) ?? 0;
    seen.set(own, repeats + 1);
    const row = new Float32Array(featureNames.length);
    let at = 0;
    const put = (value: number | boolean) => {
      row[at++] = Number(value);
    };
    const putFrame = (of: Frame | undefined) => {
      put(log(of?.weight ?? 0));
      put((of?.weight ?? 0) / total);
      put((of?.linked ?? 0) / (of?.weight || 1));
      put(log(of?.blocks ?? 0));
      put((of?.paragraphs ?? 0) / (of?.blocks || 1));
      put((of?.prose ?? 0) / totalProse);
      put((of?.prose ?? 0) / (of?.weight || 1));
    };
    const putNeighbour = (place: number) => {
      const other = blocks[place];
      put(other ? log(weightOf(place)) : -1);
      put(other ? (linkShares[place] ?? 0) : -1);
      put(other ? (other.parent === parent ? 2 : Number(other.parent.parent === parent.parent)) : -1);
      put(other ? tags.indexOf(other.element.tagName) : -1);
    };
    put(log(measure.weight));
    put(log(measure.words));
    put(linkShares[index] ?? 0);
    put(block.links);
    put(block.hasMedia);
    put(tags.indexOf(element.tagName));
    put(levelOf(element));
    put(element.hasAttribute('data-loose'));
    put(measure.endsSentence);
    put(/[:：]$/.test(text));
    put(measure.stops / (text.length + 20));
    put(measure.commas / (text.length + 20));
    put(measure.capitals / (text.length + 10));
    put(measure.digits / (text.length + 10));
    put(/[|｜›»>/·•]/.test(text));
    put(/[“"「『«„]/.test(text));
    put(/\d{4}|\d{1,2}:\d{2}|\d[.\-/月]\d/.test(text));
    put(/^[a-zà-ÿа-я]/.test(text));
    put(element.firstElementChild ? tags.indexOf(element.firstElementChild.tagName) : -1);
    put(boldShare(element, text));
    for (const [, pattern] of starts) put(pattern.test(start));
    put(ideographs / length);
    put(headline === -1 ? -1 : index >= headline);
    put(
      headline === -1
        ? -1
        : Math.sign(index - headline) * log(Math.abs((before[index] ?? 0) - (before[headline] ?? 0))),
    );
    put(repeats);
    put(log(shape.count));
    put(shape.linked / (shape.weight || 1));
    put(shape.prose / shape.count);
    put(log(shape.weight / shape.count));
    const above = parent.parent ? frames.get(parent.parent) : undefined;
    putFrame(frame);
    putFrame(above);
    putFrame(parent.parent?.parent ? frames.get(parent.parent.parent) : undefined);
    for (const distance of distancesOf(frame?.distances, namesOf(element))) put(distance);
    for (const depth of placesOf(frame?.places, element)) put(depth);
    putNeighbour(index - 1);
    putNeighbour(index + 1);
    put(likeness(own, title));
    put(likeness(own, excerpt));
    put(articleBody === '' ? -1 : own !== '' && articleBody.includes(own.slice(0, 60)));
    put(witnesses.readable[index] ?? false);
    put(firstReadable === -1 ? -1 : index < firstReadable ? 0 : index > lastReadable ? 2 : 1);
    put((frame?.readable ?? 0) / (frame?.blocks || 1));
    put((above?.readable ?? 0) / (above?.blocks || 1));
    return row;
  });
}

/** Reads which kinds of names an element has; class names recur, so answers are remembered. */
function nameReader(): (element: Element) => readonly boolean[] | null {
  const known = new Map<string, readonly boolean[]>();
  return (element) => {
    const text = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('data-component') ?? ''}`;
    if (text.length < 5) return null;
    let names = known.get(text);
    if (!names) {
      const lower = text
        .slice(0, 300)
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase();
      names = kinds.map(([, pattern]) => pattern.test(lower));
      known.set(text, names);
    }
    return names;
  };
}

function distancesOf(above: readonly number[] | undefined, names: readonly boolean[] | null): readonly number[] {
  return kinds.map((_, kind) => (names?.[kind] ? 0 : Math.min(far, (above?.[kind] ?? far) + 1)));
}

/** How many elements of each kind are around, this one included. */
function placesOf(above: readonly number[] | undefined, element: Element): readonly number[] {
  const found: Place[] = [];
  const tag = placeOfTag[element.tagName];
  if (tag) found.push(tag);
  const role = placeOfRole[element.getAttribute('role') ?? ''];
  if (role) found.push(role);
  if (element.hasAttribute('data-hidden')) found.push('hidden');
  if (element.hasAttribute('data-overlay')) found.push('overlay');
  if (/articleBody|\btext\b/.test(element.getAttribute('itemprop') ?? '')) found.push('property');
  if (above && found.length === 0) return above;
  return places.map((place, index) => (above?.[index] ?? 0) + found.filter((name) => name === place).length);
}

/** Blocks of one shape have the same three innermost elements with the same classes: the paragraphs of a text, the cards of a list. */
function shapeKey({ element, parent }: Block): string {
  const part = (of: Element | undefined) => (of ? `${of.tagName}.${of.getAttribute('class') ?? ''}` : '');
  return `${part(parent.parent?.element)}>${part(parent.element)}>${part(element)}`;
}

/** The block that is most like the title; the first `h1` if none is. `-1`: there is neither. */
function headlineOf(blocks: readonly Block[], letters: readonly string[], title: string): number {
  let best = -1;
  let score = 0.5;
  blocks.forEach(({ element, text }, index) => {
    const level = levelOf(element);
    if (title === '' || (level === 0 && text.length > 200)) return;
    const value = likeness(letters[index] ?? '', title) + (level === 1 ? 0.35 : level === 2 ? 0.1 : 0);
    if (value > score) {
      score = value;
      best = index;
    }
  });
  return best === -1 ? blocks.findIndex(({ element }) => element.tagName === 'H1') : best;
}

function levelOf(element: Element): number {
  const { tagName } = element;
  return tagName.length === 2 && tagName.startsWith('H') ? Number(tagName.charAt(1)) || 0 : 0;
}

function boldShare(element: Element, text: string): number {
  if (text === '' || !element.firstElementChild) return 0;
  let bold = 0;
  for (const part of element.querySelectorAll('b, strong')) bold += (part.textContent ?? '').length;
  return Math.min(1, bold / text.length);
}
