import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { isOfSite, nameOfShape } from '../../../lib/domain/site-choice';
import { database } from '../../../lib/store/database';
import { allSiteChoices } from '../../../lib/store/site-choices';
import { chooseForSite, deleteSiteChoice, setSiteChoice } from '../../../lib/usecases/site-choices';
import { undo } from '../../../lib/usecases/undo';
import { anArticle } from '../../support/builders';

const now = new Date('2026-11-22T11:53:04Z');
const article = anArticle({ url: 'https://www.example.org/a' as never });
const shape = { tag: 'aside', id: '', classes: ['promo'], role: 'note' };
const repair = { kind: 'left-out', excerpt: 'Sign up.', at: '2026-11-22T11:53:04+00:00', shape } as const;

beforeEach(() => database.siteChoices.clear());

test('a choice is about the site and those below it', async () => {
  const choice = await chooseForSite(article, repair, now);

  expect(choice).toMatchObject({ host: 'example.org', kind: 'left-out', shape, isOn: true });
  expect(choice && ['example.org', 'm.example.org', 'anexample.org'].map((host) => isOfSite(choice, host))).toEqual([
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

test('of a block without a name there is nothing to choose', async () => {
  const { shape: _, ...plain } = repair;

  expect(await chooseForSite(article, plain, now)).toBeNull();
  expect(await allSiteChoices()).toEqual([]);
});

test('a choice is followed no more, deleted, and taken back', async () => {
  const choice = await chooseForSite(article, repair, now);
  if (!choice) throw new Error('nothing was chosen');
  await setSiteChoice(choice, false);
  expect(await allSiteChoices()).toMatchObject([{ isOn: false }]);

  const undoId = await deleteSiteChoice(choice.id, now);
  expect(await allSiteChoices()).toEqual([]);
  await undo(undoId);

  expect(await allSiteChoices()).toEqual([{ ...choice, isOn: false }]);
});
