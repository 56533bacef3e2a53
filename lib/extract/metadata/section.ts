import { type Found, firstFound } from './found';
import { isNode, type JsonLd, listOf, namesOf } from './json-ld';
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
  const [stated] = listOf(jsonLd.article?.articleSection).flatMap((section) => plainLine(section) ?? []);
  // Some write all their sections into one text.
  const several = stated?.split(/\s*,\s*/) ?? [];
  return firstFound(
    ['json-ld', several.length > 2 ? several[0] : stated],
    ['meta', head.all(/^(?:(?:og:)?article:|og:|parsely-|sailthru\.|prism\.|cxenseparse:)?section$/)[0]?.[0]],
    ['microdata', plainLine(microdata.of('articleSection').map(propertyValue)[0])],
    ['json-ld', lastCrumb(jsonLd, site, title)],
  );
}

/** The nearest page above the article's own, that is not the front page. */
function lastCrumb({ ofType }: JsonLd, site: SiteNames, title: string | null): string | null {
  const crumbs = listOf(ofType('BreadcrumbList')[0]?.itemListElement)
    .filter(isNode)
    .flatMap((crumb) => [...namesOf(crumb), ...(isNode(crumb.item) ? namesOf(crumb.item) : [])].slice(0, 1))
    .filter((name) => !frontPage.test(name) && !site.isSite(name));
  const last = crumbs.at(-1) ?? '';
  const isOwn = last !== '' && lettersOf(title).startsWith(lettersOf(last).slice(0, 20));
  return crumbs.at(isOwn || last.length > 40 ? -2 : -1) ?? null;
}
