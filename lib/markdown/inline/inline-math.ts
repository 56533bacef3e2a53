/**
 * TeX between dollar signs, as GitHub, Obsidian and pandoc read it. In a cell of a table a pipe would end the cell: TeX has a
 * word for it. A digit right behind would keep the second sign from being one.
 */
export function inlineMath(tex: string, next: string, inside: 'block' | 'heading' | 'cell'): string {
  const text = inside === 'cell' ? tex.replace(/\\\|/g, '\\Vert ').replace(/\|/g, '\\vert ') : tex;
  return `$${text.trim()}$${/\d/.test(next) ? '<!-- -->' : ''}`;
}
