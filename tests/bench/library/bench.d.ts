import type { bench as Bench } from './page';

declare global {
  var bench: typeof Bench;
}
