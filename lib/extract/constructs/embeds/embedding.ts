/** What takes the place of something that plays in a page. */
export interface Embedding {
  readonly provider: string;
  readonly url: string;
  /** What it is called; empty when nobody says. */
  readonly title: string;
  /** A picture that stands for it until it plays. */
  readonly poster?: string | null;
}

/** What players are called when nobody has called them anything. */
const nameless =
  /^\W*((the|an?|this)\s+)?((embedded?|inline|external|interactive|media|social|content|html5?|video|audio|podcast|music|youtube|vimeo|spotify|soundcloud|twitter|tweet|x|facebook|instagram|tiktok|google|maps?|iframe|frame|player|post|widget|from|on|of|chart|graphic|reproductor|lecteur|vid[eé]o)\W*)+$/i;

/** A figure of a link with its name; in a figure that there is already, a paragraph. */
function embeddingElement(page: Document, { provider, url, title, poster }: Embedding, isInFigure: boolean): Element {
  const holder = page.createElement(isInFigure ? 'p' : 'figure');
  holder.setAttribute('data-embed', provider);
  if (poster) {
    const image = holder.appendChild(page.createElement('img'));
    image.setAttribute('src', poster);
    image.setAttribute('alt', isName(title) ? title : '');
    holder.append(page.createElement('br'));
  }
  const link = holder.appendChild(page.createElement('a'));
  link.setAttribute('href', url);
  link.textContent = isName(title) ? title.replace(/\s+/g, ' ').trim() : provider;
  return holder;
}

/** Puts an embedding where the element was that played it; next to a paragraph, not in it. */
export function replaceByEmbedding(element: Element, embedding: Embedding): void {
  const made = embeddingElement(element.ownerDocument, embedding, element.closest('figure') !== null);
  const paragraph = element.closest('p');
  if (!paragraph) {
    element.replaceWith(made);
    return;
  }
  const marker = element.ownerDocument.createElement('span');
  element.replaceWith(marker);
  const isAtStart = !/\S/.test(textBefore(marker, paragraph));
  marker.remove();
  if (isAtStart) paragraph.before(made);
  else paragraph.after(made);
}

/** Whether a title is one of this, and not of what plays it. */
export function isName(title: string): boolean {
  return /[\p{L}\p{N}]/u.test(title) && !nameless.test(title) && !/^https?:/.test(title);
}

function textBefore(marker: Element, paragraph: Element): string {
  let text = '';
  for (let node: Node | null = marker; node && node !== paragraph; node = node.parentNode) {
    for (let before = node.previousSibling; before; before = before.previousSibling) text += before.textContent ?? '';
  }
  return text;
}
