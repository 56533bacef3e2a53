import type { Said } from './attributes';
import { proseLength } from './prose';

/** In characters. */
const shortestText = 20;
const longestLabel = 40;

/** Where hidden parts are menus and forms, however they open. */
const furniture =
  'nav, header, footer, menu, dialog, form, [role=navigation], [role=menu], [role=menubar], [role=dialog], [role=banner], [role=search], [role=contentinfo], [aria-modal=true]';

/** What panels are called. */
const panelNames =
  /(^|[\s_-])(collaps(e|ible|ed)|accordion|tab-?(pane|panel|content)|expand(able|ed)?|toggle-?content|faq|answer|read-?more|more-?text|full-?text|spoiler)/i;

/** What stands on the switch that shows the rest of a text, in the languages whose papers do it most. */
const moreWords =
  /^\W*((read|show|see|view) (more|full|all|the (full|rest))|continue reading|expand|weiterlesen|mehr (lesen|anzeigen)|alles anzeigen|lire (la suite|plus)|voir plus|afficher (plus|la suite)|(leer|ver|mostrar) más|seguir leyendo|leia mais|ler mais|mostra(r)? (di più|mais)|leggi (di più|tutto)|continua a leggere|читать (далее|полностью|ещё)|показать (ещё|полностью)|展开(全文|阅读)?|(阅读|查看|显示)(全文|更多)|展開|閱讀全文|查看更多|続きを(読む|見る)|もっと(見る|読む)|全文を(読む|表示)|더 ?보기|전체 ?보기|اقرأ المزيد|المزيد)/i;

/**
 * Whether something that is not shown at the moment is content that a reader unfolds: a panel of an accordion, a tab, the
 * rest of a text behind “read more”. A menu unfolds too, but is made of links.
 * @param element of a copy
 * @param controlled see `controlledIn`
 */
export function isCollapsedContent(element: Element, said: Said, controlled: ReadonlySet<string>): boolean {
  const mayUnfold =
    said.role === 'tabpanel' ||
    said.role === 'region' ||
    panelNames.test(said.classes) ||
    controlled.has(said.id) ||
    hasSwitchBeside(element);
  return mayUnfold && !said.names.includes('aria-modal') && hasProse(element) && !element.closest(furniture);
}

/** The ids of what a page says that a switch unfolds: https://w3c.github.io/aria/#aria-controls, and as Bootstrap has it. */
export function controlledIn(page: ParentNode): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const control of page.querySelectorAll('[aria-controls], [data-target], [data-bs-target], [role=tab][href]')) {
    for (const id of control.getAttribute('aria-controls')?.split(/\s+/) ?? []) ids.add(id);
    for (const name of ['data-target', 'data-bs-target', 'href']) {
      const target = control.getAttribute(name);
      if (target?.startsWith('#')) ids.add(target.slice(1));
    }
  }
  return ids;
}

function hasProse(element: Element): boolean {
  const prose = proseLength(element);
  return prose >= shortestText && prose * 2 > (element.textContent?.length ?? 0);
}

/** A heading or button that opens it before it, or “read more” on either side. */
function hasSwitchBeside({ previousElementSibling: before, nextElementSibling: after }: Element): boolean {
  if (before?.matches('[aria-expanded], summary') || before?.querySelector('[aria-expanded]')) return true;
  return [before, after].some((beside) => {
    const text = beside?.textContent?.trim() ?? '';
    return text.length < longestLabel && moreWords.test(text);
  });
}
