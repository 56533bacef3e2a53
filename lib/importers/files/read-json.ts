import { BadFileError } from '../../domain/import-problem';
import { textPieces } from './read-text';
import type { SourceFile } from './source-file';

/** An entry longer than this is none. */
const longestElement = 64 * 1024 * 1024;

/** An element of an array, and its number, from 1. */
export interface JsonElement {
  readonly number: number;
  readonly value: unknown;
}

/**
 * The elements of an array in a file of JSON, one in memory at a time.
 * @param key of the outermost object under which the array stands; `null`: the file is the array
 * @throws BadFileError `json-broken` at the element that can't be read
 */
export async function* readJsonArray(file: SourceFile, key: string | null): AsyncGenerator<JsonElement> {
  const opening = key === null ? 1 : 2;
  let number = 0;
  let depth = 0;
  let isInText = false;
  let isEscaped = false;
  let isInside = false;
  let text = '';
  let element = '';
  const fail = (problem: 'json-broken' | 'line-too-long', cause?: unknown) =>
    new BadFileError(problem, { file: file.name, at: { unit: 'entry', number: number + 1 } }, { cause });
  const read = (): JsonElement => {
    try {
      return { number: ++number, value: JSON.parse(element) };
    } catch (error) {
      number--;
      throw fail('json-broken', error);
    } finally {
      element = '';
    }
  };

  for await (const piece of textPieces(file)) {
    let from = isInside ? 0 : -1;
    for (let index = 0; index < piece.length; index++) {
      const sign = piece[index] as string;
      if (isInText) {
        if (isEscaped) isEscaped = false;
        else if (sign === '\\') isEscaped = true;
        else if (sign === '"') isInText = false;
        if (!isInside && depth === 1) text += sign;
        continue;
      }
      if (sign === '"') {
        isInText = true;
        if (!isInside && depth === 1) text = '';
      } else if (sign === '[' || sign === '{') {
        depth++;
        if (!isInside && sign === '[' && depth === opening && (key === null || text === `${key}"`)) {
          isInside = true;
          from = index + 1;
        }
      } else if (sign === ']' || sign === '}') {
        depth--;
        if (isInside && depth === opening - 1) {
          element += piece.slice(from, index);
          if (element.trim() !== '') yield read();
          return;
        }
      } else if (sign === ',' && isInside && depth === opening) {
        element += piece.slice(from, index);
        from = index + 1;
        yield read();
      }
    }
    if (isInside) element += piece.slice(from);
    if (element.length > longestElement) throw fail('line-too-long');
  }
  if (isInside || depth > 0 || isInText) throw fail('json-broken');
}
