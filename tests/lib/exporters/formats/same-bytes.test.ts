// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exporters } from '../../../../lib/exporters';
import type { ArchiveFile, Exporter, ExportItem } from '../../../../lib/exporters/exporter';
import { aContext, aSavedArticle, someDetails } from '../../../support/builders';
import { nastyText } from '../../../support/nasty-texts';

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const date = fc.constantFrom('2025-02-13T15:10:13+08:00', '2025-02-13', '2025-02', '2025', 'soon', '2025-02-13T15:10');
const anItem: fc.Arbitrary<ExportItem> = fc
  .record({
    title: nastyText,
    authors: fc.array(nastyText, { maxLength: 3 }),
    siteName: maybe(nastyText),
    excerpt: maybe(nastyText),
    language: maybe(fc.constantFrom('en', 'zh-CN', 'ar', '?')),
    publishedAt: maybe(date),
    image: maybe(fc.webUrl()),
    tags: fc.array(nastyText, { maxLength: 3 }),
    markdown: fc.array(nastyText, { maxLength: 3 }).map((blocks) => blocks.join('\n\n')),
    subtitle: maybe(nastyText),
    modifiedAt: maybe(date),
    keywords: fc.array(nastyText, { maxLength: 3 }),
  })
  .map(({ subtitle, modifiedAt, keywords, ...fields }) => ({
    ...aSavedArticle(fields),
    details: someDetails({ subtitle, modifiedAt, keywords }),
  }));

test.each(exporters)(
  '$id: the same articles give the same files, whatever is in them, and change in nothing',
  (exporter) => {
    fc.assert(
      fc.property(fc.array(anItem, { maxLength: 3 }), (items) => {
        const before = JSON.stringify(items);

        const first = filesOf(exporter, items);
        const second = filesOf(exporter, JSON.parse(before));

        expect(second).toEqual(first);
        expect(JSON.stringify(items)).toBe(before);
        for (const { path, content, modifiedAt } of first) {
          expect(path).not.toMatch(/^[/.]|\.\.|\/\/|[\\:*?"<>|]|\p{Cc}/u);
          expect(content.isWellFormed()).toBe(true);
          expect(Number.isNaN(modifiedAt.getTime())).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  },
  60_000,
);

function filesOf(exporter: Exporter, items: readonly ExportItem[]): readonly ArchiveFile[] {
  if (exporter.kind === 'folder') return items.flatMap((item) => exporter.filesOf(item, aContext()));
  if (exporter.kind === 'book') {
    const book = exporter.open(aContext());
    const pieces = [...book.begin(), ...items.flatMap((item) => book.add(item)), ...book.end()];
    return pieces.filter((piece) => 'content' in piece);
  }
  const text = exporter.open(aContext());
  const content = [...text.begin(), ...items.flatMap((item) => text.add(item)), ...text.end()].join('');
  return [{ path: 'all', content, modifiedAt: new Date(0) }];
}
