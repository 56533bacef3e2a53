import type { InlineRule } from '../../writing';

/** `<br>`. `<wbr>` is none: a line may break there, and need not. */
export const lineBreak: InlineRule = (_element, place, line) => line.addBreak(place);
