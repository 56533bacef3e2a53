import type { Construct } from '../../lib/extract/constructs/construct';
import { toMarkdown } from '../../lib/markdown/to-markdown';
import type { MarkdownOptions } from '../../lib/markdown/writing';
import { openPage } from './open-page';

/** The Markdown of a piece of HTML on a page at `https://example.com/a`, without the line break at its end. */
export function markdownOf(html: string, constructs: readonly Construct[] = [], options?: MarkdownOptions): string {
  const page = openPage(html, 'https://example.com/a');
  for (const construct of constructs) construct.standardise(page);
  return toMarkdown(page.body, page.baseURI, options).markdown.replace(/\n$/, '');
}
