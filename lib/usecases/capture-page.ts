import type { CapturedPage } from '../domain/article';

export function capturePage(_page: Document, _selection: Selection | null, _now: Date): CapturedPage | null {
  return null;
}
