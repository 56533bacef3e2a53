import { callouts } from './callouts';
import { code } from './code/code';
import type { Construct } from './construct';
import { embeds } from './embeds/embeds';
import { emphasisByClass } from './emphasis-by-class';
import { figures } from './figures/figures';
import { footnotes } from './footnotes/footnotes';
import { headings } from './headings';
import { images } from './images/images';
import { lineBreaks } from './line-breaks';
import { links } from './links';
import { math } from './math/math';
import { table } from './table';
import { taskList } from './task-list';

/** In the order in which they run. Code comes first: what it holds means nothing to the others. */
export const constructs: readonly Construct[] = [
  code,
  math,
  images,
  embeds,
  figures,
  links,
  headings,
  footnotes,
  callouts,
  taskList,
  table,
  lineBreaks,
  emphasisByClass,
];
