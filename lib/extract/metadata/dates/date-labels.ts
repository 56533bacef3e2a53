const change =
  /updated?|modified|revised|edited|changed|aktualisier|geändert|zuletzt|mis à jour|mise à jour|modifié|actualizad[oa]|atualizad[oa]|aggiornat[oa]|ultima modifica|aggiornamento|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|aktualizacja|aktualizováno|обновлено|оновлено|изменено|güncelle|更新|修改|수정|업데이트|تحديث/iu;
const publication =
  /publish|posted|veröffentlicht|erstellt|publi[ée]|publicad[oa]|pubblicat[oa]|gepubliceerd|publicerad|publisert|udgivet|julkaistu|opublikowano|publikov|опубликован|yayın|发布|發布|公開|掲載|입력|등록|نشر/iu;

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
