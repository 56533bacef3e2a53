import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleId } from '../../lib/domain/article';
import { isRightToLeft } from '../../lib/domain/reading-style';
import { markLanguages } from '../../lib/markdown/mark-languages';
import { renderPieces, showKeptImages } from '../../lib/markdown/render-markdown';
import { textPiecesOf } from '../../lib/markdown/text-pieces';
import { t } from '../../lib/platform/messages';
import styles from './ArticleText.module.css';
import { fillText } from './fill-text';
import { markCaptions } from './mark-captions';
import { makeNoteButtons } from './NotePopup';
import type { ReadingWindow } from './place-in-text';

interface Props {
  id: ArticleId;
  /** Where the text stands, for whoever marks something in it. */
  frame: RefObject<HTMLDivElement | null>;
  markdown: string;
  /** Where the images that are kept can be had. */
  images: ReadonlyMap<string, string>;
  /** Of the article; its blocks may be in others. */
  language: string | null;
  /** The block that is to be seen first; `null`: nobody sees a part of it before all is there. */
  first: number | null;
  windowOf: () => ReadingWindow | null;
  /** Told how many blocks are not there yet before the first that is. */
  onBegun: (before: number) => void;
  /** Told whenever there is another text, when all of it is there; with `null` while it comes. */
  onText: (text: HTMLElement | null) => void;
}

/** The text of an article. When all of it is there, its blocks are the children of the frame, in the order of the Markdown. */
export function ArticleText({ id, frame, markdown, images, language, first, windowOf, onBegun, onText }: Props) {
  const shown = useRef<ArticleId | null>(null);
  const known = useRef(images);
  known.current = images;
  const isFromRight = isRightToLeft(language);

  useLayoutEffect(() => {
    const root = frame.current;
    if (!root) return;
    // Another text of the same article takes its place: what is read stays where it is.
    const isNew = shown.current !== id;
    shown.current = id;
    onText(null);
    const text = textPiecesOf(markdown);
    const render = (pieces: typeof text.pieces) => {
      const part = renderPieces(text, pieces, t('image_label'));
      markLanguages(part, language);
      // Among what runs from the right, a list of Latin letters is one still.
      if (isFromRight) for (const list of part.querySelectorAll<HTMLElement>('ul, ol, dl, table')) list.dir ||= 'auto';
      makeNoteButtons(part);
      markCaptions(part);
      showKeptImages(part, known.current);
      return part;
    };
    if (!isNew || first === null) {
      root.replaceChildren(render(text.pieces));
      onText(root);
      return;
    }
    const { pieces } = text;
    const filling = fillText({ frame: root, pieces, first, render, windowOf, onWhole: () => onText(root) });
    onBegun(filling.before);
    return filling.stop;
  }, [id, markdown, language]);

  useLayoutEffect(() => {
    if (frame.current) showKeptImages(frame.current, images);
  }, [images]);

  return <div ref={frame} class={styles.text} dir={isFromRight ? 'rtl' : 'auto'} />;
}
