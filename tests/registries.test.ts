import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { exporters } from '../lib/exporters';
import type { Exporter } from '../lib/exporters/exporter';
import { importers } from '../lib/importers';
import type { Importer } from '../lib/importers/importer';
import { defaultSettings } from '../lib/platform/settings';
import english from '../public/_locales/en/messages.json' with { type: 'json' };
import chinese from '../public/_locales/zh_CN/messages.json' with { type: 'json' };

const folder = fileURLToPath(new URL('../lib/exporters/formats/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

test('every format that a file exports is listed, once', async () => {
  const modules: Record<string, unknown>[] = await Promise.all(files.map((name) => import(`${folder}${name}`)));

  const found = modules.flatMap((module) => Object.values(module).filter(isExporter));

  expect(found.length).toBeGreaterThan(1);
  expect(new Set(exporters)).toEqual(new Set(found));
  expect(exporters).toHaveLength(found.length);
});

test.each(exporters)('the format $id stands in the file of its name', async ({ id }) => {
  const module: Record<string, unknown> = await import(`${folder}${id}.ts`);

  expect(Object.values(module).filter(isExporter)).toMatchObject([{ id }]);
});

test('every format has an id and a name of its own', () => {
  expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length);
  expect(new Set(exporters.map(({ label }) => label)).size).toBe(exporters.length);
  for (const { id } of exporters) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test.each(exporters)('the format $id is named and described in every language', ({ label }) => {
  for (const messages of [english, chinese]) {
    expect(messages).toHaveProperty([label, 'message'], expect.stringMatching(/\S/));
    expect(messages).toHaveProperty([`${label}_description`, 'message'], expect.stringMatching(/\S/));
  }
});

test('the format of the settings is the first one of the menu', () => {
  expect(defaultSettings.exporter).toBe(exporters[0].id);
});

test('every source that a file exports is listed, once, in the file of its name', async () => {
  const place = fileURLToPath(new URL('../lib/importers/', import.meta.url));
  const names = readdirSync(place).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  const found = new Map<string, Importer>();
  for (const name of names) {
    const module: Record<string, unknown> = await import(`${place}${name}`);
    for (const importer of Object.values(module).filter(isImporter)) found.set(name, importer);
  }

  expect(found.size).toBeGreaterThan(10);
  expect(new Set(importers)).toEqual(new Set(found.values()));
  expect(importers).toHaveLength(found.size);
  for (const [name, { id }] of found) expect(name).toBe(`${id}.ts`);
  for (const { label } of importers)
    for (const messages of [english, chinese])
      expect(messages).toHaveProperty([label, 'message'], expect.stringMatching(/\S/));
});

function isImporter(value: unknown): value is Importer {
  return typeof value === 'object' && value !== null && 'recognises' in value;
}

function isExporter(value: unknown): value is Exporter {
  return (
    typeof value === 'object' &&
    value !== null &&
    'label' in value &&
    'group' in value &&
    ('filesOf' in value || 'open' in value)
  );
}
