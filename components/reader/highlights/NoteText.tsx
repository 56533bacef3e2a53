import { useLayoutEffect, useRef } from 'preact/hooks';
import { linkAddresses } from '../../../lib/markdown/link-addresses';
import { renderMarkdown } from '../../../lib/markdown/render-markdown';
import { t } from '../../../lib/platform/messages';
import styles from './NoteText.module.css';

/** A note as it is read. */
export function NoteText({ note }: { note: string }) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const text = renderMarkdown(note, t('image_label'));
    linkAddresses(text);
    frame.current?.replaceChildren(text);
  }, [note]);
  return <div ref={frame} class={styles.note} dir="auto" />;
}
