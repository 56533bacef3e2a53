import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const marker = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** GitHub's callouts for markdown-it: the first line of a quotation, `[!NOTE]`, becomes a title in bold type. */
export function callouts(parser: MarkdownIt): void {
  parser.core.ruler.after('block', 'callouts', (state) => {
    state.tokens = state.tokens.flatMap((token, index) => {
      const [line, kind] = isFirstLine(state.tokens, index) ? (marker.exec(token.content) ?? []) : [];
      if (line === undefined || kind === undefined) return [token];
      token.content = token.content.slice(line.length);
      const title = new state.Token('inline', '', 0);
      title.content = `**${kind[0]?.toUpperCase()}${kind.slice(1).toLowerCase()}**`;
      title.children = [];
      // In the paragraph that is open already; the text begins another.
      return token.content === '' ? [title] : [title, ...between(state), token];
    });
  });
}

function isFirstLine(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.type === 'inline' && tokens[index - 2]?.type === 'blockquote_open';
}

function between(state: StateCore): Token[] {
  return [new state.Token('paragraph_close', 'p', -1), new state.Token('paragraph_open', 'p', 1)];
}
