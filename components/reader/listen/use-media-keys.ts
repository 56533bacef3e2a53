import { useEffect, useRef } from 'preact/hooks';

/** What the system shows of what is heard, and what its keys do. */
export interface MediaCard {
  readonly title: string;
  readonly artist: string;
  readonly isSpeaking: boolean;
  readonly onPlay: () => void;
  readonly onPause: () => void;
  /** A paragraph back and on. */
  readonly onBack: () => void;
  readonly onForward: () => void;
  /** To the next article; `null` after the last. */
  readonly onNext: (() => void) | null;
}

/** So long must a sound be for a browser to give it the media keys: five seconds in Chromium. */
const seconds = 10;

/**
 * Puts what is heard on the card of the system and takes its media keys. A voice alone gets neither from a browser, so a
 * sound without a sound is played beside it.
 */
export function useMediaKeys(card: MediaCard): void {
  const sound = useRef<HTMLAudioElement | null>(null);
  const { title, artist, isSpeaking } = card;
  const latest = useRef(card);
  latest.current = card;
  const hasNext = card.onNext !== null;

  useEffect(() => {
    const url = URL.createObjectURL(silence());
    const audio = new Audio(url);
    audio.loop = true;
    sound.current = audio;
    return () => {
      audio.pause();
      audio.removeAttribute('src');
      audio.load();
      URL.revokeObjectURL(url);
      const { mediaSession } = navigator;
      mediaSession.metadata = null;
      mediaSession.playbackState = 'none';
      for (const action of actions) mediaSession.setActionHandler(action, null);
    };
  }, []);

  useEffect(() => {
    const { mediaSession } = navigator;
    mediaSession.metadata = new MediaMetadata({ title, artist });
    mediaSession.setActionHandler('play', () => latest.current.onPlay());
    mediaSession.setActionHandler('pause', () => latest.current.onPause());
    mediaSession.setActionHandler('stop', () => latest.current.onPause());
    mediaSession.setActionHandler('seekbackward', () => latest.current.onBack());
    mediaSession.setActionHandler('seekforward', () => latest.current.onForward());
    mediaSession.setActionHandler('previoustrack', () => latest.current.onBack());
    mediaSession.setActionHandler('nexttrack', () => {
      const { onNext, onForward } = latest.current;
      (onNext ?? onForward)();
    });
  }, [title, artist, hasNext]);

  useEffect(() => {
    navigator.mediaSession.playbackState = isSpeaking ? 'playing' : 'paused';
    if (isSpeaking)
      sound.current?.play().catch(() => undefined); // Without it only the card is missing.
    else sound.current?.pause();
  }, [isSpeaking]);
}

const actions = ['play', 'pause', 'stop', 'seekbackward', 'seekforward', 'previoustrack', 'nexttrack'] as const;

/** A WAV file in which nothing is heard: one channel of bytes, of which 128 is silence. */
function silence(): Blob {
  const rate = 8000;
  const length = rate * seconds;
  const head = new DataView(new ArrayBuffer(44));
  const write = (at: number, text: string) => {
    for (const [index, sign] of [...text].entries()) head.setUint8(at + index, sign.charCodeAt(0));
  };
  write(0, 'RIFF');
  head.setUint32(4, 36 + length, true);
  write(8, 'WAVEfmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, rate, true);
  head.setUint32(28, rate, true);
  head.setUint16(32, 1, true);
  head.setUint16(34, 8, true);
  write(36, 'data');
  head.setUint32(40, length, true);
  return new Blob([head, new Uint8Array(length).fill(128)], { type: 'audio/wav' });
}
