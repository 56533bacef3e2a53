/** @typedef {import('puppeteer-core').Page} Page */

/** Puts a box into an article of the site that its page's makers would know again, and readers don't want. @param {string} html */
export function withBox(html) {
  return html.replace(
    /(<p>[^<]{200,}[\s\S]*?<\/p>)/,
    '$1<div class="weather-box"><p>Tomorrow there will be rain, and wind from the north in all of the county.</p></div>',
  );
}

/**
 * Selects a paragraph of the article that is open in the reader.
 * @param {Page} library
 * @param {string} beginning of its text
 */
export async function selectParagraph(library, beginning) {
  await library.evaluate((words) => {
    const paragraph = [...document.querySelectorAll('[data-reader] article p')].find(({ textContent }) =>
      textContent?.startsWith(words),
    );
    if (!paragraph) throw new Error(`no paragraph begins with “${words}”`);
    paragraph.scrollIntoView({ block: 'center' });
    getSelection()?.selectAllChildren(paragraph);
  }, beginning);
}
