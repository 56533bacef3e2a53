import { t } from '../../lib/platform/messages';
import { Steps } from './Steps';
import styles from './WelcomePage.module.css';

/** The first thing to see in an empty library: what this is, and how it works. */
export function WelcomePage() {
  return (
    <section class={styles.welcome}>
      <header class={styles.head}>
        <img class={styles.logo} src="/icon/128.png" alt="" width="64" height="64" />
        <h1 class={styles.title}>{t('welcome_hello')}</h1>
        <p class={styles.lead}>{t('extension_description')}</p>
      </header>
      <Steps />
      <p class={styles.import}>
        <a href="#/import">{t('welcome_import')}</a>
      </p>
    </section>
  );
}
