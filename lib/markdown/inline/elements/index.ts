import type { InlineRule } from '../../writing';
import { anchor } from './anchor';
import { checkbox } from './checkbox';
import { code } from './code';
import { embed } from './embed';
import { image } from './image';
import { lineBreak } from './line-break';
import { math } from './math';
import { quotation } from './quotation';
import { ruby } from './ruby';
import { superscript } from './superscript';
import { tagged } from './tagged';

/** The elements of a line that are more than marks: one file per construct. Of any other the content is read. */
export const inlineRules: ReadonlyMap<string, InlineRule> = new Map<string, InlineRule>([
  ['BR', lineBreak],
  ['A', anchor],
  ['IMG', image],
  ['CODE', code],
  ['SAMP', code],
  ['TT', code],
  ['SUP', superscript],
  ['SUB', tagged],
  ['KBD', tagged],
  ['MARK', tagged],
  ['INS', tagged],
  ['U', tagged],
  ['Q', quotation],
  ['RUBY', ruby],
  ['math', math],
  ['INPUT', checkbox],
  ['IFRAME', embed],
  ['EMBED', embed],
  ['VIDEO', embed],
  ['AUDIO', embed],
]);

/** Nothing of these is text of the page. */
export const silent: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD LINK META TITLE SVG svg CANVAS OBJECT BUTTON SELECT TEXTAREA PROGRESS METER DATALIST MAP PARAM SOURCE TRACK'.split(
    ' ',
  ),
);
