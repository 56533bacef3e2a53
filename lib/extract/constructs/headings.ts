import type { Construct } from './construct';

/** What stands on a link to the heading itself: a sign, or nothing. */
const sign = /^([\s\u00a0\u200b#¶§🔗∞⚓]|\ufe0f)*$/u;
const buttons =
  'button, .mw-editsection, .anchorjs-link, .headerlink, .header-anchor, .hash-link, .heading-anchor, .zeroclipboard-container';

/** Headings, by their names and without what is only there to be pressed: links to themselves, “edit”. */
export const headings: Construct = {
  name: 'headings',
  standardise(page) {
    for (const heading of page.querySelectorAll('[role="heading" i]')) rename(heading);
    for (const heading of page.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      if (!heading.firstElementChild) continue;
      for (const button of heading.querySelectorAll(buttons)) {
        if (sign.test(button.textContent ?? '') || button.matches('.mw-editsection')) button.remove();
        else if (isWhole(button, heading)) button.replaceWith(...button.childNodes);
      }
      for (const link of heading.querySelectorAll('a[href*="#"]')) {
        if (sign.test(link.textContent ?? '') && !link.querySelector('img')) link.remove();
      }
    }
  },
};

/** What opens a part of the page may be a button with the heading as its text. https://www.w3.org/WAI/ARIA/apg/patterns/accordion/ */
function isWhole(button: Element, heading: Element): boolean {
  return button.tagName === 'BUTTON' && (button.textContent ?? '').trim() === (heading.textContent ?? '').trim();
}

/** https://w3c.github.io/aria/#heading */
function rename(heading: Element): void {
  if (!/^(DIV|P|SPAN)$/.test(heading.tagName) || heading.querySelector('p, ul, ol, table, h1, h2, h3')) return;
  const level = Number.parseInt(heading.getAttribute('aria-level') ?? '2', 10);
  const made = heading.ownerDocument.createElement(`h${Math.min(6, Math.max(1, level || 2))}`);
  for (const { name, value } of heading.attributes) if (name !== 'role') made.setAttribute(name, value);
  made.append(...heading.childNodes);
  heading.replaceWith(made);
}
