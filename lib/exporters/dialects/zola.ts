/**
 * Keeps Zola from reading shortcodes: `{{ name() }}` and `{% name() %}`, also in code. Its own comment passes them on as they are.
 * https://www.getzola.org/documentation/content/shortcodes/#escaping-shortcodes-in-markdown
 */
export function escapeZola(markdown: string): string {
  return markdown
    .replace(/\{\{(\s*[a-z_][\w:]*\s*\([\s\S]{0,2000}?\)\s*)\}\}/gi, '{{/*$1*/}}')
    .replace(/\{%(\s*(?:[a-z_][\w:]*\s*\([\s\S]{0,2000}?\)|end)\s*)%\}/gi, '{%/*$1*/%}')
    .replace(/<!-- more -->/g, '<!--\u2060 more -->'); // Where Zola ends the summary. Nobody sees a comment.
}
