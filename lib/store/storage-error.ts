import Dexie from 'dexie';
import { AppError } from '../domain/errors';

/** Turns what the database throws into what the reader can act on. */
export async function failAsAppError<Value>(work: PromiseLike<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (isNamed(error, Dexie.errnames.QuotaExceeded)) throw new AppError('storage-full', { cause: error });
    if (isNamed(error, Dexie.errnames.OpenFailed) || isNamed(error, Dexie.errnames.MissingAPI)) {
      throw new AppError('storage-unavailable', { cause: error });
    }
    throw error;
  }
}

/** Dexie wraps the cause: an aborted transaction hides the full disk in `inner`. */
function isNamed(error: unknown, name: string): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === name || isNamed((error as { inner?: unknown }).inner, name);
}
