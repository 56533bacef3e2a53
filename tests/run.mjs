// `npm test`: everything, on a machine that has Node 20 and nothing else. The first failure ends it.
import { chromium, cjkFonts, firefox, setUp, step, testTools } from './support/set-up.mjs';

setUp([chromium, firefox, cjkFonts, ...testTools]);
step('Types and style', 'npm', ['run', '--silent', 'check']);
step('Unit tests', 'npm', ['run', '--silent', 'test:unit']);
step('Building for Chromium', 'npm', ['run', '--silent', 'build']);
step('Building for Firefox', 'npm', ['run', '--silent', 'build:firefox']);
step('End-to-end tests, in real browsers', 'npm', ['run', '--silent', 'test:browser']);
