import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import { defineConfig, type Entrypoint, type WxtViteConfig as InlineConfig, type Wxt } from 'wxt';
import { version } from './package.json' with { type: 'json' };

const iconSizes = [16, 32, 48, 128];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    version,
    // Each one is explained in the README. No host permission: a page is read only after a click on it.
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
    // Asked for when they are needed, and given back: to save several tabs, to say on the icon what is saved, to write backups.
    optional_permissions: ['tabs', 'downloads', ...(browser === 'firefox' ? [] : ['offscreen' as const])],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    icons: Object.fromEntries(iconSizes.map((size) => [size, `icon/${size}.png`])),
    options_ui: { page: 'library.html#/settings', open_in_tab: true },
    commands: {
      'save-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_save_page__' },
    },
    // Nothing remote is ever loaded by our own pages, even if the text of a hostile page asks for it.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src blob:; font-src 'self'; connect-src 'self' http: https:; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'gleaner@gleaner.invalid',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: { 'build:done': drawIcons, 'vite:build:extendConfig': shortenScripts },
  vite: () => ({ build: { target: 'es2022', modulePreload: false } }),
});

/** What is put into a page is compiled each time: there some seconds of building are well spent. */
function shortenScripts(entrypoints: readonly Entrypoint[], { build }: InlineConfig) {
  if (!build || build.minify === false || entrypoints.some(({ type }) => type !== 'unlisted-script')) return;
  build.minify = 'terser';
  // What a script is wrapped in, browsers take for a function to be called at once only in parentheses; else they read all of it twice.
  build.terserOptions = { ecma: 2020, compress: { passes: 3 }, format: { wrap_iife: true } };
}

/** Browsers want PNG; the drawing is `public/icon/icon.svg`. */
async function drawIcons(wxt: Wxt) {
  const drawing = await readFile('public/icon/icon.svg');
  await mkdir(`${wxt.config.outDir}/icon`, { recursive: true });
  for (const size of iconSizes) {
    const picture = new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng();
    await writeFile(`${wxt.config.outDir}/icon/${size}.png`, picture);
  }
}
