/** The names of the footnotes in an article. */
export function noteNames(body: Element): string[] {
  return [...body.querySelectorAll('li[data-footnote]')].map((note) => note.getAttribute('data-footnote') ?? '');
}

/** Gives the footnotes of a page whose names are taken by pages before it names of their own. */
export function renameNotes(body: Element, taken: ReadonlySet<string>): void {
  const all = new Set([...taken, ...noteNames(body)]);
  const names = new Map<string, string>();
  for (const name of noteNames(body)) {
    if (!taken.has(name) || names.has(name)) continue;
    let number = taken.size + 1;
    while (all.has(String(number))) number++;
    names.set(name, String(number));
    all.add(String(number));
  }
  for (const attribute of ['data-footnote', 'data-footnote-ref'])
    for (const element of body.querySelectorAll(`[${attribute}]`)) {
      const name = names.get(element.getAttribute(attribute) ?? '');
      if (name) element.setAttribute(attribute, name);
    }
}
