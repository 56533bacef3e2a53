import { imageAddressOf, type ShownImage } from './image-address';

/** In pixels: a picture that is smaller both ways is an icon. */
const smallest = 90;

/**
 * Gives the image of a copy the address of what the reader sees; none where there is nothing to see. `data-icon` marks what is
 * as small as an icon, which a page need not say.
 */
export function settleImage(image: Element, shown: ShownImage | null): void {
  const address = imageAddressOf(image, shown);
  if (address) image.setAttribute('src', address);
  else image.removeAttribute('src');
  if (shown && address === shown.currentSrc && isIcon(shown)) image.setAttribute('data-icon', '');
  image.removeAttribute('srcset');
  image.removeAttribute('sizes');
}

function isIcon({ naturalWidth, naturalHeight }: ShownImage): boolean {
  return naturalWidth > 0 && naturalWidth < smallest && naturalHeight < smallest;
}
