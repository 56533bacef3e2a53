import { texOfMathMl } from './mathml-to-tex';

/** A formula as it was found. */
export interface Formula {
  readonly tex: string;
  readonly isDisplay: boolean;
  /** Everything that shows it. */
  readonly whole: Element;
  /** What shows it a second time. */
  readonly others?: readonly Element[];
}

interface Source {
  readonly selector: string;
  /** `null` for one whose TeX can't be told. */
  read(element: Element): Formula | null;
}

/** Where pages keep the TeX of a formula: renderers first, then what they were given. */
export const sources: readonly Source[] = [
  // KaTeX: https://katex.org/docs/options (`output`)
  {
    selector: '.katex',
    read: (katex) => {
      const display = katex.closest('.katex-display');
      return formulaOf(katex.querySelector('math'), display ?? katex, display !== null);
    },
  },
  // MathJax 3 and 4: https://docs.mathjax.org/en/latest/output/html.html
  {
    selector: 'mjx-container',
    read: (container) => {
      const isDisplay = /^(true|block)$/.test(container.getAttribute('display') ?? '');
      const tex =
        container.getAttribute('data-latex') ?? container.querySelector('[data-latex]')?.getAttribute('data-latex');
      return tex
        ? { tex, isDisplay, whole: container }
        : formulaOf(container.querySelector('mjx-assistive-mml math'), container, isDisplay);
    },
  },
  // MathJax 2: https://docs.mathjax.org/en/v2.7-latest/advanced/model.html
  {
    selector: 'script[type^="math/tex" i]',
    read: (script) => ({
      tex: script.textContent ?? '',
      isDisplay: /mode\s*=\s*display/i.test(script.getAttribute('type') ?? ''),
      whole: script,
      others: renderedBefore(script),
    }),
  },
  {
    selector: 'script[type^="math/mml" i]',
    read: (script) => {
      const parsed = new DOMParser().parseFromString(script.textContent ?? '', 'text/html').querySelector('math');
      const formula = formulaOf(parsed, script, false);
      return formula && { ...formula, others: renderedBefore(script) };
    },
  },
  {
    selector: '.MathJax, .MathJax_SVG, .MathJax_CHTML, .mjx-chtml',
    read: (frame) => {
      const whole = frame.closest('.MathJax_Display, .MathJax_SVG_Display, .MJXc-display') ?? frame;
      const source = frame.getAttribute('data-mathml');
      const math = source
        ? new DOMParser().parseFromString(source, 'text/html').querySelector('math')
        : frame.querySelector('math');
      return formulaOf(math, whole, whole !== frame);
    },
  },
  // Wikipedia: https://www.mediawiki.org/wiki/Extension:Math
  {
    selector: '.mwe-math-element',
    read: (element) => {
      const isDisplay =
        element.matches('.mwe-math-element-block') ||
        element.querySelector('.mwe-math-fallback-image-display') !== null;
      const image = element.querySelector('img[alt]');
      return (
        formulaOf(element.querySelector('math'), element, isDisplay) ??
        (image && { tex: image.getAttribute('alt') ?? '', isDisplay, whole: element })
      );
    },
  },
  // Substack, Zhihu, WeChat's editors, and others that keep the source beside the picture
  {
    selector: '[data-component-name^="Latex"][data-attrs]',
    read: (element) => {
      const tex = persistentExpression(element.getAttribute('data-attrs') ?? '');
      const isDisplay = /block/i.test(element.getAttribute('data-component-name') ?? '');
      return tex ? { tex, isDisplay, whole: element } : null;
    },
  },
  {
    selector: '[data-tex], [data-latex], [data-formula], [data-equation], tex-math, d-math',
    read: (element) => {
      const sure = element.getAttribute('data-tex') || element.getAttribute('data-latex');
      const likely = element.getAttribute('data-formula') || element.getAttribute('data-equation');
      const own = /^(TEX-MATH|D-MATH)$/.test(element.tagName) ? element.textContent : null;
      const tex = sure || (likely && /[\\^_={}]/.test(likely) ? likely : own);
      return tex && !element.querySelector('p, img[src^="http"]')
        ? { tex, isDisplay: isBlockByName(element), whole: element }
        : null;
    },
  },
  {
    selector: 'img',
    read: (image) => {
      const tex = texOfImage(image);
      return tex ? { tex, isDisplay: isBlockByName(image), whole: image } : null;
    },
  },
  // MathML by itself: https://w3c.github.io/mathml-core/
  { selector: 'math', read: (element) => (element.firstElementChild ? formulaOf(element, element, false) : null) },
];

/** TeX that stands in MathML as a note, or else what MathML says. */
function formulaOf(math: Element | null | undefined, whole: Element, isDisplay: boolean): Formula | null {
  if (!math) return null;
  const note = [...math.getElementsByTagName('annotation')].find((annotation) =>
    /tex/i.test(annotation.getAttribute('encoding') ?? ''),
  );
  const tex =
    note?.textContent?.trim() || math.getAttribute('data-latex') || math.getAttribute('alttext') || texOfMathMl(math);
  return tex ? { tex, isDisplay: isDisplay || math.getAttribute('display') === 'block', whole } : null;
}

/** Substack keeps what was typed as JSON. */
function persistentExpression(json: string): string | null {
  try {
    const { persistentExpression: tex } = JSON.parse(json);
    return typeof tex === 'string' ? tex : null;
  } catch {
    return null;
  }
}

/** What MathJax 2 put before the script that holds the source. */
function renderedBefore(script: Element): Element[] {
  const rendered: Element[] = [];
  for (let before = script.previousElementSibling; before; before = before.previousElementSibling) {
    if (!/MathJax|MJX|mjx/.test(before.getAttribute('class') ?? '') || hasTextBetween(before)) break;
    rendered.push(before);
  }
  return rendered;
}

function hasTextBetween(element: Element): boolean {
  const next = element.nextSibling;
  return next?.nodeType === 3 && /\S/.test(next.nodeValue ?? '');
}

function isBlockByName(element: Element): boolean {
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('data-type') ?? ''}`;
  return (
    /(^|[\s_-])(block|display|displaymath)([\s_-]|$)/i.test(name) ||
    /^(block|true)$/.test(element.getAttribute('data-display') ?? '') ||
    element.hasAttribute('block')
  );
}

/** Services that draw TeX have it in the address; others in the description. */
function texOfImage(image: Element): string | null {
  const source = image.getAttribute('src') ?? '';
  const names = image.getAttribute('class') ?? '';
  if (!/latex|equation/i.test(source) && !/math|tex|formula/i.test(names)) return null;
  const asked =
    /[?&](?:tex|latex)=([^&#]*)/.exec(source)?.[1] ?? /latex\.codecogs\.com\/[^?]*\?(.*)$/.exec(source)?.[1];
  if (asked !== undefined) return decode(asked);
  const alt = image.getAttribute('alt')?.trim() ?? '';
  return formulaClass.test(names) && /[\\^_=]/.test(alt) ? alt : null;
}

const formulaClass = /(^|[\s_-])(latex|tex|math|equation|formula)(?=[\s_-]|$)/i;

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
