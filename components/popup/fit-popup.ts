/** How long the browser takes to give the popup its size, in milliseconds. */
const settling = 250;

/**
 * On a small screen the browser gives the popup less height than it asks for, and would cut its foot off: the content follows.
 * While the window still grows to its size nothing is measured.
 */
export function fitPopup(window: Window): void {
  let timer = 0;
  const fit = () => {
    const { body } = window.document;
    if (body.offsetHeight > window.innerHeight) body.style.blockSize = `${window.innerHeight}px`;
  };
  const wait = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(fit, settling);
  };
  window.addEventListener('resize', wait);
  wait();
}
