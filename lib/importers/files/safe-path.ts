/**
 * Whether a name in an archive stays within it. Nothing is ever written under such a name, so reserved and long ones do no
 * harm; one that leads outside was not written in good faith.
 */
export function isSafePath(path: string): boolean {
  const steps = path.split(/[/\\]/);
  return !/^([/\\]|[a-z]:)|[\0\r\n]/i.test(path) && !steps.includes('..') && path !== '';
}
