/**
 * Keeps Liquid from reading a text as a template. It looks at the bytes of the file, before anything is known of code, so the
 * signs are written by Liquid itself. https://shopify.github.io/liquid/basics/introduction/
 */
export function escapeLiquid(markdown: string): string {
  return markdown.replace(/\{[{%]/g, (sign) => `{{ "${sign}" }}`);
}
