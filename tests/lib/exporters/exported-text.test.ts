// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { escapeObsidian } from '../../../lib/exporters/dialects/obsidian';
import { exportedText } from '../../../lib/exporters/exported-text';
import type { ExportItem } from '../../../lib/exporters/exporter';
import { epub } from '../../../lib/exporters/formats/epub';
import { html } from '../../../lib/exporters/formats/html';
import { hugoMainroad } from '../../../lib/exporters/formats/hugo-mainroad';
import { logseq } from '../../../lib/exporters/formats/logseq';
import { obsidian } from '../../../lib/exporters/formats/obsidian';
import { aContext, aHighlight, aSavedArticle } from '../../support/builders';
import { marked } from '../../support/marked-item';

const written = (item: ExportItem, style: 'equals' | 'html' | 'list', dialect?: (text: string) => string) =>
  exportedText(item, style, aContext(), dialect);

describe('highlights', () => {
  test('are marked where they are', () => {
    const item = marked('It *will* rain.\n', ['will rain']);

    expect(written(item, 'html')).toBe('It <mark>*will* rain</mark>.\n');
    expect(written(item, 'equals')).toBe('It ==*will* rain==.\n');
  });

  test('are listed where they can’t be shown, their notes as well', () => {
    const item = marked('It will rain.\n', ['rain'], { note: 'Take *boots*.', tags: ['the north' as never] });
    const list = '## Highlights\n\n> rain\n\nTake *boots*.\n\n#the-north\n';

    expect(written(item, 'list')).toBe(`It will rain.\n\n${list}`);
    expect(written(item, 'html')).toBe(`It will <mark>rain</mark>.\n\n${list}`);
  });

  test('that are not in the text any more, or in code, are listed', () => {
    const gone = aHighlight({ quote: { exact: '* snow *', prefix: '', suffix: '' }, settledIn: 'x' });
    const item = marked('Say `let x` and rain.\n', ['let', 'rain']);

    expect(written({ ...item, highlights: [...(item.highlights ?? []), gone] }, 'html')).toBe(
      'Say `let x` and <mark>rain</mark>.\n\n## Highlights\n\n> let\n\n---\n\n> \\* snow \\*\n',
    );
  });
});

describe('for Obsidian', () => {
  test('what the page wrote stays text, what the reader wrote means what it means', () => {
    const item = marked('All ==of== it: #rain\n', ['#rain'], { note: 'See [[boots]].', tags: ['wet' as never] });

    expect(written(item, 'equals', escapeObsidian)).toBe(
      'All \\=\\=of\\=\\= it: ==\\#rain==\n\n## Highlights\n\n> \\#rain\n\nSee [[boots]].\n\n#wet\n',
    );
  });

  test.each([
    ['an address with such signs', 'See [a map](https://a.b/?c==d).\n', 'a map'],
    ['a sign beside it', 'a=b c\n', 'b'],
  ])('an element where the signs would be read otherwise: %s', (_, markdown, words) => {
    expect(written(marked(markdown, [words]), 'equals', escapeObsidian)).toContain('<mark>');
  });

  test('code that speaks of marks is as it was', () => {
    const markdown = 'Write `<mark>a</mark>` for rain.\n\n```\n<mark>a</mark>\n```\n';

    expect(written(marked(markdown, ['rain']), 'equals', escapeObsidian)).toBe(markdown.replace('rain', '==rain=='));
  });

  test('notes and outlines have the marks', () => {
    const item = marked('It will rain.\n', ['rain']);

    expect(obsidian.filesOf(item, aContext())[0]?.content).toContain('It will ==rain==.');
    expect(logseq.filesOf(item, aContext())[0]?.content).toContain('- It will ==rain==.');
  });
});

test('Mainroad: the list stands above the line that says where it is from', () => {
  const item = marked('It will rain.\n', ['rain']);
  const plain = aSavedArticle({ markdown: 'It will rain.\n' });

  expect(hugoMainroad.filesOf(item, aContext())[0]?.content).toMatch(
    /\nIt will rain\.\n\n## Highlights\n\n> rain\n\n\[.*\]\(.*\)\n*$/,
  );
  expect(hugoMainroad.filesOf({ ...plain, highlights: [] }, aContext())).toEqual(
    hugoMainroad.filesOf(plain, aContext()),
  );
});

test.each([epub, html])('$id: marks and notes', (format) => {
  const writing = format.open(aContext());
  const [piece] = writing.add(marked('It will *rain* soon.\n', ['rain soon'], { note: 'boots' }));
  const content = typeof piece === 'string' ? piece : piece && 'content' in piece ? piece.content : '';

  expect(content).toContain('<mark><em>rain</em> soon</mark>');
  expect(content.replace(/\s+/g, ' ')).toMatch(/<h2[^>]*>Highlights<\/h2>.*rain soon.*boots/);
});
