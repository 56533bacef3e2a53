// `npm start [-- https://…]`: the extension in a browser, on a machine that has Node 20 and nothing else.
import { chromium, cjkFonts, hasDisplay, setUp, step } from './support/set-up.mjs';

setUp(hasDisplay ? [chromium] : [chromium, cjkFonts]);
step('Building the extension', 'npm', ['run', '--silent', 'build']);
step('Trying it', 'node', ['tests/support/try-it.mjs', ...process.argv.slice(2)]);
