/** Where videos, posts and sounds are from that a page has as a frame: its Markdown has a link in their place. */
const embedHosts =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|bilibili\.com|twitch\.tv|tiktok\.com|twitter\.com|x\.com|instagram\.com|facebook\.com|reddit\.com|spotify\.com|soundcloud\.com|codepen\.io|jsfiddle\.net|ted\.com|v\.qq\.com|youku\.com|nicovideo\.jp|slideshare\.net)$/;

/**
 * Marks what a reader can do something with: notes, code that names its language, what was embedded.
 * @param notes the labels of the notes of the text that this is a part of
 */
export function markParts(root: ParentNode, notes: ReadonlySet<string>): void {
  markNotes(root, notes);
  for (const code of root.querySelectorAll('pre > code[type]')) {
    code.parentElement?.setAttribute('data-language', code.getAttribute('type') ?? '');
    code.removeAttribute('type');
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>('p > a[href]')) {
    const { hostname } = new URL(link.href);
    if (!embedHosts.test(hostname) || link.parentElement?.textContent.trim() !== link.textContent.trim()) continue;
    link.dataset.embed = hostname.replace(/^www\./, '');
  }
}

/** `[data-note]` is a reference to the `[data-footnote]` of the same label. */
function markNotes(root: ParentNode, notes: ReadonlySet<string>): void {
  for (const note of root.querySelectorAll('div[type="footnote"]')) {
    const label = takeLabel(note);
    if (notes.has(label)) note.setAttribute('data-footnote', label);
  }
  for (const reference of root.querySelectorAll('sup[type="footnote"]')) {
    const label = takeLabel(reference);
    if (notes.has(label)) reference.setAttribute('data-note', label);
  }
}

function takeLabel(element: Element): string {
  const label = element.getAttribute('value') ?? '';
  element.removeAttribute('type');
  element.removeAttribute('value');
  return label;
}
