import Dexie from 'dexie';
import { AppError, type ErrorCode } from '../domain/errors';

/** Turns what the database throws into what the reader can act on. */
export async function failAsAppError<Value>(work: PromiseLike<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    const code = codeOf(error);
    throw code ? new AppError(code, { cause: error }) : error;
  }
}

/** `null`: nothing that the reader can act on. */
export function codeOf(error: unknown): ErrorCode | null {
  if (isNamed(error, 'LibraryShutError')) return 'library-shut';
  const { QuotaExceeded, OpenFailed, MissingAPI, Abort, Unknown } = Dexie.errnames;
  if (isNamed(error, QuotaExceeded)) return 'storage-full';
  if (isNamed(error, OpenFailed) || isNamed(error, MissingAPI)) return 'storage-unavailable';
  // We abort nothing ourselves: the browser could not write, and on a disk that is all but full it does not say why.
  return isNamed(error, Abort) || isNamed(error, Unknown) ? 'storage-unwritable' : null;
}

/** Dexie wraps the cause: it is in `inner`, or, for many rows at once, among the `failures`. */
function isNamed(error: unknown, name: string): boolean {
  if (!(error instanceof Error)) return false;
  const { inner, failures = [] } = error as { inner?: unknown; failures?: readonly unknown[] };
  return error.name === name || isNamed(inner, name) || Object.values(failures).some((each) => isNamed(each, name));
}
