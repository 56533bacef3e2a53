/** What an element says of itself, as far as it matters for copying it. */
export interface Said {
  readonly id: string;
  readonly classes: string;
  readonly style: string;
  readonly role: string;
  /** All its attributes. */
  readonly names: readonly string[];
}

const nothing: Said = { id: '', classes: '', style: '', role: '', names: [] };

/** What only we say, in a copy. */
const reserved = /^(srcdoc|data-(hidden|overlay|frame|chart|embed|left-out|loose))$/;

/** What no page puts the state of a script into. */
const short = new Set(
  'href alt width height rel target type title name itemprop lang dir datetime loading decoding content property'.split(
    ' ',
  ),
);

/** In characters. What is longer is no text for readers: a picture as `data:`, or the state of a script. */
const longestValue = 10_000;

/** Elements that a form knows by their name or id, and names on the document: https://html.spec.whatwg.org/#dom-form-nameditem */
const clobbering = 'input button select textarea fieldset output object img embed iframe form'.split(' ');

/** Reads the attributes of a copy, and takes away those that are no text and no structure: scripts, and what looks like our own marks. */
export function readAttributes(made: Element): Said {
  if (!made.hasAttributes()) return nothing;
  const said = { id: '', classes: '', style: '', role: '', names: made.getAttributeNames() };
  for (const name of said.names) {
    if (short.has(name)) continue;
    const value = made.getAttribute(name) ?? '';
    if (value.length > longestValue || name.startsWith('on') || reserved.test(name)) made.removeAttribute(name);
    else if (name === 'class') said.classes = value;
    else if (name === 'id') said.id = value;
    else if (name === 'style') said.style = value;
    else if (name === 'role') said.role = value;
  }
  return said;
}

/** Takes away the names by which a form or a document would hide its own properties. */
export function unclobber(copy: ParentNode): void {
  // Each by itself: of one name, browsers know where it is.
  for (const name of clobbering)
    for (const element of copy.querySelectorAll(name)) {
      // An image's or a control's id is no anchor that anybody links to.
      element.removeAttribute('id');
      element.removeAttribute('name');
      element.removeAttribute('form');
    }
}
