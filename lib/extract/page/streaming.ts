/** A place that waits for a segment: `B` for one with a stand-in, `P` for one without. */
const place = /^([BP]):(\S+)$/;

/**
 * Puts streamed content in its places, as React's script does when it runs: a boundary is a comment `$?` with a
 * `<template id="B:0">` and a stand-in up to the comment `/$`; the content comes later, in `<div hidden id="S:0">`.
 * https://github.com/facebook/react/blob/main/packages/react-dom-bindings/src/server/ReactFizzConfigDOM.js
 */
export function settleStream(copy: ParentNode): void {
  const segments = new Map(
    [...copy.querySelectorAll('[hidden][id^="S:"]')].map((segment) => [segment.id.slice(2), segment]),
  );
  if (segments.size === 0) return;
  for (const template of copy.querySelectorAll('template[id]')) {
    const [, kind, name = ''] = place.exec(template.id) ?? [];
    const segment = segments.get(name);
    if (!segment || segment.contains(template)) continue;
    segments.delete(name);
    if (kind === 'B') removeStandIn(template);
    template.replaceWith(...segment.childNodes);
    segment.remove();
  }
}

/** What follows up to the end of the boundary. */
function removeStandIn(template: Element): void {
  for (let node = template.nextSibling, open = 1; node; ) {
    const next: ChildNode | null = node.nextSibling;
    const comment = node.nodeType === node.COMMENT_NODE ? node.nodeValue : null;
    if (comment === '/$' && --open === 0) return;
    if (comment !== null && /^\$[?!~]?$/.test(comment)) open++;
    node.remove();
    node = next;
  }
}
