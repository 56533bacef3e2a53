/**
 * Keeps Astro from taking the beginning of a text for front matter: it looks for one twice, and what stood between two lines of
 * hyphens would be gone. https://docs.astro.build/en/guides/markdown-content/
 */
export function escapeAstro(markdown: string): string {
  return markdown.replace(/^(\s*)-{3,}[ \t]*(?=\n|$)/, '$1***').replace(/^(\s*)(?=---|\+\+\+)/, '$1\\');
}
