import type { PresetPlace, PresetProblem } from '../../lib/exporters/preset/check-preset';
import type { ReadPreset } from '../../lib/exporters/preset/preset-file';
import { formatNumber, type MessageKey, t } from '../../lib/platform/messages';

/** What is wrong, and at which character. */
export function sentenceOfProblem({ problem, at, word }: PresetProblem): string {
  const character = formatNumber(at + 1);
  switch (problem) {
    case 'unclosed':
      return t('preset_wrong_unclosed', character);
    case 'unopened':
      return t('preset_wrong_unopened', character);
    case 'unknown-variable':
      return word === '' ? t('preset_wrong_braces', character) : t('preset_wrong_variable', character, word);
    case 'unknown-filter':
      return t('preset_wrong_filter', character, word);
    case 'empty':
      return t('preset_wrong_empty');
    case 'too-long':
      return t('preset_wrong_long', word);
    case 'ending':
      return t('preset_wrong_ending');
    case 'sign':
      return t('preset_wrong_sign', character, word);
    case 'taken':
      return t('preset_wrong_taken', word);
    case 'too-many':
      return t('preset_wrong_many', word);
  }
}

/** Why a file was not taken. */
export function sentenceOfFile(read: Exclude<ReadPreset, { kind: 'preset' }>): string {
  if (read.kind === 'foreign') return t(foreign[read.reason]);
  if (read.kind === 'shape') return t('preset_file_shape', read.key);
  return t('preset_file_problem', nameOfPlace(read.problem.place), sentenceOfProblem(read.problem));
}

const foreign: Record<Extract<ReadPreset, { kind: 'foreign' }>['reason'], MessageKey> = {
  'too-large': 'preset_file_too_large',
  'not-json': 'preset_file_not_json',
  'not-preset': 'preset_file_not_preset',
  'other-version': 'preset_file_other_version',
};

function nameOfPlace(place: PresetPlace): string {
  switch (place.kind) {
    case 'name':
      return t('preset_name');
    case 'path':
      return t('preset_path');
    case 'fields':
      return t('preset_fields');
    case 'field-name':
      return t('preset_field_name', formatNumber(place.field + 1));
    case 'field-pattern':
      return t('preset_field_pattern', formatNumber(place.field + 1));
  }
}
