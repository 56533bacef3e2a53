import { browser } from 'wxt/browser';
import { AppError } from '../domain/errors';

/** One of our unlisted scripts, or a function that is sent there as text and knows nothing but what it is given. */
type Injection =
  | { readonly files: ('/capture.js' | '/find-pages.js' | '/read-pages.js' | '/highlighter.js')[] }
  | { readonly func: () => unknown }
  | { readonly func: (...args: string[]) => unknown; readonly args: string[] };

/**
 * Runs something of ours in a tab that the reader has just pointed at (`activeTab`). What it promises is waited for.
 * @returns `null` for a value that is none
 * @throws AppError `page-forbidden` when the browser does not let us in, `page-gone`, `capture-broken`
 */
export async function runInTab<Result>(tabId: number, injection: Injection): Promise<Result> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, ...injection } as Parameters<
      typeof browser.scripting.executeScript
    >[0]);
    // Firefox reports an exception of the script here, Chrome by `null`.
    const { error, result } = (frame ?? {}) as { error?: unknown; result?: unknown };
    if (error) throw new AppError('capture-broken', { cause: error });
    return (result ?? null) as Result;
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      /no tab with id|invalid tab|removed|closed/i.test(String(cause)) ? 'page-gone' : 'page-forbidden',
      { cause },
    );
  }
}
