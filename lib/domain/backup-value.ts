/** Something that JSON can't hold stands in it as `{ "$file": path }`; an object that looks so is wrapped in another. */
export type BytesToPath = (bytes: Uint8Array<ArrayBuffer>, column: string) => string;

/**
 * A stored value as JSON. Bytes become files of their own.
 * @param toPath gives the bytes away, and answers where they are
 * @throws TypeError when something could not be read back
 */
export function toBackupJson(value: unknown, toPath: BytesToPath, column = ''): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((each) => toBackupJson(each, toPath, column));
  if (value instanceof Uint8Array) return { $file: toPath(value as Uint8Array<ArrayBuffer>, column) };
  if (value instanceof Date) return { $date: value.toISOString() };
  if (typeof value === 'object' && isPlain(value)) {
    const json = Object.fromEntries(
      Object.entries(value)
        .filter(([, own]) => own !== undefined)
        .map(([key, own]) => [key, toBackupJson(own, toPath, column || key)]),
    );
    return Object.keys(value).some((key) => key.startsWith('$')) ? { $object: json } : json;
  }
  throw new TypeError(`A backup can’t hold ${Object.prototype.toString.call(value)}`);
}

/** The value again. @param bytesAt reads a file of the backup */
export async function fromBackupJson(
  json: unknown,
  bytesAt: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<unknown> {
  if (Array.isArray(json)) return Promise.all(json.map((each) => fromBackupJson(each, bytesAt)));
  if (typeof json !== 'object' || json === null) return json;
  const { $file, $date, $object } = json as { $file?: unknown; $date?: unknown; $object?: unknown };
  if (typeof $file === 'string') return bytesAt($file);
  if (typeof $date === 'string') return new Date($date);
  const fields = typeof $object === 'object' && $object !== null ? $object : json;
  const entries = Object.entries(fields).map(async ([key, own]) => [key, await fromBackupJson(own, bytesAt)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
