/**
 * A property of every node of a page, asked through the prototype. `<input name="firstChild">` hides that property of its
 * form and `<img name="defaultView">` hides one of the document, but not from who asks so.
 * https://webidl.spec.whatwg.org/#LegacyOverrideBuiltIns
 *
 * @param sample of the same kind, from a document without such names
 */
export function getterOf<Kind extends object, Name extends keyof Kind>(
  sample: Kind,
  name: Name,
): (this: Kind) => Kind[Name] {
  for (let kind: object | null = sample; kind; kind = Object.getPrototypeOf(kind)) {
    const get = Object.getOwnPropertyDescriptor(kind, name)?.get;
    if (get) return get;
  }
  throw new TypeError(`No such property: ${String(name)}`);
}
