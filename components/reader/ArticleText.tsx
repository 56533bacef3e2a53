import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { markLanguages } from '../../lib/markdown/mark-languages';
import { renderMarkdown } from '../../lib/markdown/render-markdown';
import { t } from '../../lib/platform/messages';
import styles from './ArticleText.module.css';
import { makeNoteButtons } from './NotePopup';

interface Props {
  /** Where the text stands, for whoever marks something in it. */
  frame: RefObject<HTMLDivElement | null>;
  markdown: string;
  /** Where the images that are kept can be had. */
  images: ReadonlyMap<string, string>;
  /** Of the article; its blocks may be in others. */
  language: string | null;
  /** Told whenever there is another text. */
  onText: (text: HTMLElement) => void;
}

/** The text of an article. Its blocks are the children of the frame, in the order of the Markdown. */
export function ArticleText({ frame, markdown, images, language, onText }: Props) {
  useLayoutEffect(() => {
    const text = renderMarkdown(markdown, t('image_label'), images);
    markLanguages(text, language);
    makeNoteButtons(text);
    frame.current?.replaceChildren(text);
    if (frame.current) onText(frame.current);
  }, [markdown, images, language]);

  return <div ref={frame} class={styles.text} dir="auto" />;
}
