/** Brings what is said into the window where it is not, so that the eye can follow. */
export function showRange(range: Range): void {
  const { top, bottom, left, right, width, height } = range.getBoundingClientRect();
  const isSeen = top >= 0 && bottom <= window.innerHeight && left >= 0 && right <= window.innerWidth;
  if (isSeen && width + height > 0) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'center' });
}
