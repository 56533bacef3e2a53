import type { Theme } from '../lib/domain/theme';
import type { MessageKey } from '../lib/platform/messages';

/** What each theme is called, and what it is like. */
export const wordsOfTheme: Readonly<Record<Theme, readonly [MessageKey, MessageKey]>> = {
  auto: ['settings_theme_auto', 'settings_theme_auto_hint'],
  paper: ['settings_theme_paper', 'settings_theme_paper_hint'],
  sepia: ['settings_theme_sepia', 'settings_theme_sepia_hint'],
  grey: ['settings_theme_grey', 'settings_theme_grey_hint'],
  night: ['settings_theme_night', 'settings_theme_night_hint'],
  black: ['settings_theme_black', 'settings_theme_black_hint'],
  contrast: ['settings_theme_contrast', 'settings_theme_contrast_hint'],
};
