import type { ArticlePages } from '../../lib/domain/article-pages';
import { t } from '../../lib/platform/messages';
import { sentenceOfPages } from '../../lib/platform/pages-message';
import { CopyWarning } from './CopyWarning';

interface Props {
  pages: ArticlePages | null;
  onTryAgain: () => void;
}

/** Says where not all pages of an article are in its copy, and lets the reader try again. */
export function PagesWarning({ pages, onTryAgain }: Props) {
  const sentence = sentenceOfPages(pages);
  return sentence && <CopyWarning sentence={sentence} label={t('page_try_again')} onPress={onTryAgain} />;
}
