import { excerptLimit } from '../domain/proof';

/** A text in at most `excerptLimit` characters: its beginning, or its end. */
export function shorten(text: string, isFromEnd = false): string {
  const characters = [...text.slice(...(isFromEnd ? [-2 * excerptLimit] : [0, 2 * excerptLimit]))];
  if (characters.length <= excerptLimit) return text;
  return isFromEnd
    ? `…${characters.slice(1 - excerptLimit).join('')}`
    : `${characters.slice(0, excerptLimit - 1).join('')}…`;
}
