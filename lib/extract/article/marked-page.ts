import type { LeftOut } from '../../domain/ledger';
import type { PageMetadata } from '../metadata/metadata';

/** A page with what is not the article marked in it. */
export interface MarkedPage {
  readonly body: HTMLElement;
  readonly metadata: PageMetadata;
  readonly title: string;
  readonly leftOut: readonly LeftOut[];
}
