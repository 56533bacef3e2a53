/** Puts text on the clipboard. Our own pages may do so without a permission, in answer to a key or a click. */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}
