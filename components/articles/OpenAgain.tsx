import type { ErrorCode } from '../../lib/domain/errors';
import { t } from '../../lib/platform/messages';
import { openAgain } from '../../lib/usecases/open-again';
import { act } from '../act';
import { Button } from '../ui/Button';

/** Below what says that the library does not open: the way to try it again. Nothing below any other failure. */
export function OpenAgain({ code }: { code: ErrorCode | null }) {
  if (code !== 'library-shut') return null;
  return (
    <Button icon="restore" onClick={() => void act(openAgain)}>
      {t('page_try_again')}
    </Button>
  );
}
