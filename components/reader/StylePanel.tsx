import { canBeVertical, leadings, measures, readingSizes, stepOn } from '../../lib/domain/reading-style';
import { themes } from '../../lib/domain/theme';
import { formatNumber, type MessageKey, t } from '../../lib/platform/messages';
import { writeSettings } from '../../lib/platform/settings';
import { act } from '../act';
import { settings } from '../settings-state';
import { wordsOfTheme } from '../theme-words';
import { IconButton } from '../ui/Button';
import { changeStyle, currentStyle } from './reading-style';
import styles from './StylePanel.module.css';

/** How the text is set: size, lines, face, alignment, colours. Every change is seen at once and kept. */
export function StylePanel({ language }: { language: string | null }) {
  const style = currentStyle();
  return (
    <div class={styles.panel}>
      <Scale
        label="style_size"
        scale={readingSizes}
        value={style.size}
        shown={formatNumber(style.size)}
        onChange={(size) => void changeStyle({ size })}
      />
      <Scale
        label="style_measure"
        scale={measures}
        value={style.measure}
        shown={formatNumber(style.measure)}
        onChange={(measure) => void changeStyle({ measure })}
      />
      <Scale
        label="style_leading"
        scale={leadings}
        value={style.leading}
        shown={formatNumber(style.leading)}
        onChange={(leading) => void changeStyle({ leading })}
      />
      <Segments
        label="style_face"
        options={[
          ['serif', 'style_face_serif'],
          ['sans', 'style_face_sans'],
        ]}
        chosen={style.face}
        onChoose={(face) => void changeStyle({ face })}
      />
      <Segments
        label="style_alignment"
        options={[
          ['script', 'style_alignment_script'],
          ['start', 'style_alignment_start'],
          ['justify', 'style_alignment_justify'],
        ]}
        chosen={style.alignment}
        onChoose={(alignment) => void changeStyle({ alignment })}
      />
      <Segments
        label="style_paragraphs"
        options={[
          ['gap', 'style_paragraphs_gap'],
          ['indent', 'style_paragraphs_indent'],
        ]}
        chosen={style.paragraphs}
        onChoose={(paragraphs) => void changeStyle({ paragraphs })}
      />
      {canBeVertical(language) && (
        <Segments
          label="style_direction"
          options={[
            ['horizontal', 'style_horizontal'],
            ['vertical', 'style_vertical'],
          ]}
          chosen={style.isVertical ? 'vertical' : 'horizontal'}
          onChoose={(direction) => void changeStyle({ isVertical: direction === 'vertical' })}
        />
      )}
      <Themes />
    </div>
  );
}

interface ScaleProps {
  label: MessageKey;
  scale: readonly number[];
  value: number;
  shown: string;
  onChange: (value: number) => void;
}

function Scale({ label, scale, value, shown, onChange }: ScaleProps) {
  const step = (by: 1 | -1) => {
    const next = stepOn(scale, value, by);
    if (next !== null) onChange(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in one line with its legend
    <div class={styles.line} role="group" aria-label={t(label)}>
      <span class={styles.label}>{t(label)}</span>
      <IconButton icon="minus" label={t('style_less', t(label))} onClick={() => step(-1)} />
      <output class={styles.value}>{shown}</output>
      <IconButton icon="plus" label={t('style_more', t(label))} onClick={() => step(1)} />
    </div>
  );
}

interface SegmentsProps<Value extends string> {
  label: MessageKey;
  options: readonly (readonly [Value, MessageKey])[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

function Segments<Value extends string>({ label, options, chosen, onChoose }: SegmentsProps<Value>) {
  return (
    <div class={styles.line} role="radiogroup" aria-label={t(label)}>
      <span class={styles.label}>{t(label)}</span>
      <span class={styles.segments}>
        {options.map(([value, words]) => (
          <label key={value} class={styles.segment}>
            <input
              type="radio"
              class={styles.input}
              name={label}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {t(words)}
          </label>
        ))}
      </span>
    </div>
  );
}

function Themes() {
  const chosen = settings.value?.theme ?? 'auto';
  return (
    <div class={styles.themes} role="radiogroup" aria-label={t('settings_theme')}>
      {themes.map((theme) => (
        <label key={theme} class={styles.theme} data-theme={theme} title={t(wordsOfTheme[theme][1])}>
          <input
            type="radio"
            class={styles.input}
            name="reader-theme"
            checked={theme === chosen}
            onChange={() => void act(() => writeSettings({ theme }))}
          />
          {t(wordsOfTheme[theme][0])}
        </label>
      ))}
    </div>
  );
}
