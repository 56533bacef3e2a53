import { type Browser, browser } from 'wxt/browser';
import { AppError, type ErrorCode } from '../domain/errors';
import type { Protocol } from './protocol';

type Name = keyof Protocol;
type Request<Key extends Name> = Parameters<Protocol[Key]>[0];
type Answer<Key extends Name> = ReturnType<Protocol[Key]>;

/** One function for every message of the protocol: forget one and it does not compile. */
export type Handlers = {
  readonly [Key in Name]: (request: Request<Key>, sender: Browser.runtime.MessageSender) => Promise<Answer<Key>>;
};

interface Envelope {
  readonly to: 'gleaner';
  readonly name: Name;
  readonly request: unknown;
}

type Reply =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'error'; readonly code: ErrorCode | null };

/**
 * Asks the background.
 * @throws AppError with the code of the failure there; `capture-interrupted` when the background died meanwhile
 */
export async function send<Key extends Name>(name: Key, request: Request<Key>): Promise<Answer<Key>> {
  const envelope: Envelope = { to: 'gleaner', name, request };
  let reply: Reply | undefined;
  try {
    reply = await browser.runtime.sendMessage(envelope);
  } catch (cause) {
    throw new AppError('capture-interrupted', { cause });
  }
  if (reply?.kind === 'answer') return reply.value as Answer<Key>;
  if (reply?.code) throw new AppError(reply.code);
  throw new Error(`The background failed at ${name}`);
}

/** Answers messages of our own extension. To be called at the start of the background, before anything is awaited. */
export function handleMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message, handlers)) return;
    const handle = handlers[message.name] as (request: unknown, from: typeof sender) => Promise<unknown>;
    handle(message.request, sender).then(
      (value) => respond({ kind: 'answer', value } satisfies Reply),
      (error: unknown) => {
        console.error(`[gleaner] ${message.name}`, error);
        respond({ kind: 'error', code: error instanceof AppError ? error.code : null } satisfies Reply);
      },
    );
    return true;
  });
}

/** Whether a message is from a page of the extension. What our scripts in other pages say may be the page's words. */
export function isOwnPage({ url }: Browser.runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) === true;
}

function isEnvelope(message: unknown, handlers: Handlers): message is Envelope {
  const { to, name } = (message ?? {}) as Partial<Envelope>;
  return to === 'gleaner' && typeof name === 'string' && Object.hasOwn(handlers, name);
}
