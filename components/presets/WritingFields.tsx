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
                {nameOf(way, value)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </>
  );
}

const labels: Record<keyof PresetWriting, MessageKey> = {
  bullets: 'preset_bullets',
  headings: 'preset_headings',
  emphasis: 'preset_emphasis',
  footnotes: 'preset_footnotes',
  embeds: 'preset_embeds',
  pictures: 'preset_pictures',
  blocks: 'preset_blocks',
  ending: 'preset_ending',
  highlights: 'preset_highlights',
  images: 'preset_images',
};

/** A sign needs no words. */
type Names = { readonly [Key in keyof PresetWriting]: Record<PresetWriting[Key], MessageKey | null> };

const names: Names = {
  bullets: { '-': null, '*': null, '+': null },
  headings: { same: 'preset_headings_same', lower: 'preset_headings_lower' },
  emphasis: { '*': null, _: null },
  footnotes: {
    reference: 'preset_footnotes_reference',
    inline: 'preset_footnotes_inline',
    list: 'preset_footnotes_list',
  },
  embeds: {
    link: 'preset_embeds_link',
    callout: 'preset_embeds_callout',
    card: 'preset_embeds_card',
    player: 'preset_embeds_player',
  },
  pictures: { same: 'preset_pictures_same', named: 'preset_pictures_named' },
  blocks: { text: 'preset_blocks_text', outline: 'preset_blocks_outline' },
  ending: { none: 'preset_ending_none', link: 'preset_ending_link' },
  highlights: { equals: 'preset_highlights_equals', html: 'preset_highlights_html', list: 'preset_highlights_list' },
  images: { beside: 'preset_images_beside', links: 'preset_images_links' },
};

function nameOf(way: keyof PresetWriting, value: string): string {
  const name = (names[way] as Readonly<Record<string, MessageKey | null>>)[value];
  return name ? t(name) : value;
}
