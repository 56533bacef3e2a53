import type { Rule } from 'turndown';

/** Blocks that Turndown does not know as such, or that say nothing which Markdown could: their content is a block. */
export const container: Rule = {
  filter: (node) =>
    /^(DETAILS|SUMMARY|DIALOG|FIELDSET|LEGEND|SEARCH|CAPTION|FIGCAPTION|FIGURE|ADDRESS)$/.test(node.nodeName),
  replacement: (content) => `\n\n${content}\n\n`,
};
