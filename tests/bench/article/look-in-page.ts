// Runs in a page: what the finder sees of another page, for learning from.
import { lookAt } from '../../../lib/extract/article/find-article';
import { preparePage } from '../../../lib/extract/extract-article';
import { copyPage } from '../../../lib/extract/page/copy-page';

declare global {
  var lookAtPage: (html: string, url: string) => string;
}

/** The attributes that `choose-blocks` asks for. */
const asked = /^(role|data-(hidden|overlay|embed|footnotes))$/;

/** JSON of the blocks of a page, with their rows of numbers and the containers they are in. */
globalThis.lookAtPage = (html, url) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const base = page.querySelector('base[href]') ?? page.head.appendChild(page.createElement('base'));
  base.setAttribute('href', URL.parse(base.getAttribute('href') ?? '', url)?.href ?? url);
  // A parser without scripts reads what is in a <noscript>; a reader's browser doesn't.
  for (const noscript of page.querySelectorAll('noscript')) noscript.textContent = noscript.innerHTML;
  const copy = copyPage(page);
  const { tree, candidate, rows } = lookAt(copy, preparePage(copy, url).title ?? '');
  const look = ({ tagName, attributes }: Element) => [
    tagName,
    Object.fromEntries([...attributes].flatMap(({ name, value }) => (asked.test(name) ? [[name, value]] : []))),
  ];
  return JSON.stringify({
    containers: tree.containers.map((container) => ({
      look: look(container.element),
      parent: container.parent?.index ?? -1,
      from: container.from,
      to: container.to,
      names: [...container.names],
    })),
    blocks: tree.blocks.map(({ element, parent, text, linked, names, weight }, index) => ({
      look: look(element),
      parent: parent.index,
      names: [...names],
      text,
      linked,
      weight,
      candidate: candidate.taken[index],
      row: Array.from(rows[index] ?? [], (value) => Number(value.toPrecision(5))),
    })),
  });
};
