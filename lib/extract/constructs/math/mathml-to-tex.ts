/**
 * What MathML says, as TeX; for formulas that come without their source. The elements of MathML Core, as far as articles use
 * them: https://w3c.github.io/mathml-core/
 */
export function texOfMathMl(math: Element): string {
  return isDeeper(math, deepest) ? escapeTex(textOf(math)) : row([...math.children]).trim();
}

/** No formula is nested like this, but somebody may think that it is fun. */
const deepest = 200;

function isDeeper(math: Element, limit: number): boolean {
  const depths = new Map<Element | null, number>([[math, 0]]);
  for (const element of math.querySelectorAll('*')) {
    const depth = (depths.get(element.parentElement) ?? 0) + 1;
    if (depth > limit) return true;
    depths.set(element, depth);
  }
  return false;
}

const symbols: Readonly<Record<string, string>> = {
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  '&': '\\&',
  _: '\\_',
  '~': '\\sim',
  '\\': '\\backslash',
  '∑': '\\sum',
  '∏': '\\prod',
  '∫': '\\int',
  '∬': '\\iint',
  '∮': '\\oint',
  '⋃': '\\bigcup',
  '⋂': '\\bigcap',
  '−': '-',
  '∗': '*',
  '′': "'",
  '″': "''",
  '‖': '\\|',
  '⟨': '\\langle',
  '⟩': '\\rangle',
  '\u00a0': '~',
  // Invisible operators
  '\u2061': '',
  '\u2062': '',
  '\u2063': '',
  '\u2064': '',
};

const functions =
  /^(arc)?(sin|cos|tan|cot|sec|csc)h?$|^(exp|log|ln|lg|lim|limsup|liminf|max|min|sup|inf|det|dim|ker|deg|gcd|arg|hom|Pr)$/;

const accents: Readonly<Record<string, string>> = {
  '^': '\\hat',
  ˆ: '\\hat',
  '¯': '\\overline',
  '‾': '\\overline',
  '―': '\\overline',
  '→': '\\vec',
  '⃗': '\\vec',
  '~': '\\tilde',
  '˜': '\\tilde',
  '˙': '\\dot',
  '¨': '\\ddot',
  '⏞': '\\overbrace',
  '⏟': '\\underbrace',
  _: '\\underline',
};

const variants: Readonly<Record<string, string>> = {
  bold: '\\mathbf',
  'double-struck': '\\mathbb',
  script: '\\mathcal',
  fraktur: '\\mathfrak',
  'sans-serif': '\\mathsf',
  monospace: '\\mathtt',
  normal: '\\mathrm',
};

type Write = (children: readonly Element[], element: Element) => string;

const writers: Readonly<Record<string, Write>> = {
  mi: (_, element) => identifier(element),
  mn: (_, element) => escapeTex(textOf(element)),
  mo: (_, element) => operator(textOf(element)),
  mtext: (_, element) => text(element.textContent ?? ''),
  ms: (_, element) => text(`"${textOf(element)}"`),
  mspace: (_, element) => (Number.parseFloat(element.getAttribute('width') ?? '') >= 1 ? '\\quad' : '\\;'),
  msup: ([base, upper]) => `${group(base)}^${braced(upper)}`,
  msub: ([base, lower]) => `${group(base)}_${braced(lower)}`,
  msubsup: ([base, lower, upper]) => `${group(base)}_${braced(lower)}^${braced(upper)}`,
  mfrac: ([upper, lower], element) =>
    /^0[a-z%]*$/.test(element.getAttribute('linethickness')?.trim() ?? '')
      ? `{${write(upper)} \\atop ${write(lower)}}`
      : `\\frac${braced(upper)}${braced(lower)}`,
  msqrt: (children) => `\\sqrt{${row(children)}}`,
  mroot: ([base, index]) => `\\sqrt[${write(index)}]${braced(base)}`,
  mover: ([base, over]) =>
    accent(base, over) ??
    (isLarge(base) ? `${write(base)}^${braced(over)}` : `\\overset${braced(over)}${braced(base)}`),
  munder: ([base, under]) =>
    accent(base, under) ??
    (isLarge(base) ? `${write(base)}_${braced(under)}` : `\\underset${braced(under)}${braced(base)}`),
  munderover: ([base, under, over]) => `${isLarge(base) ? write(base) : braced(base)}_${braced(under)}^${braced(over)}`,
  mmultiscripts: ([base, lower, upper]) => `${group(base)}_${braced(lower)}^${braced(upper)}`,
  mfenced: (children, element) => fenced(children, element),
  mtable: (children) => `\\begin{matrix} ${children.map((child) => write(child)).join(' \\\\ ')} \\end{matrix}`,
  mtr: (children) => children.map((child) => write(child)).join(' & '),
  mlabeledtr: (children) =>
    children
      .slice(1)
      .map((child) => write(child))
      .join(' & '),
  mphantom: (children) => `\\phantom{${row(children)}}`,
  menclose: (children, element) =>
    /box/.test(element.getAttribute('notation') ?? '') ? `\\boxed{${row(children)}}` : row(children),
  semantics: ([first]) => write(first),
  maction: ([first]) => write(first),
  annotation: () => '',
  'annotation-xml': () => '',
};

function write(element: Element | undefined): string {
  if (!element) return '';
  const name = element.localName.toLowerCase();
  const children = [...element.children];
  if (Object.hasOwn(writers, name)) return writers[name]?.(children, element) ?? '';
  return children.length > 0 ? row(children) : escapeTex(textOf(element));
}

/** One behind the other; a letter behind a command would be a part of its name. */
function row(elements: readonly Element[]): string {
  return elements.map((element) => write(element)).reduce(join, '');
}

function join(before: string, after: string): string {
  return /\\[a-zA-Z]+$/.test(before) && /^\p{L}/u.test(after) ? `${before} ${after}` : before + after;
}

function braced(element: Element | undefined): string {
  return `{${write(element)}}`;
}

/** What a script can stand on without braces. */
function group(element: Element | undefined): string {
  const tex = write(element);
  return /^(.|\\[a-zA-Z]+|\\.)$/su.test(tex) ? tex : `{${tex}}`;
}

function identifier(element: Element): string {
  const name = textOf(element);
  const variant = element.getAttribute('mathvariant') ?? '';
  if (functions.test(name)) return `\\${name}`;
  const command = Object.hasOwn(variants, variant) ? variants[variant] : undefined;
  if (command) return `${command}{${escapeTex(name)}}`;
  return [...name].length > 1 && /^[\w ]+$/.test(name) ? `\\mathrm{${escapeTex(name)}}` : escapeTex(name);
}

function operator(sign: string): string {
  if (functions.test(sign)) return `\\${sign}`;
  return /^[a-z]{2,}$/i.test(sign) ? `\\operatorname{${sign}}` : escapeTex(sign);
}

function text(content: string): string {
  const words = content.replace(/\s+/g, ' ');
  return words.trim() === '' ? '\\ ' : `\\text{${words.replace(/[{}%#&_$]/g, '\\$&')}}`;
}

function accent(base: Element | undefined, sign: Element | undefined): string | null {
  const command = accents[textOf(sign)];
  return sign?.localName === 'mo' && command !== undefined && Object.hasOwn(accents, textOf(sign))
    ? `${command}${braced(base)}`
    : null;
}

/** What has its limits below and above. */
function isLarge(base: Element | undefined): boolean {
  return /^([∑∏∐⋃⋂⋁⋀∫∬∭∮]|lim|limsup|liminf|max|min|sup|inf|det|gcd|Pr)$/.test(textOf(base));
}

function fenced(children: readonly Element[], element: Element): string {
  const separators = [...(element.getAttribute('separators') ?? ',').replace(/\s/g, '')];
  const inside = children.map((child, index) => {
    const separator = index === 0 ? '' : (separators[Math.min(index, separators.length) - 1] ?? '');
    return `${separator}${write(child)}`;
  });
  const open = escapeTex(element.getAttribute('open') ?? '(') || '.';
  const close = escapeTex(element.getAttribute('close') ?? ')') || '.';
  return `${join(`\\left${open}`, inside.join(''))}${`\\right${close}`}`;
}

function escapeTex(content: string): string {
  return [...content].map((sign) => (Object.hasOwn(symbols, sign) ? (symbols[sign] ?? '') : sign)).reduce(join, '');
}

function textOf(element: Element | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
