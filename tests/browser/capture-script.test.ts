import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { extensionFolder } from '../support/browser.mjs';
import { siteUrl } from '../support/site-server.mjs';
import { samples, test } from './gleaner';

const script = await readFile(join(extensionFolder, 'capture.js'), 'utf8');

test('evaluated in any page, the capture script’s value is the article as plain JSON', async ({
  gleaner: { page },
}) => {
  await page.goto(siteUrl + samples.zh.path);

  const captured = await page.evaluate(script);

  expect(captured).toMatchObject({
    url: siteUrl + samples.zh.path,
    title: samples.zh.title,
    authors: ['沈知秋'],
    siteName: '江口评论',
    language: 'zh-CN',
    publishedAt: '2026-06-18T15:10:13+08:00',
    image: `${siteUrl}images/om_ls/river-bridge_640360/0`,
    markdown: expect.stringContaining('**临江要摆脱对“量”的过分重视，转变“吹糠见米”的心态。**'),
    images: [
      { url: `${siteUrl}images/om_bt/river-bridge/641`, alt: '' },
      { url: `${siteUrl}images/om_bt/electric-ferry/641`, alt: '停靠在青石码头的电动渡轮' },
    ],
    selection: null,
  });
});

test('evaluated where there is no article, its value is null', async ({ gleaner: { page } }) => {
  await page.goto(`${siteUrl}search`);

  expect(await page.evaluate(script)).toBeNull();
});
