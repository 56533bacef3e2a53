import { learntSpeed, type ReadingScript, readingScripts } from '../../lib/domain/reading-speed';
import { formatNumber, type MessageKey, t } from '../../lib/platform/messages';
import { writeReadingSpeeds } from '../../lib/platform/reading-speeds';
import { readSettings } from '../../lib/platform/settings';
import { act } from '../act';
import { speeds } from '../reading-speeds';
import { settings } from '../settings-state';
import { Button } from '../ui/Button';
import { showToast } from '../ui/toast-state';
import { changeSetting } from './change-setting';
import { Option } from './Option';
import { Line, Section } from './Section';

/** How long reading takes. */
export function ReadingSection() {
  const isLearning = settings.value?.learnsSpeed ?? false;
  const read = readingScripts.filter((script) => speeds.value[script]);

  return (
    <Section title={t('settings_reading')}>
      <Option
        label={t('settings_learns_speed')}
        description={t('settings_learns_speed_hint')}
        checked={isLearning}
        onChange={({ checked }) => void setLearning(checked)}
      />
      {isLearning && (
        <Line
          label={t('settings_speed')}
          description={read.length === 0 ? t('settings_speed_none') : read.map(sentenceOf).join(' · ')}
        >
          {read.length > 0 && <Button onClick={() => void forget()}>{t('settings_speed_forget')}</Button>}
        </Line>
      )}
    </Section>
  );
}

/** Who does not want it any more wants nothing of it kept. */
function setLearning(isOn: boolean): Promise<void> {
  return act(async () => {
    await changeSetting({ learnsSpeed: isOn });
    if (!isOn && !(await readSettings()).learnsSpeed) await writeReadingSpeeds({});
  });
}

function forget(): Promise<void> {
  return act(async () => {
    await writeReadingSpeeds({});
    showToast({ message: t('settings_speed_forgotten') });
  });
}

/** “265 words a minute”, or that it is not known yet. */
function sentenceOf(script: ReadingScript): string {
  const speed = learntSpeed(speeds.value, script);
  const [known, unknown] = sentences[script];
  return speed === null ? t(unknown) : t(known, formatNumber(Math.round(speed)));
}

const sentences: Record<ReadingScript, readonly [MessageKey, MessageKey]> = {
  words: ['speed_words', 'speed_words_unknown'],
  chinese: ['speed_chinese', 'speed_chinese_unknown'],
  japanese: ['speed_japanese', 'speed_japanese_unknown'],
  hangul: ['speed_hangul', 'speed_hangul_unknown'],
};
