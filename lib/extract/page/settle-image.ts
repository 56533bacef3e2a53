import { imageAddressOf, type ShownImage } from './image-address';

/** Gives the image of a copy the address of what the reader sees; none where there is nothing to see. */
export function settleImage(image: Element, shown: ShownImage | null): void {
  const address = imageAddressOf(image, shown);
  if (address) image.setAttribute('src', address);
  else image.removeAttribute('src');
  image.removeAttribute('srcset');
  image.removeAttribute('sizes');
}
