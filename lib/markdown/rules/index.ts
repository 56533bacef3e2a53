import type { Rule } from 'turndown';
import { blockquote } from './blockquote';
import { container } from './container';
import { heading } from './heading';
import { list } from './list';
import { listItem } from './list-item';

/** What Turndown lays out by rules of ours: one file per construct. Later ones are asked first. */
export const blockRules: Readonly<Record<string, Rule>> = { container, heading, blockquote, list, listItem };
