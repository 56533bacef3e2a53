import { signal } from '@preact/signals';

/** Something that happened, said in passing. */
export interface ToastMessage {
  readonly message: string;
  readonly isFailure?: boolean;
  /** It stands until it is taken away, for as long as something lasts. */
  readonly stays?: boolean;
  /** What can be done about it, as Undo. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** How long it stands when nobody touches it, in milliseconds. */
export const toastTime = 8000;

/** What is said just now. */
export const toast = signal<ToastMessage | null>(null);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something; what was said before makes room. */
export function showToast(message: ToastMessage): void {
  toast.value = message;
  leaveToast();
}

/** Takes it away at once. */
export function hideToast(): void {
  clearTimeout(timer);
  toast.value = null;
}

/** Somebody is reading it: it stays. */
export function holdToast(): void {
  clearTimeout(timer);
}

/** Nobody is reading it any more: it goes after its time. */
export function leaveToast(): void {
  clearTimeout(timer);
  if (!toast.value?.stays) timer = setTimeout(hideToast, toastTime);
}
