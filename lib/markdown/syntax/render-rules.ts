import type { RendererRule } from 'markdown-it';

/** How the reader shows what CommonMark doesn't know: a formula as its TeX, a footnote with its label before it. */
export const renderRules: Readonly<Record<string, RendererRule>> = {
  math_inline: (tokens, index) => `<code>${escapeHtml(tokens[index]?.content ?? '')}</code>`,
  math_block: (tokens, index) => `<pre><code>${escapeHtml(tokens[index]?.content ?? '')}\n</code></pre>\n`,
  footnote_reference: (tokens, index) => {
    const label = tokens[index]?.content ?? '';
    return `<sup type="footnote" value="${escapeHtml(keyOf(label))}">${escapeHtml(label)}</sup>`;
  },
  footnote_open: (tokens, index) => {
    const own = tokens[index]?.content ?? '';
    const label = own || (tokens[index + 1]?.content ?? '');
    return `<div type="footnote" value="${escapeHtml(keyOf(label))}">${mark(own)}\n`;
  },
  fence: (tokens, index) => {
    const { info = '', content = '' } = tokens[index] ?? {};
    const [language = ''] = info.trim().split(/\s+/);
    return `<pre><code${language && ` type="${escapeHtml(language)}"`}>${escapeHtml(content)}</code></pre>\n`;
  },
  paragraph_open: (tokens, index, options, _env, renderer) => {
    const label = tokens[index]?.content ?? '';
    return renderer.renderToken(tokens, index, options) + (label === '' ? '' : `${mark(label)} `);
  },
  footnote_close: () => '</div>\n',
};

function mark(label: string): string {
  return label === '' ? '' : `<sup>${escapeHtml(label)}</sup>`;
}

/** Labels are one whatever their case. */
function keyOf(label: string): string {
  return label.toLowerCase();
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
