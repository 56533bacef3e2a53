import type { Rule } from 'turndown';

/** `> ` before every line, without a space on the empty ones. */
export const blockquote: Rule = {
  filter: 'blockquote',
  replacement: (content) => {
    const text = content.replace(/^\n+|\n+$/g, '');
    return text === '' ? '\n\n' : `\n\n${text.replace(/^/gm, '> ').replace(/^> $/gm, '>')}\n\n`;
  },
};
