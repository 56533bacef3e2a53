/**
 * A formula of its own: TeX between `$$`, as GitHub, Obsidian and pandoc read it. It stays in lines as far as none of them
 * begins a block for a parser that knows no formulas, since an empty line, a `-` or a `+` would tear it apart.
 */
export function displayMath(tex: string): string {
  const lines = tex
    .replace(/(?<!\\)((?:\\\\)*)%.*$/gm, '$1') // A comment ends with its line.
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return '';
  const text = lines.reduce((before, line) => before + (startsBlock(line) ? ' ' : '\n') + line);
  return `$$\n${text}\n$$`;
}

function startsBlock(line: string): boolean {
  return /^([-+*=>#|~`:<]|\d{1,9}[.)])/.test(line);
}
