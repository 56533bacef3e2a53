export { anchor } from '../../../lib/highlights/anchor';
export { lettersOf, readingTextOf } from '../../../lib/highlights/reading-text';
export { selectorsOf } from '../../../lib/highlights/selectors';
