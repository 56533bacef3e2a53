import type { Construct } from './construct';

/** Line breaks of text that keeps them by a style of its own, as `<br>`. https://drafts.csswg.org/css-text/#white-space-property */
export const lineBreaks: Construct = {
  name: 'line-breaks',
  standardise(page) {
    for (const element of page.querySelectorAll('[style*="white-space" i]')) {
      if (
        !/white-space\s*:\s*(pre|pre-wrap|pre-line|break-spaces)\s*(;|!|$)/i.test(element.getAttribute('style') ?? '')
      )
        continue;
      if (element.closest('pre, code, math')) continue;
      const walker = page.createTreeWalker(element, 4);
      const texts: Node[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        if (/\S/.test(text) && text.trim().includes('\n') && !node.parentElement?.closest('pre, code, script, style'))
          texts.push(node);
      }
      for (const node of texts) breakLines(node as Text);
    }
  },
};

function breakLines(node: Text): void {
  const page = node.ownerDocument;
  const [first = '', ...lines] = node.data.split(/\r\n?|\n/);
  node.replaceWith(first, ...lines.flatMap((line) => [page.createElement('br'), line]));
}
