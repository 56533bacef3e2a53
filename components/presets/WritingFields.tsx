import type { PresetWriting } from '../../lib/exporters/preset/own-preset';
import { writings } from '../../lib/exporters/preset/preset-file';
import { type MessageKey, t } from '../../lib/platform/messages';
import form from '../ui/dialog-form.module.css';

interface Props {
  writing: PresetWriting;
  onChange: (writing: PresetWriting) => void;
}

/** How the Markdown of a preset is written: a list for each way. */
export function WritingFields({ writing, onChange }: Props) {
  return (
    <>
      {(Object.keys(writings) as (keyof PresetWriting)[]).map((way) => (
        <label key={way} class={form.field}>
          {t(labels[way])}
          <select
            class={form.input}
            value={writing[way]}
            onChange={({ currentTarget }) => onChange({ ...writing, [way]: currentTarget.value })}
          >
            {writings[way].map((value) => (
              <option key={value} value={value}>
                {nameOf(value)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </>
  );
}

type Value = PresetWriting[keyof PresetWriting];

const labels: Record<keyof PresetWriting, MessageKey> = {
  bullets: 'preset_bullets',
  headings: 'preset_headings',
  highlights: 'preset_highlights',
  images: 'preset_images',
};

/** A sign needs no words. */
const names: Record<Exclude<Value, '-' | '*' | '+'>, MessageKey> = {
  same: 'preset_headings_same',
  lower: 'preset_headings_lower',
  equals: 'preset_highlights_equals',
  html: 'preset_highlights_html',
  list: 'preset_highlights_list',
  beside: 'preset_images_beside',
  links: 'preset_images_links',
};

function nameOf(value: Value): string {
  return value === '-' || value === '*' || value === '+' ? value : t(names[value]);
}
