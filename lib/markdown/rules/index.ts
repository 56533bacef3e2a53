import type { BlockRule } from '../writing';
import { blockquote } from './blockquote';
import { codeBlock } from './code-block';
import { definitionList } from './definition-list';
import { caption } from './figure';
import { heading } from './heading';
import { list, looseItem } from './list';
import { table } from './table';
import { thematicBreak } from './thematic-break';

/** The elements that are blocks of their own in Markdown: one file per construct. */
export const blockRules: ReadonlyMap<string, BlockRule> = new Map([
  ['H1', heading],
  ['H2', heading],
  ['H3', heading],
  ['H4', heading],
  ['H5', heading],
  ['H6', heading],
  ['BLOCKQUOTE', blockquote],
  ['PRE', codeBlock],
  ['UL', list],
  ['OL', list],
  ['MENU', list],
  ['DIR', list],
  ['LI', looseItem],
  ['DL', definitionList],
  ['CAPTION', caption],
  ['FIGCAPTION', caption],
  ['TABLE', table],
  ['HR', thematicBreak],
]);

/**
 * Elements that begin and end a line and say nothing that Markdown could, whatever the page's styles make of them.
 * https://html.spec.whatwg.org/#flow-content-3
 */
export const containers: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BODY CAPTION CENTER COL COLGROUP DD DETAILS DIALOG DIV DT FIELDSET FIGCAPTION FIGURE FOOTER FORM HEADER HGROUP LEGEND MAIN NAV P SEARCH SECTION SUMMARY TBODY TD TFOOT TH THEAD TR'.split(
    ' ',
  ),
);
