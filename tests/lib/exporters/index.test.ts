import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exporterOf, exporters } from '../../../lib/exporters';

test('every format has an id of its own', () => {
  const ids = exporters.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
});

test.each(['en', 'zh_CN'])('every format has a name in %s', (language) => {
  const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));

  for (const { label } of exporters) expect(messages).toHaveProperty(label);
});

test('a format is found by its id, and an unknown one is the default', () => {
  expect(exporterOf('plain').id).toBe('plain');
  expect(exporterOf('gone').id).toBe('hugo-mainroad');
});
