/** What was read at one stamp of the store, up to a size; what was not asked for longest goes first. */
export class StampedCache<Value> {
  private readonly values = new Map<string, Value>();
  private stamp = '';
  private size = 0;

  /**
   * @param most how large all of it may be together
   * @param sizeOf one value
   */
  constructor(
    private readonly most: number,
    private readonly sizeOf: (value: Value) => number,
  ) {}

  /** Forgets what was read at another stamp. */
  begin(stamp: string): void {
    if (stamp === this.stamp) return;
    this.clear();
    this.stamp = stamp;
  }

  get(key: string): Value | undefined {
    const value = this.values.get(key);
    if (value !== undefined) {
      this.values.delete(key);
      this.values.set(key, value);
    }
    return value;
  }

  /** @param stamp with which it was read, or an earlier one; nothing is kept without one */
  put(stamp: string, key: string, value: Value): void {
    if (stamp === '' || stamp !== this.stamp || this.values.has(key)) return;
    this.values.set(key, value);
    this.size += this.sizeOf(value);
    for (const [oldest, old] of this.values) {
      if (this.size <= this.most) return;
      this.values.delete(oldest);
      this.size -= this.sizeOf(old);
    }
  }

  clear(): void {
    this.values.clear();
    this.stamp = '';
    this.size = 0;
  }
}
