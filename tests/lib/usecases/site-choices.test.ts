import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { isOfSite, nameOfShape, type SiteChoice } from '../../../lib/domain/site-choice';
import { database } from '../../../lib/store/database';
import { allSiteChoices } from '../../../lib/store/site-choices';
import { changeSiteChoice, chooseForSite, deleteSiteChoice, setSiteChoice } from '../../../lib/usecases/site-choices';
import { sitesAround } from '../../../lib/usecases/sites-around';
import { undo } from '../../../lib/usecases/undo';
import { anArticle } from '../../support/builders';

const now = new Date('2026-11-22T11:53:04Z');
const later = new Date('2026-11-22T11:53:05Z');
const evenLater = new Date('2026-11-22T11:53:06Z');
const article = anArticle({ url: 'https://www.example.org/a' as never });
const shape = { tag: 'aside', id: '', classes: ['promo'], role: 'note' };
const repair = { kind: 'left-out', excerpt: 'Sign up.', at: '2026-11-22T11:53:04+00:00', shape } as const;

beforeEach(() => database.siteChoices.clear());

test('a choice is about the site and those below it', async () => {
  const choice = await chosen();

  expect(choice).toMatchObject({ host: 'example.org', kind: 'left-out', shape, isOn: true });
  expect(['example.org', 'm.example.org', 'anexample.org'].map((host) => isOfSite(choice, host))).toEqual([
    true,
    true,
    false,
  ]);
  expect(nameOfShape(shape)).toBe('aside.promo[role="note"]');
});

test('the last choice about blocks that are called so is the only one', async () => {
  await chooseForSite(article, repair, now);
  await chooseForSite(article, { ...repair, kind: 'brought-back' }, now);

  expect(await allSiteChoices()).toMatchObject([{ kind: 'brought-back' }]);
});

test('a choice is taken back, and one that it replaced is there again', async () => {
  await chooseForSite(article, repair, now);
  const second = await chooseForSite(article, { ...repair, kind: 'brought-back' }, later);

  if (second) await undo(second);

  expect(await allSiteChoices()).toMatchObject([{ kind: 'left-out' }]);
});

test('a choice is changed to one that is there already, and back', async () => {
  await chooseForSite(article, { ...repair, kind: 'brought-back', shape: { ...shape, classes: [] } }, now);
  const choice = await chosen(later);
  const before = await allSiteChoices();

  const undoId = await changeSiteChoice({ ...choice, shape: { ...shape, classes: [] } }, evenLater);
  expect(await allSiteChoices()).toMatchObject([{ id: choice.id, kind: 'left-out', shape: { classes: [] } }]);

  await undo(undoId);
  expect(await allSiteChoices()).toEqual(before);
});

test('a choice may be about the sites above its own that have the same owner', () => {
  expect(sitesAround('en.news.example.co.uk')).toEqual([
    'en.news.example.co.uk',
    'news.example.co.uk',
    'example.co.uk',
  ]);
  expect(sitesAround('example.org')).toEqual(['example.org']);
  expect(sitesAround('localhost')).toEqual(['localhost']);
  expect(sitesAround('127.0.0.1')).toEqual(['127.0.0.1']);
});

test('of a block without a name there is nothing to choose', async () => {
  const { shape: _, ...plain } = repair;

  expect(await chooseForSite(article, plain, now)).toBeNull();
  expect(await allSiteChoices()).toEqual([]);
});

test('a choice is followed no more, deleted, and taken back', async () => {
  const choice = await chosen();
  await setSiteChoice(choice, false);
  expect(await allSiteChoices()).toMatchObject([{ isOn: false }]);

  const undoId = await deleteSiteChoice(choice.id, now);
  expect(await allSiteChoices()).toEqual([]);
  await undo(undoId);

  expect(await allSiteChoices()).toEqual([{ ...choice, isOn: false }]);
});

async function chosen(at = now): Promise<SiteChoice> {
  await chooseForSite(article, repair, at);
  const choice = (await allSiteChoices()).at(-1);
  if (!choice) throw new Error('nothing was chosen');
  return choice;
}
