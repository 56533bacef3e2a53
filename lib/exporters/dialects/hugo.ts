import { linkDestination } from '../../markdown/inline/link-destination';
import { rewriteParts } from '../../markdown/outside-code';

/**
 * Keeps Hugo from reading more in a text than CommonMark does, without a change to what is shown: shortcodes, which break a
 * build when nobody has defined them, the summary divider, the attributes of a heading and definition lists.
 * https://gohugo.io/content-management/shortcodes/
 */
export function escapeHugoSyntax(markdown: string): string {
  if (!suspects.test(markdown)) return markdown; // Most texts, and much faster.
  return rewriteParts(markdown, { text: escapeText, codeSpan: escapeSpan, codeBlock: escapeBlock });
}

/** Hugo looks for these in the bytes of the file, before anything is known of code or escapes. */
const signs = /\{\{[<%]|<!--more-->/;

/** Something for `escapeText`, at least. */
const suspects = /\{\{[<%]|<!--more-->|\}[ \t]*$|\}[ \t]*`|^[ \t>]*:[ \t]/m;

function escapeText(text: string): string {
  return text
    .replace(/(?<!\]\()<(https?:[^\s<>]*\{\{%[^\s<>]*)>/gi, (_, url: string) => toLink(url)) // No escape is read in there.
    .replace(/\{\{(?=[<%])/g, '{{\\')
    .replace(/<!--more-->/g, '<!-\\-more-->')
    .replace(/(?<=[^\\}])\}(?=[ \t]*$)/gm, '\\}') // `## Title {.note}`
    .replace(/^([ \t>]*):(?=[ \t])/gm, '$1\\:'); // `: a definition`
}

function toLink(url: string): string {
  return `[${url.replace(/[\\`*_[\]~&]/g, '\\$&')}](${linkDestination(url)})`;
}

/** A shortcode is written as Hugo's documentation writes it. What is none: the span is cut in two where Hugo would begin to read. */
function escapeSpan(span: string): string {
  if (!signs.test(span)) return span;
  const [, fence = '', content = ''] = /^(`+)(.*?)\1$/s.exec(span) ?? [];
  const isWhole = content.length < longestSearch && !signs.test(content.replace(shortcode, ' '));
  if (isWhole) return fence + content.replace(shortcode, toComment) + fence;

  const pieces = content.replace(/^ (.*[^ ].*) $/s, '$1').split(/(?<=\{\{)([<%])|(?<=<!-)(-)(?=more-->)/);
  return pieces
    .filter((piece) => piece !== undefined)
    .map((piece, index) => (index % 2 === 1 ? `\\${piece}` : toSpan(piece)))
    .join('');
}

// `{{< a >}}` as `{{</* a */>}}`
function toComment(code: string): string {
  return `${code.slice(0, 3)}/*${code.slice(3, -3)}*/${code.slice(-3)}`;
}

/** To look for pairs in a span that a hostile page made takes the square of its length. */
const longestSearch = 10_000;
const shortcode = /\{\{<.*?>\}\}|\{\{%.*?%\}\}/gs;

function toSpan(content: string): string {
  if (content === '') return '';
  const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .*[^ ].* $/s.test(content) ? ' ' : '';
  return `${fence}${space}${content}${space}${fence}`;
}

/**
 * No escape is read in a block of code. So all of it becomes a Hugo comment, which Hugo passes on as it is, and the marks of
 * the comment stand before and after in link definitions, which nobody sees: here and in any other reader.
 */
function escapeBlock(lines: string): string {
  if (!signs.test(lines)) return lines;
  const [, before, fence] = /^((?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*)(`{3,}|~{3,})/.exec(lines) ?? [];
  const sign = ['>', '%'].find((end) => !lines.includes(`*/${end}}}`));
  // Neither comment can hold it, or it is code by its indentation: a word joiner has no width.
  if (before === undefined || fence === undefined || !sign)
    return lines.replace(/\{\{(?=[<%])|<!--(?=more-->)/g, '$&\u2060');

  const inside = before.replace(/[^>\t]/g, ' ');
  const code = inside + lines.slice(before.length).replace(/\n*$/, '\n');
  const lastLine = code.trimEnd().split('\n').at(-1) ?? '';
  const isClosed = code.trimEnd().includes('\n') && lastLine.replace(/^[ \t>]*/, '').startsWith(fence);
  return [
    `${before}[//]: # "{{${sign === '>' ? '<' : '%'}/*"\n`,
    isClosed ? code : `${code}${inside}${fence}\n`,
    `${inside}[//]: # "*/${sign}}}"\n`,
  ].join('');
}
