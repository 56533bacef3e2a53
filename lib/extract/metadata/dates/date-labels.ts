const change =
  /updat|modif|revised|edited|changed|aktuali[sz]|geändert|zuletzt|mise? à jour|actualizad|atualizad|aggiorna|bijgewerkt|gewijzigd|uppdat|oppdat|opdat|päivitetty|обновлен|оновлен|изменен|güncelle|更新|修改|수정|업데이트|تحديث/i;
const publication =
  /publi[cksé]|posted|veröffentlicht|erstellt|pubblicat|julkaistu|udgivet|опубликован|yayın|发布|發布|公開|掲載|입력|등록|نشر/i;

/** Whether the words before a date say that something was changed on it. */
export function isChangeLabel(text: string): boolean {
  return change.test(text);
}

/** Whether the words before a date say that something was published on it. */
export function isPublicationLabel(text: string): boolean {
  return publication.test(text);
}

/** Whether the words before a date say what it is the date of. */
export function isLabelled(text: string): boolean {
  return text.length < 40 && (change.test(text) || publication.test(text));
}
