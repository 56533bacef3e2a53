import { type MessageKey, t } from '../../lib/platform/messages';
import { Page } from '../ui/Page';
import styles from './HelpPage.module.css';
import { listHash } from './route';
import { Steps } from './Steps';

const examples: readonly (readonly [query: string, meaning: MessageKey])[] = [
  ['rain river', 'help_search_all'],
  ['#politics', 'help_search_tag'],
  ['tag:"new york" taxi', 'help_search_quoted'],
  ['"new york"', 'help_search_phrase'],
  ['climat*', 'help_search_prefix'],
  ['(rain OR snow) -hail', 'help_search_not'],
  ['is:unread site:example.org saved:7d', 'help_search_fields'],
];

/** How it works, for those who want to read it again. */
export function HelpPage({ onBack }: { onBack: () => void }) {
  return (
    <Page title={t('welcome_title')} onBack={onBack}>
      <Steps />
      <section class={styles.section}>
        <h2 class={styles.heading}>{t('help_search')}</h2>
        <p>{t('help_search_words')}</p>
        <dl class={styles.examples}>
          {examples.map(([query, meaning]) => (
            <div key={query} class={styles.example}>
              <dt>
                <a href={listHash({ shelf: { kind: 'all' }, query })}>
                  <code>{query}</code>
                </a>
              </dt>
              <dd>{t(meaning)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section class={styles.section}>
        <h2 class={styles.heading}>{t('help_keys')}</h2>
        <p>{t('help_keys_words')}</p>
      </section>
      <section class={styles.section}>
        <h2 class={styles.heading}>{t('help_listen')}</h2>
        <p>{t('help_listen_words')}</p>
      </section>
      <section class={styles.section}>
        <h2 class={styles.heading}>{t('about_privacy')}</h2>
        <p>{t('about_privacy_words')}</p>
      </section>
    </Page>
  );
}
