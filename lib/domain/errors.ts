/** What can go wrong in a way that the reader can act on. Each has a sentence in `platform/error-message.ts`. */
export type ErrorCode =
  | 'page-forbidden'
  | 'page-gone'
  | 'capture-broken'
  | 'capture-interrupted'
  | 'storage-full'
  | 'storage-unwritable'
  | 'storage-unavailable'
  | 'library-shut'
  | 'article-gone'
  | 'address-taken'
  | 'highlight-gone'
  | 'export-unreadable'
  | 'folder-unwritable'
  | 'folder-taken'
  | 'tag-empty'
  | 'import-gone'
  | 'import-elsewhere'
  | 'texts-elsewhere'
  | 'backup-unwritable'
  | 'backup-forbidden';

/** A failure the reader can act on. Anything else thrown is a bug. `cause` keeps the original for the console. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    options?: { cause: unknown },
  ) {
    super(code, options);
  }
}

/** The code of what was thrown; `null`: a bug of ours. */
export function errorCode(error: unknown): ErrorCode | null {
  return error instanceof AppError ? error.code : null;
}
