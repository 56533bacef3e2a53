import { signal } from '@preact/signals';
import type { ArticleId } from '../../lib/domain/article';
import { createArticleList } from '../articles/article-list-state';

/** The list of the popup. It asks for its first rows as soon as this file is read, before anything is rendered. */
export const list = createArticleList();

/** The article that is read in the popup. */
export const openArticle = signal<ArticleId | null>(null);

/** Whether it is opened where it is told how it differs from its page. */
export const isAtProof = signal(false);

/** The articles whose tags are being changed in a dialog. */
export const tagging = signal<readonly ArticleId[] | null>(null);
