import type { CapturedPage } from '../domain/article';
import type { NothingReason } from '../domain/capture-state';
import { AppError } from '../domain/errors';
import { noWishes } from '../domain/page-wishes';
import { toCapturedPage } from './captured-page';
import { runInTab } from './run-in-tab';
import { leaveWishes } from './wishes-here';

/** What the capture script found in a tab. */
export type TabReading =
  | { readonly kind: 'page'; readonly page: CapturedPage }
  | { readonly kind: 'nothing'; readonly reason: NothingReason };

/**
 * Runs the capture script in a tab the reader has just pointed at (`activeTab`).
 * @param wishes what of it the reader always wants otherwise
 * @throws AppError `page-forbidden` when the browser does not let us in, `page-gone`, `capture-broken`
 */
export async function captureTab(tabId: number, url: string, wishes = noWishes): Promise<TabReading> {
  const reason = reasonOfAddress(url);
  if (reason) return { kind: 'nothing', reason };

  const contentType = await runInTab<string>(tabId, { func: leaveWishes, args: [JSON.stringify(wishes)] });
  if (contentType === 'application/pdf') return { kind: 'nothing', reason: 'pdf' };
  if (!/html|xml/.test(contentType)) return { kind: 'nothing', reason: 'not-a-page' };

  const result = await runInTab<unknown>(tabId, { files: ['/capture.js'] });
  if (result === null) return { kind: 'nothing', reason: 'empty-page' };
  const page = toCapturedPage(result);
  if (!page) throw new AppError('capture-broken', { cause: result });
  return { kind: 'page', page };
}

/** Why an address can't be saved from, known before looking. `null`: let us look. */
export function reasonOfAddress(url: string): NothingReason | null {
  const address = URL.parse(url);
  if (!address) return 'browser-page';
  if (/^(chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/.test(address.hostname))
    return 'store-page';
  if (address.protocol === 'file:') return 'local-file';
  if (!/^https?:$/.test(address.protocol)) return 'browser-page';
  return null;
}
