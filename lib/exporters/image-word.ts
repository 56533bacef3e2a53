import { outsideCode } from '../markdown/outside-code';

/** Gives the images without a description the word for picture in the language of the text. */
export function nameImages(markdown: string, language: string | null): string {
  if (markdown.search(nameless) === -1) return markdown; // Most texts, and much faster.
  const named = `![${imageWord(language)}]`;
  return outsideCode(markdown, (text) => text.replaceAll(nameless, named));
}

/** Not after a backslash, unless that is escaped itself. */
const nameless = /(?<=(?<!\\)(?:\\\\)*)!\[\s*\](?=[([])/g;

const words: Readonly<Record<string, string>> = {
  ar: 'صورة',
  bn: 'ছবি',
  cs: 'Obrázek',
  da: 'Billede',
  de: 'Bild',
  el: 'Εικόνα',
  en: 'Image',
  es: 'Imagen',
  fa: 'تصویر',
  fi: 'Kuva',
  fr: 'Image',
  he: 'תמונה',
  hi: 'चित्र',
  hu: 'Kép',
  id: 'Gambar',
  it: 'Immagine',
  ja: '画像',
  ko: '이미지',
  ms: 'Imej',
  nb: 'Bilde',
  nl: 'Afbeelding',
  nn: 'Bilete',
  no: 'Bilde',
  pl: 'Obraz',
  pt: 'Imagem',
  ro: 'Imagine',
  ru: 'Изображение',
  sv: 'Bild',
  th: 'รูปภาพ',
  tr: 'Görsel',
  uk: 'Зображення',
  vi: 'Hình ảnh',
  zh: '图片',
};

/** @param language BCP 47; `null` and what is not in the table are English */
function imageWord(language: string | null): string {
  const tag = (language ?? 'en').toLowerCase().replaceAll('_', '-');
  if (/^(zh-(.*-)?(hant|tw|hk|mo)|yue)\b/.test(tag) && !tag.includes('hans')) return '圖片';
  return words[tag.split('-', 1)[0] ?? ''] ?? 'Image';
}
