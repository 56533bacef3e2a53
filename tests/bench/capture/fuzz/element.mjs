// Elements, made plainly.

export const html = 'http://www.w3.org/1999/xhtml';
export const svg = 'http://www.w3.org/2000/svg';
export const mathml = 'http://www.w3.org/1998/Math/MathML';

/** @param {string} name @param {Record<string, string>} attributes @param {(Node | string)[]} children */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** A host whose shadow holds these, and nothing else. @param {string} name @param {ShadowRootMode} mode @param {(Node | string)[]} children */
export function host(name, mode, ...children) {
  const made = document.createElement(name);
  made.attachShadow({ mode }).append(...children);
  return made;
}
