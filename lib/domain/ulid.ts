const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A ULID: 10 characters of time, 16 of chance, in an order that sorts by time. https://github.com/ulid/spec
 * @param now milliseconds since 1970
 * @param random 16 random bytes
 */
export function ulid(now: number, random: Uint8Array): string {
  let time = '';
  for (let rest = now, digit = 0; digit < 10; digit++, rest = Math.floor(rest / 32)) time = alphabet[rest % 32] + time;
  return time + Array.from(random.subarray(0, 16), (byte) => alphabet[byte % 32]).join('');
}
