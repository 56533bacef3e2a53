const creativeCommons =
  /creativecommons\.org\/(?:licenses\/([a-z-]+)|(publicdomain\/zero)|publicdomain\/mark)\/([\d.]+)/i;

/** A licence as people call it: `CC BY-SA 4.0` for the address of one of Creative Commons, else the address without its beginning. */
export function nameOfLicense(license: string): string {
  const known = creativeCommons.exec(license);
  if (!known) return license.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  const [, kind, isZero, version] = known;
  if (kind) return `CC ${kind.toUpperCase()} ${version}`;
  return isZero ? `CC0 ${version}` : `Public Domain Mark ${version}`;
}
