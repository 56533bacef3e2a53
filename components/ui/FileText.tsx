import styles from './FileText.module.css';

/** The text of a file as it stands in it. */
export function FileText({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
    <pre class={styles.file} tabIndex={0} dir="auto">
      {text}
    </pre>
  );
}
