import type { RendererRule } from 'markdown-it';

/** How the reader shows what CommonMark doesn't know: a formula as its TeX, a footnote with its label before it. */
export const renderRules: Readonly<Record<string, RendererRule>> = {
  math_inline: (tokens, index) => `<code>${escapeHtml(tokens[index]?.content ?? '')}</code>`,
  math_block: (tokens, index) => `<pre><code>${escapeHtml(tokens[index]?.content ?? '')}\n</code></pre>\n`,
  footnote_reference: (tokens, index) => mark(tokens[index]?.content ?? ''),
  footnote_open: (tokens, index) => `<div>${mark(tokens[index]?.content ?? '')}\n`,
  paragraph_open: (tokens, index, options, _env, renderer) => {
    const label = tokens[index]?.content ?? '';
    return renderer.renderToken(tokens, index, options) + (label === '' ? '' : `${mark(label)} `);
  },
  footnote_close: () => '</div>\n',
};

function mark(label: string): string {
  return label === '' ? '' : `<sup>${escapeHtml(label)}</sup>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
