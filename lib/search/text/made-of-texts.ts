/** How many letters the texts have together of which something is kept. */
const most = 1_000_000;

/**
 * The same as `make`, which is not called again for the texts that were asked for last, up to a million letters: the next query, a
 * letter longer, mostly finds the same texts.
 */
export function keepingLast<Made>(make: (text: string) => Made): (text: string) => Made {
  const kept = new Map<string, Made>();
  let size = 0;
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    // One long text is not worth many others.
    if (text.length > most / 20) return made;
    kept.set(text, made);
    size += text.length;
    for (const oldest of kept.keys()) {
      if (size <= most) break;
      kept.delete(oldest);
      size -= oldest.length;
    }
    return made;
  };
}
