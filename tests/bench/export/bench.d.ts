import type { exportBench as ExportBench } from './page';

declare global {
  var exportBench: typeof ExportBench;
}
