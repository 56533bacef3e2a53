import type { Rule } from 'turndown';

/** `## A heading`, on one line; number signs at its end would be read as a closing sequence. */
export const heading: Rule = {
  filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  replacement: (content, node) => {
    const text = content.replace(/\s*\n\s*/g, ' ').trim();
    return text === ''
      ? '\n\n'
      : `\n\n${'#'.repeat(Number(node.nodeName[1]))} ${text.replace(/(^|\s)(#+)$/, '$1\\$2')}\n\n`;
  },
};
