/** The hash of a file's content, in hexadecimal digits. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  // One text, not one for each byte: an archive has tens of thousands of files.
  const digits = Array.from({ length: 2 * digest.length }, (_, at) => {
    const byte = digest[at >> 1] ?? 0;
    return hexadecimal.charCodeAt(at % 2 === 0 ? byte >> 4 : byte & 15);
  });
  return String.fromCharCode(...digits);
}

const hexadecimal = '0123456789abcdef';
