import { AppError } from '../domain/errors';
import type { Pager, PageStep } from '../domain/page-step';
import { toCapturedPage } from './captured-page';
import { runInTab } from './run-in-tab';

/** What the page-reading script leaves in a page, in its own world, for the functions below. */
export interface PageReader {
  /** @param id of the save, so that two of one tab don't mix */
  read(id: string, article: string, address: string): Promise<PageStep>;
  /** Gives up what is being fetched, and forgets what was read. */
  end(id: string): void;
}

type Place = { readonly gleanerPages?: PageReader };

/** Where the article of a tab goes on; `null` when it is all on its page. */
export async function findPages(tabId: number): Promise<Pager | null> {
  return toPager(await runInTab<unknown>(tabId, { files: ['/find-pages.js'] }));
}

/** The pages of one article, read by the tab that has one of them open. */
export interface OpenPages {
  /** @throws AppError `page-gone` when the tab was closed or moved on */
  read(address: string): Promise<PageStep>;
  end(): Promise<void>;
}

/** Makes a tab ready to read the pages of an article. */
export async function openPages(tabId: number, id: string, article: string): Promise<OpenPages> {
  await runInTab(tabId, { files: ['/read-pages.js'] });
  return {
    read: async (address) => {
      const step = await runInTab<unknown>(tabId, {
        func: (...[series = '', name = '', url = '']) =>
          (globalThis as Place).gleanerPages?.read(series, name, url) ?? null,
        args: [id, article, address],
      });
      // Another page has come into the tab, and with it another world.
      if (step === null) throw new AppError('page-gone');
      return toPageStep(step);
    },
    end: () =>
      runInTab<void>(tabId, {
        func: (...[series = '']) => (globalThis as Place).gleanerPages?.end(series),
        args: [id],
      }).catch(() => undefined), // A tab that is gone has ended it.
  };
}

/** Checks what came out of a page, as `toCapturedPage` does. */
function toPager(value: unknown): Pager | null {
  const { article, here, first, next, whole, of } = (value ?? {}) as Record<string, unknown>;
  if (typeof article !== 'string' || !isAddress(here)) return null;
  const addressOrNull = (address: unknown) => (isAddress(address) ? address : null);
  return {
    article,
    here,
    first: addressOrNull(first),
    next: addressOrNull(next),
    whole: addressOrNull(whole),
    of: toCount(of),
  };
}

function toPageStep(value: unknown): PageStep {
  const { kind, page, previous, next, of } = value as Record<string, unknown>;
  if (kind === 'nothing-new' || kind === 'unreachable') return { kind };
  const captured = kind === 'page' ? toCapturedPage(page) : null;
  if (!captured) return { kind: 'other-page' };
  return {
    kind: 'page',
    page: captured,
    previous: toCapturedPage(previous),
    next: isAddress(next) ? next : null,
    of: toCount(of),
  };
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:$/.test(URL.parse(value)?.protocol ?? '');
}

function toCount(value: unknown): number | null {
  return Number.isInteger(value) && (value as number) > 0 ? (value as number) : null;
}
