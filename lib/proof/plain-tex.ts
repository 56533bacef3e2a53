/** A formula as it is compared: without comments, and with the word for a pipe, which no cell of a table could hold. */
export function plainTex(tex: string): string {
  return tex
    .replace(/(?<!\\)((?:\\\\)*)%.*$/gm, '$1')
    .replace(/\\\|/g, '\\Vert ')
    .replace(/\|/g, '\\vert ');
}
