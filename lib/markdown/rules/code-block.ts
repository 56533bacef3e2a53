import { blocksOf } from '../block';
import { toReferences } from '../inline/escape';
import { textLines } from '../text-lines';
import type { BlockRule } from '../writing';

/** Code to the letter, tabs and empty lines as they are, between fences longer than any in it. */
export const codeBlock: BlockRule = (pre, place, writing) => {
  if (isProse(pre)) return writing.blocksIn(pre.childNodes, { ...place, isPreformatted: true });
  const code = textLines(pre).join('\n').replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (code.trim() === '') return [];
  if (place.inside !== 'block') return blocksOf(`<pre><code>${toReferences(code)}</code></pre>`);
  const longest = Math.max(2, ...(code.match(/^\s*`{3,}/gm) ?? []).map((fence) => fence.trim().length));
  const fence = '`'.repeat(longest + 1);
  return blocksOf(`${fence}${languageOf(pre)}\n${code}\n${fence}`);
};

/** Some editors put whole articles into a `<pre>`: what has paragraphs and pictures is no code. */
function isProse(pre: Element): boolean {
  return (
    pre.firstElementChild !== null &&
    pre.querySelector('p, section, img, figure, table, ul, ol, h1, h2, h3, h4, h5, h6, blockquote') !== null &&
    pre.querySelector('code') === null
  );
}

/** `lib/extract/constructs/code` has written it down as HTML has it: https://html.spec.whatwg.org/#the-code-element */
function languageOf(pre: Element): string {
  for (const element of [pre.querySelector('code'), pre]) {
    const name = /(?:^|\s)language-([^\s`]+)/.exec(element?.getAttribute('class') ?? '')?.[1];
    if (name) return name;
  }
  return '';
}
