import { type Found, firstFound } from './found';
import { isNode, type JsonLd, type JsonLdNode, listOf, namesOf } from './json-ld';
import { type Microdata, propertyValue } from './microdata';
import type { PageHead } from './page-head';
import type { SiteNames } from './site-name';
import { lettersOf, plainLine } from './text';

const frontPage =
  /^(home(page)?|start(seite)?|accueil|inicio|início|front ?page|главная|首页|首頁|ホーム|トップ|홈)$/iu;

/** The section of the site that the article is in; of several, the first that is named. */
export function sectionOf(
  head: PageHead,
  microdata: Microdata,
  jsonLd: JsonLd,
  site: SiteNames,
  title: string | null,
): Found<string> | null {
  const { article } = jsonLd;
  return firstFound([
    [
      'json-ld',
      firstOfList(
        listOf(article?.articleSection)
          .map(plainLine)
          .find((section) => section !== null),
      ),
    ],
    [
      'meta',
      head.first(
        'article:section',
        'og:article:section',
        'og:section',
        'parsely-section',
        'sailthru.section',
        'section',
        'cxenseparse:section',
      ),
    ],
    ['microdata', plainLine(microdata.of('articleSection').map(propertyValue)[0])],
    ['json-ld', lastCrumb(jsonLd, site, title)],
  ]);
}

/** Some write all their sections into one text. */
function firstOfList(sections: string | null | undefined): string | null {
  const parts = sections?.split(/\s*,\s*/) ?? [];
  return (parts.length > 2 ? parts[0] : sections) ?? null;
}

/** The nearest page above the article's own, that is not the front page. */
function lastCrumb({ ofType }: JsonLd, site: SiteNames, title: string | null): string | null {
  const crumbs = listOf(ofType('BreadcrumbList')[0]?.itemListElement)
    .filter(isNode)
    .map(nameOfCrumb)
    .filter((name) => name !== null)
    .filter((name) => !frontPage.test(name) && !site.isSite(name));
  const last = crumbs.at(-1);
  const isOwn = last !== undefined && title !== null && lettersOf(title).startsWith(lettersOf(last).slice(0, 20));
  return (isOwn || (last?.length ?? 0) > 40 ? crumbs.at(-2) : last) ?? null;
}

function nameOfCrumb(crumb: JsonLdNode): string | null {
  return namesOf(crumb.name)[0] ?? (isNode(crumb.item) ? namesOf(crumb.item.name)[0] : null) ?? null;
}
