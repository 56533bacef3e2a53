import type { LeftOut, Repair } from '../../domain/ledger';
import type { PageMetadata } from '../metadata/metadata';

/** A page with what is not the article marked in it. */
export interface MarkedPage {
  readonly body: HTMLElement;
  readonly metadata: PageMetadata;
  readonly title: string;
  readonly leftOut: readonly LeftOut[];
  /** What the reader changed of it before, as far as that is still there. */
  readonly repairs: readonly Repair[];
}
