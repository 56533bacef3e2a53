import type { ImageHash } from '../../lib/domain/kept-image';
import type { ExportItem } from '../../lib/exporters/exporter';
import { type OwnPreset, ownExporter } from '../../lib/exporters/preset/own-preset';
import { previewOf } from '../../lib/exporters/preview';
import { placeHighlights } from '../../lib/markdown/place-highlights';
import { t } from '../../lib/platform/messages';
import { newHighlight } from '../../lib/usecases/new-highlight';
import { exportContext } from '../export/export-context';
import styles from '../export/FilePreview.module.css';
import { sampleArticle } from '../export/sample-article';
import { FileText } from '../ui/FileText';

/** What a preset makes of a text that has one of each: the newest article may have no footnote. */
export function SignsPreview({ preset }: { preset: OwnPreset }) {
  const exporter = ownExporter({ ...preset, frontMatter: 'none' });
  return (
    <figure class={styles.preview}>
      <figcaption class={styles.caption}>{t('preset_signs')}</figcaption>
      <FileText text={previewOf(exporter, sample, exportContext(t('export_book'))).content} />
    </figure>
  );
}

const picture = 'https://news.example.com/2025/gleaners.jpg';

const markdown = [
  `## ${t('sample_title')}`,
  `${t('sample_excerpt')}[^1]`,
  `- ${t('sample_tag')}\n- ${t('sample_site')}`,
  `![](${picture})`,
  `*${t('sample_author')}*`,
  `[${t('sample_title')}](https://www.youtube.com/watch?v=gleaners)`,
  `[^1]: ${t('sample_site')}.\n`,
].join('\n\n');

const sample: ExportItem = {
  ...sampleArticle,
  markdown,
  images: [{ url: picture, hash: '0123456789abcdef0123'.padEnd(64, '0') as ImageHash, mediaType: 'image/jpeg' }],
  highlights: placeHighlights(
    [newHighlight(sampleArticle.article.id, { passage: t('sample_excerpt') }, new Date(sampleArticle.article.savedAt))],
    markdown,
  ),
};
