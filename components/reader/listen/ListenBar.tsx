import { signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ArticleId } from '../../../lib/domain/article';
import { defaultListening, type Listening, rates } from '../../../lib/domain/listening';
import { voiceFor, voiceKey, voicesFor } from '../../../lib/domain/voice';
import { formatNumber, languageTag, t, tCount } from '../../../lib/platform/messages';
import { writeSettings } from '../../../lib/platform/settings';
import { act } from '../../act';
import { useReaderCommands } from '../../commands/use-reader-commands';
import { settings } from '../../settings-state';
import { IconButton } from '../../ui/Button';
import styles from './ListenBar.module.css';
import { QueueMenu } from './QueueMenu';
import { createSpeaker, type Speaker } from './speaker';
import { spokenBlocksOf } from './spoken-text';
import { useMediaKeys } from './use-media-keys';

/** After how many minutes the voice may fall silent. */
const sleepTimes = [0, 10, 20, 30, 60] as const;
const awake = { minutes: 0, from: 0 };

/** When it falls silent: so many minutes from a time on. It holds for all articles of a queue, each of which has a bar of its own. */
const sleep = signal(awake);

interface Props {
  text: HTMLElement;
  language: string | null;
  /** The block of the text where reading is. */
  from: Element | undefined;
  /** What the system shows of it. */
  card: { readonly title: string; readonly artist: string };
  /** What may be heard after it. */
  after: readonly ArticleId[];
  /** Whether that was chosen to be heard, and not only listed. */
  isQueue: boolean;
  onSentence: (range: Range) => void;
  /** Goes on to another article, which is heard then. */
  onOpen: (id: ArticleId) => void;
  /** All of it was said. */
  onEnd: (archives: boolean) => void;
  onClose: () => void;
}

/** Reads an article aloud, from where one reads. It stands at the foot of the window. */
export function ListenBar({ text, language, from, card, after, isQueue, onSentence, onOpen, onEnd, onClose }: Props) {
  const speaker = useRef<Speaker | null>(null);
  speaker.current ??= begin();
  const voices = useVoices();
  const state = speaker.current.state.value;
  const chosen = listening();
  const isSpeaking = state.kind === 'speaking';
  const [next] = after;
  const goesOn = isQueue || chosen.goesOn;

  useEffect(() => {
    speaker.current?.play();
    return () => speaker.current?.end();
  }, []);
  useEffect(() => {
    // The voices are known only after a while
    if (state.kind === 'voiceless') speaker.current?.renew();
  }, [voices]);
  useEffect(() => {
    if (state.kind !== 'ended') return;
    onEnd(listening().archivesAtEnd);
    if (next && goesOn) onOpen(next);
  }, [state.kind]);
  useEffect(() => {
    const { minutes, from: chosenAt } = sleep.value;
    if (minutes === 0) return;
    const timer = setTimeout(
      () => {
        speaker.current?.pause();
        sleep.value = awake;
      },
      chosenAt + minutes * 60_000 - Date.now(),
    );
    return () => clearTimeout(timer);
  }, [sleep.value]);
  useListenKeys(speaker);
  useMediaKeys({
    ...card,
    isSpeaking,
    onPlay: () => speaker.current?.play(),
    onPause: () => speaker.current?.pause(),
    onBack: () => speaker.current?.skip('paragraph', -1),
    onForward: () => speaker.current?.skip('paragraph', 1),
    onNext: next && goesOn ? () => onOpen(next) : null,
  });

  function close(): void {
    sleep.value = awake;
    onClose();
  }

  function begin(): Speaker {
    const blocks = spokenBlocksOf(text, language);
    const first = blocks.findIndex(
      ({ element }) =>
        from && (from.contains(element) || from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
    );
    return createSpeaker(blocks, Math.max(0, first), listening, onSentence);
  }

  const spoken = speaker.current.language() ?? language;
  const able = voicesFor(voices, spoken);
  return (
    <section class={styles.bar} lang={languageTag()} aria-label={t('listen_label')}>
      <span class={styles.buttons}>
        <IconButton
          icon="previous"
          label={t('listen_paragraph_back')}
          onClick={() => speaker.current?.skip('paragraph', -1)}
        />
        <IconButton
          icon="back_sentence"
          label={t('listen_sentence_back')}
          onClick={() => speaker.current?.skip('sentence', -1)}
        />
        <IconButton
          icon={isSpeaking ? 'pause' : 'play'}
          label={t(isSpeaking ? 'listen_pause' : 'listen_play')}
          onClick={() => (isSpeaking ? speaker.current?.pause() : speaker.current?.play())}
        />
        <IconButton
          icon="next_sentence"
          label={t('listen_sentence_on')}
          onClick={() => speaker.current?.skip('sentence', 1)}
        />
        <IconButton
          icon="next"
          label={t('listen_paragraph_on')}
          onClick={() => speaker.current?.skip('paragraph', 1)}
        />
      </span>
      <span class={styles.close}>
        {next && goesOn && <QueueMenu after={after} onOpen={onOpen} />}
        <IconButton icon="close" label={t('listen_close')} onClick={close} />
      </span>
      <div class={styles.options}>
        <select
          class={styles.select}
          aria-label={t('listen_rate')}
          value={String(chosen.rate)}
          onChange={({ currentTarget }) => change({ rate: Number(currentTarget.value) })}
        >
          {rates.map((rate) => (
            <option key={rate} value={String(rate)}>
              {formatNumber(rate)}×
            </option>
          ))}
        </select>
        {able.length > 0 && (
          <select
            class={styles.select}
            aria-label={t('listen_voice')}
            value={voiceFor(able, spoken, chosen.voices)?.voiceURI ?? ''}
            onChange={({ currentTarget }) =>
              change({ voices: { ...chosen.voices, [voiceKey(spoken)]: currentTarget.value } })
            }
          >
            {!voiceFor(able, spoken, chosen.voices) && <option value="">{t('listen_choose_voice')}</option>}
            {able.map(({ voiceURI, name, localService }) => (
              <option key={voiceURI} value={voiceURI}>
                {localService ? name : t('listen_remote', name)}
              </option>
            ))}
          </select>
        )}
        <select
          class={styles.select}
          aria-label={t('listen_sleep')}
          value={String(sleep.value.minutes)}
          onChange={({ currentTarget }) => {
            sleep.value = { minutes: Number(currentTarget.value), from: Date.now() };
          }}
        >
          {sleepTimes.map((minutes) => (
            <option key={minutes} value={String(minutes)}>
              {minutes === 0 ? t('listen_no_sleep') : tCount('listen_sleep_in', minutes)}
            </option>
          ))}
        </select>
        <label class={styles.check}>
          <input
            type="checkbox"
            checked={chosen.archivesAtEnd}
            onChange={({ currentTarget }) => change({ archivesAtEnd: currentTarget.checked })}
          />
          {t('listen_archive')}
        </label>
        {!isQueue && (
          <label class={styles.check}>
            <input
              type="checkbox"
              checked={chosen.goesOn}
              onChange={({ currentTarget }) => change({ goesOn: currentTarget.checked })}
            />
            {t('listen_go_on')}
          </label>
        )}
      </div>
      <span class={styles.status} role="status">
        {state.kind === 'voiceless' && t(able.length > 0 ? 'listen_only_remote' : 'listen_no_voice')}
        {state.kind === 'ended' && t('listen_ended')}
      </span>
    </section>
  );

  function change(changed: Partial<Listening>): void {
    const next = { ...listening(), ...changed };
    if (settings.value) settings.value = { ...settings.value, listening: next };
    void act(() => writeSettings({ listening: next }));
    if ('rate' in changed || 'voices' in changed) speaker.current?.renew();
  }
}

function listening(): Listening {
  return settings.value?.listening ?? defaultListening;
}

/** The voices of the browser; it tells of them when it likes. */
function useVoices(): readonly SpeechSynthesisVoice[] {
  const voices = useSignal<readonly SpeechSynthesisVoice[]>(speechSynthesis.getVoices());
  useEffect(() => {
    const follow = () => {
      voices.value = speechSynthesis.getVoices();
    };
    speechSynthesis.addEventListener('voiceschanged', follow);
    follow();
    return () => speechSynthesis.removeEventListener('voiceschanged', follow);
  }, []);
  return voices.value;
}

function useListenKeys(speaker: { readonly current: Speaker | null }): void {
  const skip = (unit: 'sentence' | 'paragraph', step: -1 | 1) => () => speaker.current?.skip(unit, step);
  useReaderCommands({
    'listen-sentence-back': skip('sentence', -1),
    'listen-sentence-on': skip('sentence', 1),
    'listen-paragraph-back': skip('paragraph', -1),
    'listen-paragraph-on': skip('paragraph', 1),
    'reader-listen': () => {
      const own = speaker.current;
      if (own?.state.peek().kind === 'speaking') own.pause();
      else own?.play();
    },
  });
}
