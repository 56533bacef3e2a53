import { beforeEach, expect, test } from 'vitest';
import { hugoMainroad } from '../../../lib/exporters/formats/hugo-mainroad';
import { plain } from '../../../lib/exporters/formats/plain';
import { aContext, aSavedArticle } from '../../support/builders';
import { aFile, aZip, readAll } from '../../support/import-files';
import { openPage } from '../../support/open-page';

const tides = 'https://example.org/tides';

beforeEach(() => {
  openPage('', 'https://example.org/');
});

test('reads Pocket’s table, of both variants, in a zip', async () => {
  const zip = await aZip({
    'a.txt': `title,url,time_added,tags,status\n"Tide tables, explained",${tides},1700000000,sea|how it works,archive\n`,
    'b.txt': `title,url,time_added,cursor,tags,status\r\n"A title\r\non two lines",https://example.org/b,1700000001,x,,unread\r\n`,
  });

  const { sources, entries, problems } = await readAll(zip);

  expect(problems).toEqual([]);
  expect(sources).toEqual(['pocket', 'pocket']);
  expect(entries).toMatchObject([
    { url: tides, title: 'Tide tables, explained', tags: ['sea', 'how it works'], marks: ['read', 'archived'] },
    { url: 'https://example.org/b', title: 'A title on two lines', tags: [], marks: [], rest: {} },
  ]);
  expect(entries.map(({ savedAt }) => Date.parse(savedAt ?? ''))).toEqual([1_700_000_000_000, 1_700_000_001_000]);
  expect(entries[0]?.place).toEqual({ file: 'archive › a.txt', at: { unit: 'line', number: 2 } });
});

test('reads Pocket’s page', async () => {
  const page = `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
<li><a href="${tides}" time_added="1600000000" tags="sea,how it works">Tides</a></li></ul>
<h1>Read Archive</h1><ul><li><a href="https://example.org/b" time_added="1600000001" tags="">https://example.org/b</a></li></ul></body></html>`;

  const { sources, entries } = await readAll(aFile(page));

  expect(sources).toEqual(['pocket-html']);
  expect(entries).toMatchObject([
    { url: tides, title: 'Tides', tags: ['sea', 'how it works'], marks: [] },
    { url: 'https://example.org/b', title: null, tags: [], marks: ['read', 'archived'] },
  ]);
});

test.each([
  ['without times', 'URL,Title,Selection,Folder\nhttps://example.org/tides,Tides,,Archive\n', null],
  [
    'with times',
    'URL,Title,Selection,Folder,Timestamp\nhttps://example.org/tides,Tides,,Archive,1687302510\n',
    1687302510000,
  ],
])('reads Instapaper’s table %s', async (_, table, time) => {
  const { sources, entries } = await readAll(aFile(table));

  expect(sources).toEqual(['instapaper']);
  expect(entries).toMatchObject([{ url: tides, title: 'Tides', marks: ['read', 'archived'] }]);
  expect(entries[0]?.savedAt && Date.parse(entries[0].savedAt)).toBe(time);
});

test('reads Instapaper’s table with tags, where a folder of one’s own is a tag and a selection a note', async () => {
  const { entries } = await readAll(
    aFile(
      `URL,Title,Selection,Folder,Timestamp,Tags\n${tides},Tides,"High, they said",Sea,1687302510,"[""sea"",""long read""]"\n${tides}2,B,,Starred,1687302510,[]\n`,
    ),
  );

  expect(entries).toMatchObject([
    { tags: ['sea', 'long read', 'Sea'], note: 'High, they said', marks: [] },
    { tags: [], marks: ['favourite'] },
  ]);
});

test('reads Omnivore’s archive with its texts and highlights', async () => {
  const metadata = [
    {
      id: '7f',
      slug: 'tides-18f',
      title: 'Tides',
      description: 'Of the sea',
      author: 'R. Vane',
      url: tides,
      state: 'Archived',
      readingProgress: 64,
      thumbnail: 'https://example.org/tides.jpg',
      labels: ['sea'],
      savedAt: '2024-10-29T16:30:11.000Z',
      updatedAt: '2024-10-30T16:30:11.000Z',
      publishedAt: null,
    },
    {
      id: '8a',
      slug: 'gone',
      title: 'Gone',
      url: 'https://example.org/gone',
      state: 'Active',
      readingProgress: 0,
      labels: [],
      savedAt: '2024-10-29T16:30:11.000Z',
    },
  ];
  const zip = await aZip({
    'metadata_0_to_20.json': JSON.stringify(metadata),
    'content/tides-18f.html': '<div id="readability-content"><p>High water comes twice.</p></div>',
    'highlights/tides-18f.md': '> High water\n> \n> comes twice\n\n#sea #long read\n\nTwice a day?\n\n> twice\n',
  });

  const { sources, entries, problems } = await readAll(zip);

  expect(problems).toEqual([]);
  expect(sources).toEqual(['omnivore']);
  expect(entries).toMatchObject([
    {
      url: tides,
      title: 'Tides',
      authors: ['R. Vane'],
      excerpt: 'Of the sea',
      image: 'https://example.org/tides.jpg',
      tags: ['sea'],
      marks: ['reading', 'archived'],
      text: { kind: 'html', html: expect.stringContaining('High water comes twice.') },
      highlights: [
        { exact: 'High water\n\ncomes twice', note: '#sea #long read\n\nTwice a day?' },
        { exact: 'twice', note: null },
      ],
      rest: { id: '7f', slug: 'tides-18f', readingProgress: 64, updatedAt: '2024-10-30T16:30:11.000Z' },
    },
    { title: 'Gone', text: null, highlights: [], marks: [] },
  ]);
});

test('reads wallabag’s JSON with its texts and annotations', async () => {
  const json = `[{"id":"7","title":"Tides","url":"${tides}","given_url":"${tides}?x=1","is_archived":0,"is_starred":1,"tags":["sea"],"content":"<p>High water…</p>","created_at":"2024-05-01T09:00:00+0200","published_at":"2024-04-30T08:00:00+0200","published_by":["R. Vane"],"language":"pt_BR","reading_time":3,"annotations":[{"text":"check","quote":"High water","ranges":[{"start":"/p[1]","startOffset":"0","end":"/p[1]","endOffset":"10"}]}]}]`;

  const { sources, entries } = await readAll(aFile(json));

  expect(sources).toEqual(['wallabag']);
  expect(entries).toMatchObject([
    {
      url: tides,
      authors: ['R. Vane'],
      language: 'pt-BR',
      publishedAt: '2024-04-30T08:00:00+02:00',
      tags: ['sea'],
      marks: ['favourite'],
      text: { kind: 'html', html: '<p>High water…</p>' },
      highlights: [{ exact: 'High water', note: 'check' }],
      rest: { id: '7', given_url: `${tides}?x=1` },
    },
  ]);
  expect(Date.parse(entries[0]?.savedAt ?? '')).toBe(Date.UTC(2024, 4, 1, 7));
});

test('reads Readwise Reader’s table, whose tags are a list of Python’s, without what came with a feed', async () => {
  const { sources, entries, problems } = await readAll(
    aFile(
      `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nTides,${tides},01h,"['sea', ""don't"", 'it\\'s']",2024-04-01 08:30:00.447000+00:00,0.42,shortlist,True\nNews,https://example.org/n,02h,,,,feed,False\nMail,mailto:a@example.org,03h,,,1,archive,TRUE\n`,
    ),
  );

  expect(sources).toEqual(['readwise-reader']);
  expect(entries).toMatchObject([
    { url: tides, tags: ['sea', 'don’t'.replace('’', "'"), "it's"], marks: ['reading', 'favourite'] },
    { url: 'mailto:a@example.org', marks: ['read', 'archived'] },
  ]);
  expect(Date.parse(entries[0]?.savedAt ?? '')).toBe(Date.UTC(2024, 3, 1, 8, 30));
  expect(problems).toMatchObject([{ problem: 'from-a-feed', excerpt: 'News', place: { at: { number: 3 } } }]);
});

test('reads Raindrop’s table, where a folder is a tag', async () => {
  const { sources, entries } = await readAll(
    aFile(
      `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n42,Tides,"see p. 3",How tides work,${tides},Science / Sea,"sea, how to,",2024-01-02T03:04:05.123Z,,"High water\nLow water",true\n43,B,,,https://example.org/b,Unsorted,,2024-01-02T03:04:05.123Z,,,false\n`,
    ),
  );

  expect(sources).toEqual(['raindrop']);
  expect(entries).toMatchObject([
    {
      excerpt: 'How tides work',
      note: 'see p. 3',
      tags: ['sea', 'how to', 'Science/Sea'],
      marks: ['favourite'],
      highlights: [{ exact: 'High water' }, { exact: 'Low water' }],
      rest: { id: '42' },
    },
    { tags: [], marks: [] },
  ]);
});

test('reads Matter’s table', async () => {
  const { sources, entries } = await readAll(
    aFile(
      `Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date,File Id\nTides,R. Vane,The Coast,${tides},sea;long read,900,False,True,True,0,2024-01-02 03:04:05,f1\n`,
    ),
  );

  expect(sources).toEqual(['matter']);
  expect(entries).toMatchObject([
    {
      authors: ['R. Vane'],
      siteName: 'The Coast',
      tags: ['sea', 'long read'],
      marks: ['read', 'archived', 'favourite'],
    },
  ]);
});

test('reads Karakeep’s JSON, where a list is a tag and a search is none', async () => {
  const json = {
    bookmarks: [
      {
        createdAt: 1_700_000_000,
        title: 'Tides',
        tags: ['sea'],
        lists: ['l2', 's'],
        content: { type: 'link', url: tides },
        note: 'n',
        archived: true,
      },
      {
        createdAt: 1_700_000_000,
        title: 'A thought',
        tags: [],
        lists: [],
        content: { type: 'text', text: 'hm' },
        note: null,
        archived: false,
      },
    ],
    lists: [
      { id: 'l1', name: 'Science', type: 'manual', parentId: null },
      { id: 'l2', name: 'Sea', type: 'manual', parentId: 'l1' },
      { id: 's', name: 'Late', type: 'smart', query: 'is:unread', parentId: null },
    ],
  };

  const { sources, entries, problems } = await readAll(aFile(JSON.stringify(json)));

  expect(sources).toEqual(['karakeep']);
  expect(entries).toMatchObject([{ title: 'Tides', tags: ['sea', 'Science/Sea'], marks: ['archived'], note: 'n' }]);
  expect(problems).toMatchObject([{ problem: 'no-address', excerpt: 'A thought', place: { at: { number: 2 } } }]);
});

test('reads Linkwarden’s JSON', async () => {
  const json = {
    id: 1,
    name: 'R. Vane',
    collections: [
      {
        id: 1,
        name: 'Unorganized',
        links: [{ id: 5, name: 'Tides', url: tides, tags: [{ name: 'sea' }], createdAt: '2024-01-02T03:04:05.123Z' }],
      },
      {
        id: 2,
        name: 'Coast',
        links: [
          { id: 6, name: '', description: 'Low', url: `${tides}/low`, tags: [], createdAt: '2024-01-02T03:04:05.123Z' },
        ],
      },
    ],
    pinnedLinks: [{ id: 5 }],
  };

  const { sources, entries } = await readAll(aFile(JSON.stringify(json)));

  expect(sources).toEqual(['linkwarden']);
  expect(entries).toMatchObject([
    { title: 'Tides', tags: ['sea'], marks: ['favourite'] },
    { title: 'Low', tags: ['Coast'], marks: [] },
  ]);
});

test('reads bookmarks with their folders, in upper and lower case, with and without a doctype', async () => {
  const list = `<H1>Bookmarks</H1><DL><p>
    <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
    <DL><p>
      <DT><H3>Sea</H3>
      <DL><p>
        <DT><A HREF="${tides}" ADD_DATE="1700000000" TAGS="sea, how to" TOREAD="0">Tides</A>
        <DD>A short guide
      </DL><p>
      <DT><A HREF="https://example.org/b" ADD_DATE="1700000000000000">B</A>
    </DL><p>
    <dt><a href="javascript:alert(1)">Click</a>
  </DL><p>`;

  for (const page of [`<!DOCTYPE NETSCAPE-Bookmark-file-1>\n${list}`, list.toLowerCase()]) {
    const { sources, entries } = await readAll(aFile(page));

    expect(sources).toEqual(['bookmarks']);
    expect(entries.map(({ url }) => url)).toEqual([tides, 'https://example.org/b', 'javascript:alert(1)']);
    expect(entries[0]?.tags.map((tag) => tag.toLowerCase())).toEqual(['sea', 'how to', 'sea']);
    expect(entries[0]).toMatchObject({ note: expect.stringMatching(/^a short guide$/i), marks: ['read'] });
    expect(entries.map(({ savedAt }) => savedAt && Date.parse(savedAt))).toEqual([1.7e12, 1.7e12, null]);
  }
});

test('reads a list of addresses, with titles as OneTab has them', async () => {
  const { sources, entries, problems } = await readAll(
    aFile(`# mine\n${tides} | Tides\n\nhttps://example.org/b\nwhat is this\n`),
  );

  expect(sources).toEqual(['address-list']);
  expect(entries).toMatchObject([
    { url: tides, title: 'Tides' },
    { url: 'https://example.org/b', title: null },
  ]);
  expect(problems).toMatchObject([
    { problem: 'not-understood', excerpt: 'what is this', place: { at: { unit: 'line', number: 5 } } },
  ]);
});

test('reads our own files back', async () => {
  const item = aSavedArticle({
    title: 'Rain: “more” to come',
    url: 'https://news.example.org/rain',
    authors: ['Ana Roy', '陈默'],
    siteName: 'Example News',
    language: 'en-GB',
    publishedAt: '2025-02-13T15:10',
    image: 'https://news.example.org/rain.jpg',
    excerpt: 'It will.',
    tags: ['weather', 'north/east'],
    markdown: 'It will rain.\n\n{{< figure >}} and <!--more-->\n\n[a link](https://example.org/)\n',
  });
  const [plainFile, hugoFile] = [plain, hugoMainroad].map(
    (exporter) => exporter.filesOf(item, aContext())[0]?.content ?? '',
  );

  const fromPlain = await readAll(aFile(plainFile ?? ''));
  const fromHugo = await readAll(aFile(hugoFile ?? ''));

  const { title, url, language, publishedAt, tags } = item.article;
  expect(fromPlain.entries).toMatchObject([
    { title, url, language, publishedAt, tags, authors: ['Ana Roy', '陈默'], siteName: 'Example News', rest: {} },
  ]);
  expect(Date.parse(fromPlain.entries[0]?.savedAt ?? '')).toBe(Date.parse(item.article.savedAt));
  expect(fromPlain.entries[0]?.text).toEqual({ kind: 'markdown', markdown: item.markdown });
  expect(fromHugo.entries).toMatchObject([
    { title, url, language, tags, excerpt: 'It will.', publishedAt: '2025-02-13T15:10:00', image: item.article.image },
  ]);
  expect(fromHugo.entries[0]?.text).toEqual({ kind: 'markdown', markdown: item.markdown });
});

test('a summary that our format made of the text is none of the page', async () => {
  const item = aSavedArticle({ url: 'https://news.example.org/rain', markdown: `${'It will rain. '.repeat(20)}\n` });

  const { entries } = await readAll(aFile(hugoMainroad.filesOf(item, aContext())[0]?.content ?? ''));

  expect(entries[0]?.excerpt).toBeNull();
});

test.each([
  [
    'Obsidian Web Clipper',
    '---\ntitle: "Tides"\nsource: "https://example.org/tides"\nauthor:\n  - "[[R. Vane]]"\npublished: 2024-04-30\ncreated: 2024-05-01\ndescription: "Of the sea"\ntags:\n  - "clippings"\n---\nHigh water.\n',
    { authors: ['R. Vane'], publishedAt: '2024-04-30', excerpt: 'Of the sea', tags: ['clippings'], rest: {} },
  ],
  [
    'MarkDownload',
    '---\r\ncreated: 2024-05-01T10:00:00 (UTC +02:00)\r\ntags: []\r\nsource: https://example.org/tides\r\nauthor: R. Vane\r\n---\r\n\r\n# Tides\r\n\r\nHigh water.\r\n',
    { authors: ['R. Vane'], tags: [] },
  ],
  [
    'Jekyll',
    '---\nlayout: post\ntitle: Tides\nlink: https://example.org/tides\ndate: 2024-04-30 08:00:00 +0200\ntags: [sea, low]\ncategories: coast\n---\nHigh water.\n',
    { publishedAt: '2024-04-30T08:00:00+02:00', tags: ['sea', 'low', 'coast'], rest: { layout: 'post' } },
  ],
  [
    'Hugo in TOML',
    '+++\ntitle = "Tides"\ndate = 2024-04-30T08:00:00+02:00\ndraft = false\ntags = ["sea", "low"]\n[params]\nsource = "https://example.org/tides"\n+++\nHigh water.\n',
    { publishedAt: '2024-04-30T08:00:00+02:00', tags: ['sea', 'low'], rest: { draft: false } },
  ],
])('reads a file of %s', async (_, text, fields) => {
  const { sources, entries, problems } = await readAll(aFile(text));

  expect(problems).toEqual([]);
  expect(sources).toEqual(['markdown-files']);
  expect(entries).toMatchObject([{ url: tides, text: { kind: 'markdown' }, ...fields }]);
  expect(entries[0]?.text).toMatchObject({ markdown: expect.stringContaining('High water.') });
});
