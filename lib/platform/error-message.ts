import { type ErrorCode, errorCode } from '../domain/errors';
import { type MessageKey, t } from './messages';

/** `Record` over the union: a new code without a sentence does not compile. */
const sentences: Record<ErrorCode, MessageKey> = {
  'page-forbidden': 'error_page_forbidden',
  'page-gone': 'error_page_gone',
  'capture-broken': 'error_capture_broken',
  'capture-interrupted': 'error_capture_interrupted',
  'storage-full': 'error_storage_full',
  'storage-unwritable': 'error_storage_unwritable',
  'storage-unavailable': 'error_storage_unavailable',
  'library-shut': 'error_library_shut',
  'article-gone': 'error_article_gone',
  'address-taken': 'error_address_taken',
  'highlight-gone': 'error_highlight_gone',
  'export-unreadable': 'error_export_unreadable',
  'folder-unwritable': 'error_folder_unwritable',
  'folder-taken': 'error_folder_taken',
  'tag-empty': 'error_tag_empty',
  'import-gone': 'error_import_gone',
  'import-elsewhere': 'error_import_elsewhere',
  'texts-elsewhere': 'error_texts_elsewhere',
  'backup-unwritable': 'error_backup_unwritable',
  'backup-forbidden': 'error_backup_forbidden',
};

/** What happened and what to do, for a code. `null`: a bug of ours. */
export function sentenceOf(code: ErrorCode | null): string {
  return t(code ? sentences[code] : 'error_unknown');
}

/** The same for anything thrown. */
export function messageOf(error: unknown): string {
  return sentenceOf(errorCode(error));
}
