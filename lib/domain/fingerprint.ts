/** A short text that is another one for almost any other text: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, and the length. */
export function fingerprintOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${text.length}-${(hash >>> 0).toString(16)}`;
}
