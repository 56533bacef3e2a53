import { isIntroduced } from './byline-words';
import { isProse, type Line, type Surroundings } from './lines';
import { toNames } from './names';
import { isFullName, isJob, isOrganisation } from './person-name';
import { hasMuch, oneLine, textOf } from './text';

/** In letters. What is longer only has a byline somewhere in it. */
const longestByline = 200;

/** Elements that templates mark as an author's. */
const marked = [
  '[rel~="author" i]',
  '[itemprop~="author" i]',
  '[class*="byline" i]',
  '[class*="author" i]',
  '[class*="autor" i]',
  '[class*="auteur" i]',
  '[class*="writer" i]',
  '[class*="reporter" i]',
  '[class*="contributor" i]',
  '[class*="user-name" i]',
  '[class*="username" i]',
  '[id*="author" i]',
  '[data-testid*="byline" i]',
  '[data-testid*="author" i]',
  'a[href*="/author/" i]',
  'a[href*="/authors/" i]',
  'a[href*="/autor/" i]',
  'a[href*="/autoren/" i]',
  'a[href*="/auteur/" i]',
  'a[href*="/people/" i]',
  'a[href*="/profile/" i]',
  'a[href*="/contributors/" i]',
  'a[href*="/staff/" i]',
  'a[href*="/by/" i]',
].join(',');
/** Of them, those that are a name as a rule. */
const boxed =
  '[rel~="author" i], [class*="author-name" i], [class*="author_name" i], [class*="byline" i], [itemprop~="author" i]';
/** A page with more of them is a list of texts. */
const mostBoxes = 40;
/** Where another text than the article has its author. */
const foreign =
  'nav, footer, form, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="teaser" i], [class*="recommend" i], [class*="sidebar" i], [class*="popular" i], [class*="authorbox-posts" i]';

const hanName = '\\p{Script=Han}{2,4}';
/** What bylines in scripts without word spaces look like within a text. */
const inText: readonly RegExp[] = [
  // “（本报记者 张三 李四）”, “【聯合報╱記者陳俐君／即時報導】”, “〔編譯陳成良／綜合報導〕”
  `[（(【\\[〔][^）)】\\]〕]{0,8}?(?:[记記]者|[编編][译譯])\\s*[:：/／]?\\s*(${hanName}(?:[\\s、，,·]+${hanName}){0,3}?)(?=\\s*[）)】\\]〕／╱/｜|]|[\\s、，,](?:通[讯訊][员員]|[编編][辑輯]|[报報][道導]|综合|发自|文))`,
  // “新华社记者张三、李四”, “本报记者 张三 报道”
  `(?:^|[\\s　。）)])(?:本[报報网刊台]|新[华華]社|中新[社网]|央[视視])[见見]?[习習]?[记記]者\\s*[:：/／]?\\s*(${hanName}(?:[\\s、，,　]+${hanName}){0,3}?)(?![\\s　]*[摄攝])(?=[\\s　，,。：:）)]|[报報][道導]|$)`,
  // “作者：张三”, “文/张三”
  `(?:作者|撰文|撰稿|采写|採訪|文)\\s*[:：/／|｜丨]\\s*(${hanName}(?:[\\s、，,　]+${hanName}){0,3}?)(?=[\\s　，,。：:）)|｜/／]|$)`,
  // “홍길동 기자”, “[서울=통신] 홍길동 특파원 =”
  '(?:^|[\\s\\]=·|(（【,])([가-힣]{3}(?:\\s*[·,]\\s*[가-힣]{3})*)\\s*(?:[가-힣]{2}\\s?)?(?:특파원|기자|논설위원|칼럼니스트)(?=[\\s=)\\]·|,.@(]|$)',
].map((pattern) => new RegExp(pattern, 'u'));

/** Who is named as the author beside the headline. */
export function bylineNames(page: Document, { before, after }: Surroundings): string[] {
  const byTemplate = marksOf(page);
  return firstOf([
    () => togetherIn(after, (line, isFirst) => namesInMarked(line, byTemplate, isFirst)),
    () => togetherIn(before, (line, isFirst) => namesInMarked(line, byTemplate, isFirst)),
    () => firstOf([...after, ...before].map((line) => () => introducedNames(line))),
    () => aloneIn(after),
  ]);
}

/** The names of the first line that has some, and of the lines right behind it. */
function togetherIn(lines: readonly Line[], namesIn: (line: Line, isFirst: boolean) => string[]): string[] {
  const names: string[] = [];
  let silence = 0;
  for (const line of lines) {
    const found = isProse(line) ? [] : namesIn(line, names.length === 0);
    silence = found.length > 0 ? 0 : silence + 1;
    if (names.length > 0 && silence > 2) break;
    names.push(...found);
  }
  return unique(names);
}

/** “Jane Doe, Research Scientist, and …” right below the headline, or a paragraph that is a name and nothing else. */
function aloneIn(lines: readonly Line[]): string[] {
  const beginning = lines.findIndex((line) => isProse(line));
  const described = lines.slice(0, 4).find(({ text }) => isDescribed(text));
  if (described) return toNames(described.text).filter(isFullName);
  const alone = lines
    .slice(Math.max(0, beginning - 3), Math.max(0, beginning))
    .findLast(({ text }) => isFullName(text));
  const element = alone?.pieces[0]?.element;
  return alone && element?.closest('b, strong, em, i') && !element.closest('a, figure') ? toNames(alone.text) : [];
}

/** Who is named in the way of newspapers within the text, as “（记者 张三）” or “홍길동 기자”. */
export function namesInText(text: string): string[] {
  for (const pattern of inText) {
    const names = toNames(pattern.exec(text)?.[1] ?? '').filter(isFullName);
    if (names.length > 0) return names;
  }
  return [];
}

/** Who signs the text at its right edge, or has a box of an author anywhere, if all of them name the same few. */
export function boxedNames(page: Document): string[] {
  const signatures = [...page.querySelectorAll('p[style*="right" i], p[align="right" i]')].slice(0, mostBoxes);
  const signed = unique(signatures.flatMap(namesOf));
  if (signed.length > 0) return signed.slice(0, 3);
  const boxes = [...page.querySelectorAll(boxed)].slice(0, mostBoxes).filter((box) => !box.closest(foreign));
  const names = unique(boxes.flatMap(namesOf));
  return names.length <= 2 ? names.filter(isFullName) : [];
}

function isDescribed(text: string): boolean {
  const [name = '', description = ''] = text.split(/\s*,\s*/);
  return text.length < 160 && isFullName(name) && isJob(description);
}

/** The names in the pieces of a line that stand in marked elements: whole if nothing says otherwise. */
function namesInMarked(line: Line, byTemplate: Marks, isFirst: boolean): string[] {
  const pieces = line.pieces.filter(({ element }) => isMarked(element, byTemplate));
  if (pieces.length === 0) return [];
  const links = pieces.filter(
    ({ element }) => element.closest('a[href], [itemprop~="name"], [class*="name" i]') !== null,
  );
  const named = links.flatMap(({ text }) => toNames(text)).filter((name) => isFullName(name));
  if (named.length > 0) return named;
  const text = oneLine(pieces.map((piece) => piece.text).join(' ')) ?? '';
  if (text.length > 120) return [];
  const names = toNames(text);
  const full = names.filter(isFullName);
  if (full.length > 0) return full;
  const isOnlyName = pieces.length === 1 && byTemplate(pieces[0]?.element);
  const isSure = isIntroduced(line.text) || (isOnlyName && !/\p{Script=Han}/u.test(text));
  return isFirst && isSure
    ? names.filter((name) => name.length <= 30 && name.split(' ').length <= 3 && !isOrganisation(name)).slice(0, 1)
    : [];
}

/** “Do 25.04.24 | 14:07 Uhr | Von Eva Roth”: each part of a line may be a byline. */
function introducedNames({ text }: Line): string[] {
  if (text.length > 200) return [];
  const parts = text.split(/\s*[|•·–—]\s*|(?<=\d)\s*,?\s+(?=\p{L})/u);
  return unique(
    parts.filter((part) => isIntroduced(part) && part.length < 120).flatMap((part) => toNames(part).filter(isFullName)),
  );
}

function namesOf(box: Element): string[] {
  const text = hasMuch(box) ? '' : (textOf(box) ?? '');
  return text.length <= 80 ? toNames(text).filter(isFullName) : [];
}

/** Tells which elements a template marks as a byline. */
type Marks = (element: Element | undefined) => boolean;

function marksOf(page: Document): Marks {
  const candidates = new Set(page.querySelectorAll(marked));
  return (element) =>
    element !== undefined &&
    candidates.has(element) &&
    !hasMuch(element) &&
    (element.textContent ?? '').length <= longestByline &&
    !element.closest(foreign);
}

/** Whether an element, or one of the nearest around it, is marked as a byline. */
function isMarked(element: Element, byTemplate: Marks): boolean {
  let next: Element | null = element;
  for (let steps = 0; next && steps < 5; steps++, next = next.parentElement) if (byTemplate(next)) return true;
  return false;
}

function firstOf(places: readonly (() => string[])[]): string[] {
  for (const place of places) {
    const names = place();
    if (names.length > 0) return names;
  }
  return [];
}

function unique(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
