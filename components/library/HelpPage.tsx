import { t } from '../../lib/platform/messages';
import { Page } from '../ui/Page';
import styles from './HelpPage.module.css';
import { Steps } from './Steps';

/** How it works, for those who want to read it again. */
export function HelpPage({ onBack }: { onBack: () => void }) {
  return (
    <Page title={t('welcome_title')} onBack={onBack}>
      <Steps />
      <section class={styles.section}>
        <h2 class={styles.heading}>{t('help_search')}</h2>
        <p>{t('help_search_words')}</p>
        <ul class={styles.examples}>
          <li>
            <code>rain river</code> {t('help_search_all')}
          </li>
          <li>
            <code>#politics</code> {t('help_search_tag')}
          </li>
          <li>
            <code>tag:"new york" taxi</code> {t('help_search_quoted')}
          </li>
          <li>
            <code>"new york"</code> {t('help_search_phrase')}
          </li>
          <li>
            <code>climat*</code> {t('help_search_prefix')}
          </li>
          <li>
            <code>(rain OR snow) -hail</code> {t('help_search_not')}
          </li>
          <li>
            <code>is:unread site:example.org saved:7d</code> {t('help_search_fields')}
          </li>
        </ul>
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
