import { render, type VNode } from 'preact';
import type { Article, ArticleId, IsoDateTime } from '../../lib/domain/article';
import type { CanonicalUrl } from '../../lib/domain/canonical-url';
import { ArticleHead } from './ArticleHead';
import { ArticleText } from './ArticleText';
import viewStyles from './ArticleView.module.css';
import { ReaderBar } from './ReaderBar';
import type { Reading } from './reading';
import { attributesOf, currentStyle } from './reading-style';
import styles from './warm-up.module.css';

/** A bit of each thing that is in most articles. */
const markdown = `A *b* **c** \`d\` [e](https://example.org/), “f” – 1.[^1]

## G

> H

- I

![](https://example.org/j.png)

[^1]: K
`;

/** Letters of scripts that are set in faces of their own, by the language. */
const letters: Readonly<Record<string, string>> = {
  zh: '“临江”，《量》：**重**视。\n',
  ja: '「漢字」と、**かな**カナ。\n',
  ko: '“한글”, **강**조.\n',
  ar: 'نصّ «عربي»، **غليظ**.\n',
};

/**
 * Does once, while nobody does anything and where nobody sees it, what opening an article does: the first time, the browser has to
 * compile it and to look for the faces, which takes longer than a text.
 * @param languages of articles that may be opened
 */
export async function warmUp(languages: readonly (string | null)[]): Promise<void> {
  const steps = [() => bar(), ...languages.map((language) => () => text(language))];
  for (const step of steps) {
    await idle();
    // Who was quicker needs none of it
    if (document.querySelector('[data-reader]')) return;
    layOut(step());
  }
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve));
}

function layOut(part: VNode): void {
  const host = document.createElement('div');
  host.className = styles.host ?? '';
  host.inert = true;
  document.body.append(host);
  render(part, host);
  host.getBoundingClientRect();
  render(null, host);
  host.remove();
}

function bar(): VNode {
  return (
    <ReaderBar
      reading={readingIn(null)}
      place={null}
      outline={[]}
      isHidden={false}
      onPrevious={nothing}
      onNext={nothing}
      onBack={nothing}
      onTag={nothing}
      onCite={nothing}
      onListen={nothing}
      onBeside={nothing}
    />
  );
}

function text(language: string | null): VNode {
  const reading = readingIn(language);
  return (
    <article
      class={viewStyles.article}
      data-lines="horizontal"
      {...attributesOf(currentStyle())}
      {...(language && { lang: language })}
    >
      <ArticleHead reading={reading}>{null}</ArticleHead>
      <ArticleText
        id={reading.article.id}
        frame={{ current: null }}
        markdown={reading.markdown}
        images={new Map()}
        language={language}
        first={0}
        windowOf={() => null}
        onBegun={nothing}
        onText={nothing}
      />
    </article>
  );
}

function nothing(): void {}

function readingIn(language: string | null): Reading {
  const at = '2026-01-01T00:00:00Z' as IsoDateTime;
  const article: Article = {
    id: '' as ArticleId,
    url: 'https://example.org/' as CanonicalUrl,
    slug: '',
    title: 'A',
    authors: ['B'],
    siteName: null,
    excerpt: null,
    language,
    publishedAt: at,
    image: null,
    tags: [],
    words: 1,
    minutes: 1,
    imageCount: 0,
    savedAt: at,
    updatedAt: at,
  };
  const own = letters[(language ?? '').slice(0, 2)] ?? '';
  return { article, markdown: own + markdown, details: null, language, isTrashed: false };
}
