/** A line of text as Markdown in which any sign that could mean something is itself. */
export function escapeLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#&|~$]/g, '\\$&')
    .replace(/^([-+=])(?=[ =]|$)/, '\\$1')
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2');
}
