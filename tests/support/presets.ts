import { type OwnPreset, type PresetId, writingFor } from '../../lib/exporters/preset/own-preset';

/** A format of the reader's own, of which a test names what it is about. */
export function aPreset(fields: Partial<OwnPreset> = {}): OwnPreset {
  return {
    id: '01JD0000000000000000000001' as PresetId,
    name: 'Mine',
    basedOn: 'plain',
    path: '{year}/{slug}.md',
    frontMatter: 'yaml',
    fields: [
      { name: 'title', pattern: '{title}' },
      { name: 'tags', pattern: '{tags}' },
    ],
    dialects: [],
    writing: writingFor([]),
    ...fields,
  };
}
