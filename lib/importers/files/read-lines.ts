import { BadFileError } from '../../domain/import-problem';
import { textPieces } from './read-text';
import type { SourceFile } from './source-file';

/** A line longer than this is none that anybody wrote. */
const longestLine = 1024 * 1024;

/**
 * The lines of a text, from 1.
 * @throws BadFileError `line-too-long`
 */
export async function* readLines(file: SourceFile): AsyncGenerator<{ readonly number: number; readonly text: string }> {
  let number = 1;
  let rest = '';
  for await (const piece of textPieces(file)) {
    const lines = (rest + piece).split(/\r\n|\n|\r(?=.)/s);
    rest = lines.pop() ?? '';
    for (const text of lines) yield { number: number++, text };
    if (rest.length > longestLine)
      throw new BadFileError('line-too-long', { file: file.name, at: { unit: 'line', number } });
  }
  if (rest !== '') yield { number, text: rest.replace(/\r$/, '') };
}
