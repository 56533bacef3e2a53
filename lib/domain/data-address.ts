/** As many bytes at a time as a call takes arguments. A multiple of three, so that the parts can be put together. */
const part = 3 * 8192;

/** The address of some bytes that has them in it: https://www.rfc-editor.org/rfc/rfc2397 */
export function dataAddressOf({
  mediaType,
  bytes,
}: {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}): string {
  let address = `data:${mediaType};base64,`;
  for (let start = 0; start < bytes.length; start += part) {
    address += btoa(String.fromCharCode(...bytes.subarray(start, start + part)));
  }
  return address;
}
