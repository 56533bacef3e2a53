import { useReaderCommands } from '../commands/use-reader-commands';
import { stepStyle } from './reading-style';

/** What the keys of the reader do besides those of the list. */
export interface ReaderKeys {
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onArchiveAndNext: () => void;
  readonly onCite: () => void;
  /** In a format to choose. */
  readonly onCiteAs: () => void;
  /** `null` where it can't be read beside its page, or is. */
  readonly onBeside: (() => void) | null;
  /** `null` while one listens: then the voice has keys of its own. */
  readonly onListen: (() => void) | null;
}

/** The keys of an article that is open. */
export function useReaderKeys(keys: ReaderKeys): void {
  useReaderCommands({
    'reader-larger': () => stepStyle('size', 1),
    'reader-smaller': () => stepStyle('size', -1),
    'reader-wider': () => stepStyle('measure', 1),
    'reader-narrower': () => stepStyle('measure', -1),
    'reader-next': keys.onNext,
    'reader-previous': keys.onPrevious,
    'reader-archive': keys.onArchiveAndNext,
    'reader-cite': keys.onCite,
    'reader-cite-as': keys.onCiteAs,
    ...(keys.onBeside && { 'reader-beside': keys.onBeside }),
    ...(keys.onListen && { 'reader-listen': keys.onListen }),
  });
}
