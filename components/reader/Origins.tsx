import type { ArticleId } from '../../lib/domain/article';
import type { ImportedFrom } from '../../lib/domain/imported';
import { instantOf } from '../../lib/platform/date-message';
import { languageTag, t } from '../../lib/platform/messages';
import { originsOf } from '../../lib/store/origins';
import { sourceName } from '../import/source-names';
import { valueOr } from '../live';
import { Disclosure } from '../ui/Disclosure';
import { useLive } from '../use-live';
import styles from './Origins.module.css';

/** The files that an article came from, with what of them has no other place. */
export function Origins({ id }: { id: ArticleId }) {
  const origins = valueOr(useLive(id, originsOf).value, []);
  return (
    <>
      {origins.map((from, index) => (
        <Origin key={index} {...from} />
      ))}
    </>
  );
}

function Origin({ source, importedAt, file, note, rest }: ImportedFrom) {
  const kept = Object.keys(rest);
  return (
    <section class={styles.origin} lang={languageTag()}>
      <p title={file}>{t('copy_imported', sourceName(source), instantOf(importedAt))}</p>
      {note && <Part name={t('copy_imported_note')} texts={[note]} />}
      {kept.length > 0 && (
        <Disclosure label={t('copy_imported_rest')}>
          <pre class={styles.fields}>{JSON.stringify(rest, null, 2)}</pre>
        </Disclosure>
      )}
    </section>
  );
}

function Part({ name, texts }: { name: string; texts: readonly string[] }) {
  return (
    <div>
      <p class={styles.name}>{name}</p>
      <ul class={styles.texts}>
        {texts.map((text, index) => (
          <li key={index} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
