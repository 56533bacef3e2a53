import type { BadFileError, ImportPlace, ImportProblem } from '../domain/import-problem';
import { formatNumber, type MessageKey, t } from './messages';

/** `Record` over the union: a new problem without a sentence does not compile. */
const sentences: Record<ImportProblem['problem'], MessageKey> = {
  'file-empty': 'import_problem_file_empty',
  'file-unknown': 'import_problem_file_unknown',
  'file-too-long': 'import_problem_file_too_long',
  'encoding-unknown': 'import_problem_encoding_unknown',
  'zip-truncated': 'import_problem_zip_truncated',
  'zip-damaged': 'import_problem_zip_damaged',
  'zip-encrypted': 'import_problem_zip_encrypted',
  'zip-method': 'import_problem_zip_method',
  'zip-bomb': 'import_problem_zip_bomb',
  'zip-path': 'import_problem_zip_path',
  'zip-nested': 'import_problem_zip_nested',
  'csv-quote': 'import_problem_csv_quote',
  'csv-columns': 'import_problem_csv_columns',
  'line-too-long': 'import_problem_line_too_long',
  'json-broken': 'import_problem_json_broken',
  'front-matter-broken': 'import_problem_front_matter_broken',
  'front-matter-unsafe': 'import_problem_front_matter_unsafe',
  'backup-damaged': 'import_problem_backup_damaged',
  'backup-newer': 'import_problem_backup_newer',
  'no-address': 'import_problem_no_address',
  'not-a-web-address': 'import_problem_not_web_address',
  'not-understood': 'import_problem_not_understood',
  'from-a-feed': 'import_problem_from_a_feed',
  'text-broken': 'import_problem_text_broken',
};

/** Why something was left out. */
export function sentenceOfProblem(problem: ImportProblem['problem']): string {
  return t(sentences[problem]);
}

/** Which file can't be read, where, and why. */
export function sentenceOfBadFile({ place, problem }: BadFileError): string {
  return `${placeName(place)} — ${sentenceOfProblem(problem)}`;
}

/** “pocket.zip › part_000000.csv, line 17”. */
export function placeName({ file, at }: ImportPlace): string {
  if (at === null) return file;
  const number = formatNumber(at.number);
  if (at.unit === 'line') return t('import_place_line', file, number);
  return at.unit === 'entry' ? t('import_place_entry', file, number) : t('import_place_byte', file, number);
}
