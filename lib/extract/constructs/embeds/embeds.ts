import { findAny } from '../../page/find-any';
import type { Construct } from '../construct';
import { replaceFrame } from './frames';
import { replacePlayers } from './players';
import { settlePosts } from './posts';

/**
 * What plays in a page, as a link to it under its name: `<figure data-embed="YouTube"><a href>Title</a></figure>`. What a page
 * has of it as text or picture stays.
 */
export const embeds: Construct = {
  name: 'embeds',
  standardise(page) {
    settlePosts(page);
    replacePlayers(page);
    for (const frame of findAny(page, 'iframe, frame, amp-iframe, embed[src]')) {
      if (page.contains(frame)) replaceFrame(frame);
    }
  },
};
