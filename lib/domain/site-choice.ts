import type { Brand } from './brand';
import type { RepairKind } from './ledger';

/** A ULID: choices stand in the order they were made in. */
export type SiteChoiceId = Brand<string, 'SiteChoiceId'>;

/** What an element is called, apart from its words: blocks of one kind have it in common on all pages of a site. */
export interface BlockShape {
  /** In small letters. */
  readonly tag: string;
  /** Empty when it has none. */
  readonly id: string;
  readonly classes: readonly string[];
  /** Empty when it has none. */
  readonly role: string;
}

/** What the reader always wants of the pages of a site. Made by them alone, from a block that they left out or brought back. */
export interface SiteChoice {
  readonly id: SiteChoiceId;
  /** Of the site and of those below it, without `www.` */
  readonly host: string;
  readonly kind: RepairKind;
  readonly shape: BlockShape;
  /** The beginning of the block that it was made from. */
  readonly excerpt: string;
  readonly isOn: boolean;
}

/** Whether a choice is about the pages of a host. */
export function isOfSite({ host }: SiteChoice, other: string): boolean {
  return other === host || other.endsWith(`.${host}`);
}

/** Whether two shapes are about the same blocks. */
export function isSameShape(one: BlockShape, other: BlockShape): boolean {
  return nameOfShape(one) === nameOfShape(other);
}

/** A shape as a selector, as those know it who make pages: `aside.promo[role="note"]`. */
export function nameOfShape({ tag, id, classes, role }: BlockShape): string {
  return `${tag}${id && `#${id}`}${classes.map((name) => `.${name}`).join('')}${role && `[role="${role}"]`}`;
}
