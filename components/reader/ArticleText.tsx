import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { renderMarkdown } from '../../lib/markdown/render-markdown';
import { t } from '../../lib/platform/messages';
import styles from './ArticleText.module.css';

interface Props {
  /** Where the text stands, for whoever marks something in it. */
  frame: RefObject<HTMLDivElement | null>;
  markdown: string;
}

/** The text of an article. Its blocks are the children of the frame, in the order of the Markdown. */
export function ArticleText({ frame, markdown }: Props) {
  useLayoutEffect(() => {
    frame.current?.replaceChildren(renderMarkdown(markdown, t('image_label')));
  }, [markdown]);

  return <div ref={frame} class={styles.text} dir="auto" />;
}
