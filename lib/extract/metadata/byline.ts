import { isIntroduced, isIntroduction } from './byline-words';
import { isProse, type Line, type Surroundings } from './lines';
import { isBeside, marksOf } from './marks';
import { toNames } from './names';
import { isFullName, isJob, isOrganisation } from './person-name';
import { hasMuch, oneLine, textOf } from './text';

/** What templates call an author's elements, and the places that they lead to. */
const mark = /by-?line|auth?or|auteur|writer|reporter|contributor|user-?name/i;
const place = /\/(?:auth?ors?|autoren|auteur|people|profile|contributors|staff|by)\//i;
/** Of them, those that are a name as a rule, and those that sign a text at its right edge. */
const boxed =
  '[rel~="author" i], [class*="author-name" i], [class*="author_name" i], [class*="byline" i], [itemprop~="author" i]';
const signature = 'p[style*="right" i], p[align="right" i]';
/** A page with more of them is a list of texts. */
const mostBoxes = 40;
/** How far around a text what is marked as a byline may be, and how long that is at most. In elements and letters. */
const reach = { steps: 5, letters: 200 };

const han = '\\p{Script=Han}{2,4}';
const hanNames = `(${han}(?:[\\s、，,·　]+${han}){0,3}?)`;
/** What bylines in scripts without word spaces look like within a text. */
const inText: readonly RegExp[] = [
  // “（本报记者 张三 李四）”, “【聯合報╱記者陳俐君／即時報導】”, “〔編譯陳成良／綜合報導〕”
  `[（(【\\[〔][^）)】\\]〕]{0,8}?(?:[记記]者|[编編][译譯])\\s*[:：/／]?\\s*${hanNames}(?=\\s*[）)】\\]〕／╱/｜|]|[\\s、，,](?:通[讯訊][员員]|[编編][辑輯]|[报報][道導]|综合|发自|文))`,
  // “新华社记者张三、李四”, “本报记者 张三 报道”
  `(?:^|[\\s　。）)])(?:本[报報网刊台]|新[华華]社|中新[社网]|央[视視])[见見]?[习習]?[记記]者\\s*[:：/／]?\\s*${hanNames}(?![\\s　]*[摄攝])(?=[\\s　，,。：:）)]|[报報][道導]|$)`,
  // “作者：张三”, “文/张三”
  `(?:作者|撰文|撰稿|采写|採訪|文)\\s*[:：/／|｜丨]\\s*${hanNames}(?=[\\s　，,。：:）)|｜/／]|$)`,
  // “홍길동 기자”, “[서울=통신] 홍길동 특파원 =”
  '(?:^|[\\s\\]=·|(（【,])([가-힣]{3}(?:\\s*[·,]\\s*[가-힣]{3})*)\\s*(?:[가-힣]{2}\\s?)?(?:특파원|기자|논설위원|칼럼니스트)(?=[\\s=)\\]·|,.@(]|$)',
].map((pattern) => new RegExp(pattern, 'u'));

/** Who is named as the author beside the headline. */
export function bylineNames({ before, after }: Surroundings): readonly string[] {
  const known = new Map<Line, Line['pieces']>();
  const markedOf = (line: Line) => {
    const pieces = known.get(line) ?? (isProse(line) ? [] : line.pieces.filter(({ element }) => isMarked(element)));
    known.set(line, pieces);
    return pieces;
  };
  const togetherIn = (lines: readonly Line[], namesIn: NameReader) => namesTogether(lines, markedOf, namesIn);
  return firstOf(
    () => togetherIn(after, fullNames),
    () => togetherIn(before, fullNames),
    () => firstOf(...[...after, ...before].map((line) => () => introducedNames(line))),
    () => introducedBelow(after),
    () => aloneIn(after),
    () => togetherIn(after, oneName).slice(0, 1),
    () => togetherIn(before, oneName).slice(0, 1),
  );
}

/** Who is named in the way of newspapers within the text, as “（记者 张三）” or “홍길동 기자”. */
export function namesInText(text: string): readonly string[] {
  return firstOf(...inText.map((pattern) => () => toNames(pattern.exec(text)?.[1] ?? '').filter(isFullName)));
}

/** Who signs the text at its right edge, or has a box of an author anywhere, if all of them name the same few. */
export function boxedNames(page: Document): readonly string[] {
  const namesOf = (selector: string) => {
    const boxes = [...page.querySelectorAll(selector)].slice(0, mostBoxes);
    const texts = boxes.map((box) => (hasMuch(box) || isBeside(box) ? '' : (textOf(box) ?? '')));
    return unique(texts.flatMap((text) => (text.length <= 80 ? toNames(text).filter(isFullName) : [])));
  };
  const names = namesOf(boxed);
  return firstOf(
    () => namesOf(signature).slice(0, 3),
    () => (names.length <= 2 ? names : []),
  );
}

/** Reads the names in the marked pieces of a line. */
type NameReader = (pieces: Line['pieces'], line: Line) => string[];

/** The names in the marked pieces of the first line that has some, and of the lines right behind it. */
function namesTogether(
  lines: readonly Line[],
  markedOf: (line: Line) => Line['pieces'],
  namesIn: NameReader,
): string[] {
  const names: string[] = [];
  let silence = 0;
  for (const line of lines) {
    const pieces = markedOf(line);
    const found = pieces.length > 0 ? namesIn(pieces, line) : [];
    silence = found.length > 0 ? 0 : silence + 1;
    if (names.length > 0 && silence > 2) break;
    names.push(...found);
  }
  return unique(names);
}

/** The names that are links or marked as names; else those in all the pieces. */
function fullNames(pieces: Line['pieces']): string[] {
  const linked = pieces.filter(
    ({ element }) => element.closest('a[href], [itemprop~="name"], [class*="name" i]') !== null,
  );
  const names = linked.flatMap(({ text }) => toNames(text).filter(isFullName));
  const text = textOfPieces(pieces);
  return names.length > 0 || text.length > 120 ? names : toNames(text).filter(isFullName);
}

/** “by ana”: what is no full name, where nothing but an author's name can stand. */
function oneName(pieces: Line['pieces'], line: Line): string[] {
  const text = textOfPieces(pieces);
  const isAlone = pieces.length === 1 && isMark(pieces[0]?.element) && !/\p{Script=Han}/u.test(text);
  return (isAlone || isIntroduced(line.text)) && text.length <= 120 && !isIntroduction(text)
    ? toNames(text)
        .filter((name) => name.length <= 30 && name.split(' ').length <= 3 && !isOrganisation(name))
        .slice(0, 1)
    : [];
}

function textOfPieces(pieces: Line['pieces']): string {
  return oneLine(pieces.map(({ text }) => text).join(' ')) ?? '';
}

/** “Do 25.04.24 | 14:07 Uhr | Von Eva Roth”: each part of a line may be a byline. */
function introducedNames({ text }: Line): string[] {
  if (text.length > 200) return [];
  const parts = text.split(/\s*[|•·–—]\s*|(?<=\d)\s*,?\s+(?=\p{L})/u);
  return unique(
    parts.filter((part) => part.length < 120 && isIntroduced(part)).flatMap((part) => toNames(part).filter(isFullName)),
  );
}

/** “Written by” on a line of its own, and the name on the next. */
function introducedBelow(lines: readonly Line[]): string[] {
  const at = lines.findIndex(({ text }) => isIntroduction(text));
  const next = at < 0 ? '' : (lines[at + 1]?.text ?? '');
  return next.length < 120 ? toNames(next).filter(isFullName) : [];
}

/** “Jane Doe, Research Scientist, and …” right below the headline, or a paragraph that is a name and nothing else. */
function aloneIn(lines: readonly Line[]): string[] {
  const top = lines.slice(0, 4).filter((line) => !isProse(line));
  const described = top.find(({ text }, index) => {
    const [name = '', description = top[index + 1]?.text ?? ''] = text.split(/\s*,\s*/);
    return isFullName(name) && isJob(description);
  });
  if (described) return toNames(described.text).filter(isFullName);
  const beginning = Math.max(0, lines.findIndex(isProse));
  const alone = lines.slice(Math.max(0, beginning - 3), beginning).findLast(({ text }) => isFullName(text));
  const element = alone?.pieces[0]?.element;
  return alone && element?.closest('b, strong, em, i') && !element.closest('a, figure') ? toNames(alone.text) : [];
}

/** Whether an element, or one of the nearest around it, is marked as a byline. */
function isMarked(element: Element): boolean {
  let next: Element | null = element;
  for (let steps = 0; next && steps < reach.steps && !hasMuch(next); steps++, next = next.parentElement)
    if (isMark(next)) return true;
  return false;
}

function isMark(element: Element | undefined): boolean {
  return (
    element !== undefined &&
    (mark.test(marksOf(element)) || (element.tagName === 'A' && place.test(element.getAttribute('href') ?? ''))) &&
    (element.textContent ?? '').length <= reach.letters &&
    !isBeside(element)
  );
}

function firstOf(...places: readonly (() => readonly string[])[]): readonly string[] {
  for (const namesAt of places) {
    const names = namesAt();
    if (names.length > 0) return names;
  }
  return [];
}

function unique(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
