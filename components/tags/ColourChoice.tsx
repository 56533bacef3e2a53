import { type TagColour, tagColours } from '../../lib/domain/tag-colour';
import { type MessageKey, t } from '../../lib/platform/messages';
import styles from './ColourChoice.module.css';

const names: Record<TagColour, MessageKey> = {
  yellow: 'colour_yellow',
  green: 'colour_green',
  blue: 'colour_blue',
  rose: 'colour_rose',
  violet: 'colour_violet',
  grey: 'colour_grey',
};

interface Props {
  /** Of the group: radio buttons with one name belong together. */
  name: string;
  /** `undefined`: what is chosen is not known, as of several things. */
  chosen: TagColour | null | undefined;
  onChoose: (colour: TagColour | null) => void;
}

/** One of the colours, or none. */
export function ColourChoice({ name, chosen, onChoose }: Props) {
  return (
    <fieldset class={styles.colours}>
      <legend class={styles.legend}>{t('colour_label')}</legend>
      {[null, ...tagColours].map((colour) => {
        const label = t(colour ? names[colour] : 'colour_none');
        return (
          <label key={colour} class={styles.colour} data-tint={colour} title={label}>
            <input
              type="radio"
              class={styles.input}
              name={name}
              aria-label={label}
              checked={chosen === colour}
              onChange={() => onChoose(colour)}
            />
          </label>
        );
      })}
    </fieldset>
  );
}
