import type { ArticleRecord } from '../search/text/article-text';

/**
 * Articles with their texts as they were at one stamp of the index, up to a few megabytes; the ones not asked for longest go
 * first. Every write to an article, its text or its highlights renews the stamp.
 */
export class RecordCache {
  private readonly records = new Map<string, ArticleRecord>();
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

  get(id: string): ArticleRecord | undefined {
    const record = this.records.get(id);
    if (record) {
      this.records.delete(id);
      this.records.set(id, record);
    }
    return record;
  }

  /** @param stamp of the index with which it was read, or of an earlier one; nothing is kept without one */
  put(stamp: string, record: ArticleRecord): void {
    if (stamp === '' || stamp !== this.stamp || this.records.has(record.article.id)) return;
    this.records.set(record.article.id, record);
    this.size += record.markdown.length;
    for (const [oldest, { markdown }] of this.records) {
      if (this.size <= this.most) return;
      this.records.delete(oldest);
      this.size -= markdown.length;
    }
  }

  clear(): void {
    this.records.clear();
    this.stamp = '';
    this.size = 0;
  }
}
