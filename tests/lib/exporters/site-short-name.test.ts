import { expect, test } from 'vitest';
import { siteShortName } from '../../../lib/exporters/site-short-name';

test.each([
  ['https://new.qq.com/rain/a/1', 'qq'],
  ['https://www.bbc.co.uk/news', 'bbc'],
  ['https://alice.github.io/', 'alice'],
  ['https://github.io/', 'github.io'],
  ['http://localhost:3000/', 'localhost'],
  ['http://127.0.0.1:8080/', '127.0.0.1'],
  ['http://[::1]/', '[::1]'],
])('%s is %s', (url, name) => {
  expect(siteShortName(url)).toBe(name);
});
