/** The texts of a list as Python prints it, `['sea', "don't"]`: https://docs.python.org/3/reference/lexical_analysis.html#strings */
export function readPythonList(text: string): string[] {
  const texts = text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gs);
  return Array.from(texts, ([, single, double]) => readEscapes(single ?? double ?? ''));
}

function readEscapes(text: string): string {
  return text.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(.))/gis, (_, x, u, long, sign: string) => {
    const code = x ?? u ?? long;
    if (code) return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16)));
    return { n: '\n', r: '\r', t: '\t' }[sign] ?? sign;
  });
}
