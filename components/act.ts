import { messageOf } from '../lib/platform/error-message';
import { showToast } from './ui/toast-state';

/** Does what an event asks for; a failure is logged and told. The place where components catch. */
export async function act(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error('[gleaner]', error);
    showToast({ message: messageOf(error), isFailure: true });
  }
}
