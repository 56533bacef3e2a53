/** A text as it stands in HTML and XML, in an element or an attribute. What XML can't hold is gone. */
export function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
