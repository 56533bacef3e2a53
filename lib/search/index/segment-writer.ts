import { ByteWriter } from './bytes';
import { scaleOf, writeList } from './posting-list';
import { packDense } from './postings';
import {
  blockSize,
  denseKind,
  kindCount,
  listKind,
  type NewBlocks,
  onceKind,
  type Segment,
  singleKind,
  unionMark,
} from './segment';

/** From this many postings on a beginning gets a list of its own: a query for it need not read all its terms. */
const unionSize = 1500;

/** So many bytes are handed over at a time, so that no page holds a whole segment. */
const pieceSize = 1 << 19;

/** Takes terms with their postings in ascending order, and makes a segment of them. */
export class SegmentWriter {
  private readonly block = new ByteWriter(blockSize * 2);
  private readonly list = new ByteWriter();
  private readonly firstTerms: string[] = [];
  private waiting: Uint8Array[] = [];
  private waitingSize = 0;
  private size = 0;
  private written = 0;
  private previous = '';
  private readonly unions: Union[];

  constructor(
    private readonly first: number,
    private readonly span: number,
    private readonly blocks: NewBlocks,
  ) {
    this.unions = [new Union(first, span), new Union(first, span)];
  }

  /** @param postings `article * 4 + weight`, ascending; the first `count` of them */
  add(term: string, postings: ArrayLike<number>, count: number): void {
    this.closeUnions(term);
    this.write(term, postings, count);
    if (term.charCodeAt(0) < 32) return;
    const start = widthAt(term, 0);
    this.unions[0]?.add(term.slice(0, start), postings, count);
    // Two signs of a script without spaces are a term already.
    if (isWordTerm(term)) this.unions[1]?.add(term.slice(0, start + widthAt(term, start)), postings, count);
  }

  /** Hands over what there is when it is much: to be awaited now and then. */
  async handOver(least = pieceSize): Promise<void> {
    if (this.waitingSize < least) return;
    const { waiting } = this;
    this.waiting = [];
    this.size += this.waitingSize;
    this.waitingSize = 0;
    const first = this.blocks.start + this.written;
    this.written += waiting.length;
    await this.blocks.write(first, waiting);
  }

  async finish(articles: number): Promise<Segment> {
    this.closeUnions('');
    this.endBlock();
    await this.handOver(1);
    return {
      start: this.blocks.start,
      blocks: this.firstTerms.length,
      firstTerms: this.firstTerms.join('\n'),
      bytes: this.size,
      first: this.first,
      span: this.span,
      articles,
    };
  }

  private closeUnions(next: string): void {
    // The longer beginning sorts first.
    for (const union of [this.unions[1], this.unions[0]]) {
      if (!union?.start || next.startsWith(union.start)) continue;
      if (union.total >= unionSize) {
        const { start } = union;
        const postings = union.take();
        this.write(start + unionMark, postings, postings.length);
      } else union.clear();
    }
  }

  private write(term: string, postings: ArrayLike<number>, count: number): void {
    const { block, list } = this;
    if (block.length === 0) {
      this.firstTerms.push(term);
      this.previous = '';
    }
    const [posting = 0] = [postings[0]];
    const scale = scaleOf(postings, count, this.first);
    list.clear();
    if (count > 1) writeList(list, postings, count, this.first, scale);
    const isDense = list.length > (this.span + 3) >> 2;
    const kind = count === 1 ? ((posting & 3) === 1 ? onceKind : singleKind) : isDense ? denseKind : listKind + scale;

    const shared = sharedLength(this.previous, term);
    const rest = term.length - shared;
    block.number(kind + kindCount * (Math.min(shared, 3) + 4 * (Math.min(rest, 8) - 1)));
    if (shared >= 3) block.number(shared - 3);
    if (rest >= 8) block.number(rest - 8);
    // Terms ascend: where two differ first, the later one's sign is greater.
    block.number(term.charCodeAt(shared) - (shared < this.previous.length ? this.previous.charCodeAt(shared) : 0));
    for (let at = shared + 1; at < term.length; at++) block.number(term.charCodeAt(at));
    this.previous = term;

    const place = Math.floor(posting / 4) - this.first;
    if (kind === onceKind) block.number(place);
    else if (kind === singleKind) block.number(place * 4 + (posting & 3));
    else if (kind === denseKind) block.append(packDense(postings, count, this.first, this.span));
    else {
      block.number(list.length);
      block.append(list.view());
    }
    if (block.length >= blockSize) this.endBlock();
  }

  private endBlock(): void {
    if (this.block.length === 0) return;
    this.waiting.push(this.block.copy());
    this.waitingSize += this.block.length;
    this.block.clear();
  }
}

/** All articles that have a term with a certain beginning. */
class Union {
  start = '';
  total = 0;
  private readonly weights: Uint8Array;

  constructor(
    private readonly first: number,
    span: number,
  ) {
    this.weights = new Uint8Array(span);
  }

  add(start: string, postings: ArrayLike<number>, count: number): void {
    this.start = start;
    this.total += count;
    const { weights, first } = this;
    for (let index = 0; index < count; index++) {
      const posting = postings[index] as number;
      const place = Math.floor(posting / 4) - first;
      if ((weights[place] as number) < (posting & 3)) weights[place] = posting & 3;
    }
  }

  take(): number[] {
    const postings: number[] = [];
    for (const [place, weight] of this.weights.entries())
      if (weight > 0) postings.push((this.first + place) * 4 + weight);
    this.clear();
    return postings;
  }

  clear(): void {
    this.weights.fill(0);
    this.total = 0;
    this.start = '';
  }
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function isWordTerm(term: string): boolean {
  return term.length > 1 && term.charCodeAt(0) < 0x0e00;
}

function widthAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 ? 2 : 1;
}
