import styles from './Icon.module.css';

/** Drawn on a field of 16 by 16 with one line of 1.5, by us. */
const drawings = {
  search: 'M7 2.75a4.25 4.25 0 1 1 0 8.5 4.25 4.25 0 0 1 0-8.5ZM10.2 10.2 13.5 13.5',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5 6.5 12 13 4.5',
  chevron: 'M4.5 6.5 8 10l3.5-3.5',
  back: 'M13 8H3.5M7.5 4 3.5 8l4 4',
  tag: 'M2.75 3.25v4.1l6 6 4.5-4.5-6-6h-4.1a.4.4 0 0 0-.4.4ZM5.5 5.6v.01',
  trash: 'M3 4.5h10M6.25 4.25V3h3.5v1.25M4.25 4.75l.6 8.25h6.3l.6-8.25M6.75 7v3.75M9.25 7v3.75',
  restore: 'M3 8a5 5 0 1 0 1.6-3.7M3 2.75V5.5h2.75',
  open: 'M9.25 2.75h4v4M13 3 7.75 8.25M6.5 3.5h-3v9h9v-3',
  copy: 'M5.5 5.5v-2.75h7.75v7.75H10.5M2.75 5.5h7.75v7.75H2.75Z',
  export: 'M8 2.75v7.5M4.75 7.25 8 10.5l3.25-3.25M3 13.25h10',
  import: 'M8 10.25v-7.5M4.75 5.75 8 2.5l3.25 3.25M3 13.25h10',
  settings: 'M2.5 4.75h6M11.5 4.75h2M10 3.25v3M2.5 11.25h2M7.5 11.25h6M6 9.75v3',
  library: 'M3 2.75v10.5M6.25 2.75v10.5M9.25 3.1l3.5 10',
  help: 'M5.75 6a2.3 2.3 0 1 1 3.4 2c-.8.45-1.15.85-1.15 1.75M8 12.6v.01',
  edit: 'M3 13l.6-2.9 7-7L13 5.4l-7.1 7L3 13ZM9.2 4.5l2.3 2.3',
  article: 'M3.5 2.75h9v10.5h-9ZM5.75 5.75h4.5M5.75 8h4.5M5.75 10.25h2.5',
  image: 'M2.75 3.5h10.5v9H2.75ZM3 11l3-3 2.25 2.25L10 8.5l3 3M10.25 6v.01',
  warning: 'M8 2.75 14 13H2ZM8 6.5v3M8 11.3v.01',
  unread: 'M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Z',
  reading:
    'M8 4.25C6.5 3.4 4.5 3.1 2.5 3.25v9c2-.15 4 .15 5.5 1 1.5-.85 3.5-1.15 5.5-1v-9c-2-.15-4 .15-5.5 1ZM8 4.25v9',
  archive: 'M2.5 3.25h11v3h-11ZM3.5 6.25v6.5h9v-6.5M6.5 8.75h3',
  star: 'M8 2.5l1.7 3.45 3.8.55-2.75 2.7.65 3.8L8 11.2 4.6 13l.65-3.8L2.5 6.5l3.8-.55Z',
  untagged: 'M2.75 3.25v4.1l6 6 4.5-4.5-6-6h-4.1a.4.4 0 0 0-.4.4ZM3 13.5 13.5 3',
  text: 'M1.75 12.5 5 4l3.25 8.5M2.9 9.5h4.2M14.25 8v4.5M14.25 10.25a2.1 2.1 0 1 1-4.2 0 2.1 2.1 0 0 1 4.2 0Z',
  outline: 'M3 4.25h.01M3 8h.01M3 11.75h.01M5.75 4.25h7.5M5.75 8h7.5M5.75 11.75h7.5',
  more: 'M3.25 8a.25.25 0 1 0 .5 0 .25.25 0 0 0-.5 0M7.75 8a.25.25 0 1 0 .5 0 .25.25 0 0 0-.5 0M12.25 8a.25.25 0 1 0 .5 0 .25.25 0 0 0-.5 0',
  previous: 'M8 13V3.25M4 7.25l4-4 4 4',
  next: 'M8 3v9.75M4 8.75l4 4 4-4',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  quote: 'M3 11.5c1.8-.6 2.6-1.7 2.6-3.3H3v-4h3.8v4M9.2 11.5c1.8-.6 2.6-1.7 2.6-3.3H9.2v-4H13v4',
  link: 'M6.75 9.25a2.6 2.6 0 0 0 3.7 0l2.1-2.1a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.25 6.75a2.6 2.6 0 0 0-3.7 0l-2.1 2.1a2.6 2.6 0 0 0 3.7 3.7l.9-.9',
  clock: 'M8 2.75a5.25 5.25 0 1 1 0 10.5 5.25 5.25 0 0 1 0-10.5ZM8 5v3.25l2 1.5',
  listen: 'M3 9.5V8a5 5 0 0 1 10 0v1.5M3 9.25h1.75v3.5H3.5a.5.5 0 0 1-.5-.5ZM13 9.25h-1.75v3.5h1.25a.5.5 0 0 0 .5-.5Z',
  play: 'M5 3.25 12.5 8 5 12.75Z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  back_sentence: 'M12 3.5 6.5 8l5.5 4.5ZM4 3.5v9',
  next_sentence: 'M4 3.5 9.5 8 4 12.5ZM12 3.5v9',
  bookmark: 'M4 2.75h8v10.5L8 10.25 4 13.25Z',
  rows: 'M2.75 3h10.5v3.75H2.75ZM2.75 9.25h10.5V13H2.75Z',
  columns: 'M2.5 3.5h11M2.5 6.5h11M2.5 9.5h11M2.5 12.5h11',
  sort: 'M4.75 3v10M2.5 10.75 4.75 13 7 10.75M9 4h5M9 8h3.75M9 12h2.5',
  keyboard: 'M2 4.25h12v7.5H2ZM4.5 6.75v.01M7 6.75v.01M9.5 6.75v.01M12 6.75v.01M5 9.25h6',
} as const;

export type IconName = keyof typeof drawings;

/** A drawing that goes with words, or with the label of its button: it says nothing by itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
