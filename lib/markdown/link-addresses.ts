/** What an address ends before: signs of the sentence around it, also where that is written without spaces. */
const address = /https?:\/\/[^\s<>"'“”‘’«»\u3000-\u303f\uff01-\uff60]+/g;

/**
 * Makes links of the addresses that stand in a text as words. For what the reader writes: in an article it is its page that says
 * what a link is.
 */
export function linkAddresses(root: DocumentFragment): void {
  const page = root.ownerDocument;
  const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  for (const text of texts) {
    if (text.parentElement?.closest('a, code')) continue;
    let rest = text;
    for (const [found] of text.data.matchAll(address)) {
      const words = withoutEnd(found);
      if (!URL.canParse(words)) continue;
      const own = rest.splitText(rest.data.indexOf(words));
      rest = own.splitText(words.length);
      const link = page.createElement('a');
      link.href = words;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      own.replaceWith(link);
      link.append(own);
    }
  }
}

/** Without the signs of the sentence at its end; a parenthesis that is closed within belongs to it. */
function withoutEnd(found: string): string {
  let words = found;
  for (;;) {
    const last = words.at(-1) ?? '';
    const isOpen = last === ')' && words.split('(').length < words.split(')').length;
    if (!isOpen && !/[.,;:!?*_~\]]/.test(last)) return words;
    words = words.slice(0, -1);
  }
}
