/** Where the letters of a range stand, a box for each line of each piece of text. Not those of blocks: they are wider than their words. */
export function lineBoxesOf(range: Range): DOMRect[] {
  const { commonAncestorContainer: root, startContainer, startOffset, endContainer, endOffset } = range;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const boxes: DOMRect[] = [];
  for (let node: Node | null = root instanceof Text ? root : walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node) || node.parentElement?.closest('rt, rp, [data-added], [data-picture]')) continue;
    const part = new Range();
    part.selectNodeContents(node);
    if (node === startContainer) part.setStart(node, startOffset);
    if (node === endContainer) part.setEnd(node, endOffset);
    if (part.toString().trim() === '') continue;
    boxes.push(...[...part.getClientRects()].filter(({ width, height }) => width > 0 && height > 0));
  }
  return boxes;
}
