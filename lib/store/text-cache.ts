/**
 * Texts of articles as they were at one stamp of the index, up to a few megabytes; the ones not asked for longest go first.
 * Every write to a text renews the stamp.
 */
export class TextCache {
  private readonly texts = new Map<string, string>();
  private stamp = '';
  private size = 0;

  /** @param most letters of all texts together */
  constructor(private readonly most = 2_000_000) {}

  /** Forgets what was read at another stamp. */
  begin(stamp: string): void {
    if (stamp === this.stamp) return;
    this.clear();
    this.stamp = stamp;
  }

  get(id: string): string | undefined {
    const text = this.texts.get(id);
    if (text !== undefined) {
      this.texts.delete(id);
      this.texts.set(id, text);
    }
    return text;
  }

  /** @param stamp of the index with which it was read, or of an earlier one; nothing is kept without one */
  put(stamp: string, id: string, text: string): void {
    if (stamp === '' || stamp !== this.stamp || this.texts.has(id)) return;
    this.texts.set(id, text);
    this.size += text.length;
    for (const [oldest, { length }] of this.texts) {
      if (this.size <= this.most) return;
      this.texts.delete(oldest);
      this.size -= length;
    }
  }

  clear(): void {
    this.texts.clear();
    this.stamp = '';
    this.size = 0;
  }
}
