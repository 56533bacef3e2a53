import type { ArticleDetails } from '../domain/article';
import { hostOf } from '../domain/canonical-url';
import { correct } from '../domain/correction';
import type { Repair } from '../domain/ledger';
import type { PageWishes } from '../domain/page-wishes';
import { isOfSite } from '../domain/site-choice';
import { captureTab, type TabReading } from '../platform/capture-tab';
import { savedArticleAt } from '../store/articles';
import { detailsOf } from '../store/details';
import { allSiteChoices } from '../store/site-choices';

/**
 * Reads the page of a tab as the reader wants it: without what they always leave out of its site, and with what they repaired and
 * corrected of its article before. Where there is nothing of that kind, which is nearly always, it is read once.
 * @throws AppError as `captureTab`
 */
export async function readTab(tabId: number, url: string): Promise<TabReading> {
  const reading = await captureTab(tabId, url);
  if (reading.kind === 'nothing') return reading;
  // Only the page itself says which article it is.
  const saved = await savedArticleAt(reading.page.url);
  const details = saved && (await detailsOf(saved.article.id));
  const wishes: PageWishes = {
    choices: (await allSiteChoices()).filter((choice) => choice.isOn && isOfSite(choice, hostOf(reading.page.url))),
    repairs: repairsOf(details),
  };
  const wanted = wishes.choices.length + wishes.repairs.length > 0 ? await captureTab(tabId, url, wishes) : reading;
  if (wanted.kind === 'nothing' || !details?.corrections) return wanted;
  return {
    kind: 'page',
    page: { ...wanted.page, markdown: correct(wanted.page.markdown, details.corrections).markdown },
  };
}

/** The last word on each block. */
function repairsOf(details: ArticleDetails | null): readonly Repair[] {
  const last = new Map<string, Repair>();
  for (const repair of details?.repairs ?? []) {
    last.delete(repair.excerpt);
    last.set(repair.excerpt, repair);
  }
  return [...last.values()];
}
