import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createArchiveWriter, type WriterRequest } from '../lib/platform/archive-writer';

/** A worker: writes an archive to the disk for the page that makes it. */
export default defineUnlistedScript(() => {
  const fulfil = createArchiveWriter();
  addEventListener('message', async ({ data }: MessageEvent<WriterRequest>) => {
    const answer = await fulfil(data);
    const bytes = answer.kind === 'done' ? answer.bytes : null;
    postMessage(answer, { transfer: bytes ? [bytes] : [] });
  });
});
