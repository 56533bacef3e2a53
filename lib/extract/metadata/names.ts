import { isOtherRole, withoutAddition, withoutIntroduction } from './byline-words';
import { datesIn } from './dates/read-dates';
import { isFullName, isJob, isOrganisation } from './person-name';
import { oneLine } from './text';

const separators = /\s*(?:[;；、|｜•·／╱]|\s\/\s|\s+[-–—]\s+)\s*/;
/** “and” between two full names, and where it stands between shorter ones too. */
const conjunction = /\s+(?:and|und|et|y|e|och|og|i|и|та|en|ja|ve|và|και|with|mit)\s+|\s*[&＆+]\s*/i;
const sureConjunction = /\s+(?:and|und|et)\s+|\s*&\s*/i;
const generation = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const degree =
  /^(?:ph\.?\s?d|m\.?d|r\.?n|r\.?d|mba|m\.?sc?|b\.?a|m\.?a|dds|dvm|esq|cpa|cfa|cfp®?|j\.?d|lcsw|rdn|do|msw|mph|mpa|facp)\.?$/i;
const noName =
  /^(?:(?:\w+ )?\w*admin\w*|root|webmaster|web|user\d*|unknown|anonym\w*|null|none|undefined|n\/?a|no author|default|name|test|guest|гость|super user|follow|关注|log ?(?:in|out)|sign (?:in|up|out)|my account|share|comments?|read more|home|news|advertisement|anzeige|published|updated|posted|date|category|tags?|tweet|print|\d+\s*min(?:ute)?s?(?: read)?|(?:staff )?(?:correspondent|reporter|writer)s?|auth?ors?|autor(?:en|in)?|auteur|autore|автор|작성자|\p{P}*)$/iu;

/** A text that is longer is no byline. In letters. */
const longestByline = 1000;

/** One text may hold several names; what surrounds them in bylines is left away. */
export function toNames(text: string): string[] {
  const line = oneLine(text);
  if (line === null || line.length > longestByline || isOtherRole(line)) return [];
  const bare = withoutDates(line.replace(/\S*@\S+\.\S+|https?:\S+/g, ' '));
  const list = withoutIntroduction(bare).split(separators);
  const others = list.findIndex(isOtherRole);
  const names = (others < 0 ? list : list.slice(0, others)).flatMap(split).map(trim);
  return [...new Set(names.filter(isUsable))];
}

/** A comma separates names, or a name from what its bearer is, or is part of a name (“King, Jr.”). */
function split(text: string): string[] {
  const parts = text.split(/\s*[,，]\s*(?:(?:and|und|et|y|e|og|och)\s+)?/).filter((part) => part !== '');
  const names: string[] = [];
  for (const part of areSeveral(parts) ? parts : [text]) {
    if (generation.test(part) && names.length > 0) names.push(`${names.pop()}, ${part}`);
    else if (names.length === 0 || !isDescription(part)) names.push(...apart(part));
  }
  return names;
}

/** Whether commas separate them: not so in “Doe, Jane”. */
function areSeveral(parts: readonly string[]): boolean {
  const [first = ''] = parts;
  if (parts.length < 2) return false;
  return isFullName(first) || apart(first).length > 1 || (parts.length > 2 && parts.every((part) => !/\s/.test(part)));
}

/** What a person is, where one works or is from, behind the comma after the name. */
function isDescription(part: string): boolean {
  const isOneWord = !/\s/.test(part) && !/\p{Script=Han}|\p{Script=Hangul}/u.test(part);
  return degree.test(part) || isJob(part) || isOrganisation(part) || /^(?:\p{Ll}|The\b)/u.test(part) || isOneWord;
}

function apart(text: string): string[] {
  const parts = pieces(text, conjunction);
  if (parts.length > 1 && parts.every(isFullName)) return parts;
  const short = pieces(text, sureConjunction);
  if (
    short.length > 1 &&
    short.every((part) => /^\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+)*$/u.test(part) && !isOrganisation(part))
  )
    return short;
  const spaced = text.split(/\s+/);
  if (spaced.length > 1 && spaced.every((part) => isFullName(part))) return spaced;
  // “王文 中国人民大学教授”: who, and what they are.
  const [first = '', ...rest] = spaced;
  return isFullName(first) && rest.join('').length > 3 ? [first] : [text];
}

function pieces(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map(trim)
    .filter((part) => part !== '');
}

function trim(name: string): string {
  const cut = withoutIntroduction(
    withoutAddition(name)
      .replace(/^[\s\p{P}\p{S}]*?(?=[\p{L}"“「『«])|[\s,;:：/|•·\-–—*]+$/gu, '')
      .replace(/^["“「『«]([^"”」』»]*)["”」』»]?$/u, '$1'),
  ).trim();
  return cut === name || cut === '' ? name.trim() : trim(cut);
}

function isUsable(name: string): boolean {
  return (
    /\p{L}/u.test(name) &&
    name.length > 1 &&
    name.length <= 80 &&
    name.split(/\s+/).length <= 10 &&
    !noName.test(name) &&
    !/^www\.|[{}<>]/.test(name) &&
    !isOtherRole(name)
  );
}

/** A byline's date is none of its names. */
function withoutDates(text: string): string {
  if (!/\d{2}/.test(text)) return text;
  return datesIn(text, [])
    .reverse()
    .reduce((left, { start, end }) => `${left.slice(0, start)} | ${left.slice(end)}`, text);
}
