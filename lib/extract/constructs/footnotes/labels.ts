/** Names for notes: unique, also for parsers to which `a` and `A` are one. */
export class Labels {
  readonly #taken = new Set<string>();

  /**
   * What the reader sees, as `3`; or for a sign such as `*`, what the page calls the note.
   * @param id of the note in the page
   */
  make(marker: string, id: string): string {
    const wanted = [marker.replace(/^[[(]\s*|\s*[\])]$/g, ''), id.replace(/^[^\p{L}\p{N}]+/u, '')]
      .map((name) => name.trim().replace(/\s+/g, '-'))
      .find((name) => /^[\p{L}\p{N}][\p{L}\p{N}_:.-]{0,60}$/u.test(name));
    const base = wanted ?? 'note';
    let label = base;
    for (let count = 2; this.#taken.has(label.toLowerCase()); count++) label = `${base}-${count}`;
    this.#taken.add(label.toLowerCase());
    return label;
  }
}
