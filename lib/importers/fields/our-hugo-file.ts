import type { Article } from '../../domain/article';
import { siteShortName } from '../../exporters/site-short-name';
import { summaryOf } from '../../exporters/summary';
import { type Fields, textOf, textsOf } from './values';

/** What our files for Hugo say beyond the names of their fields. */
export interface OurHugoFile {
  readonly url: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly excerpt: string | null;
}

/**
 * Takes back what the format for Hugo with Mainroad adds: the line at the end that says where the text is from, the site among
 * the tags, a summary made of the text, and what is escaped before Hugo reads it. `null` when a file is not of that format.
 */
export function readOurHugoFile(fields: Fields, text: string): OurHugoFile | null {
  const [, lead = '', name, address] =
    /^([\s\S]*?)\n*\[((?:[^[\]\\\n]|\\.)*)\]\(<?(https?:[^\s<>]+?)>?\)\s*$/.exec(text) ?? [];
  if (address === undefined || name === undefined || !URL.canParse(address)) return null;
  const site = siteShortName(address);
  if (name.replace(/\\(.)/g, '$1') !== site || textsOf(fields.categories)[0] !== site) return null;
  const body = `${withoutEscapes(lead).trim()}\n`;
  const [first, ...rest] = textsOf(fields.tags);
  const summary = textOf(fields.summary);
  return {
    url: withoutEscapes(address),
    body: body === '\n' ? '' : body,
    tags: first === site ? rest : textsOf(fields.tags),
    excerpt: summary === derivedSummary(body) ? null : summary,
  };
}

function derivedSummary(markdown: string): string {
  return summaryOf({ article: { excerpt: null } as Article, markdown });
}

/** See `escapeHugoSyntax`: what else it escapes reads the same without. */
function withoutEscapes(text: string): string {
  return text.replace(/\{\{\\(?=[<%])/g, '{{').replaceAll('<!-\\-more-->', '<!--more-->');
}
