import { t } from '../../lib/platform/messages';
import { IconButton } from './Button';
import styles from './Toast.module.css';
import { hideToast, holdToast, leaveToast, toast } from './toast-state';

/** The one place where passing messages stand, and a screen reader hears of them. */
export function Toast() {
  const current = toast.value;

  return (
    <div class={styles.place}>
      {/* Always there: a live region that comes with its words is not read out. */}
      <div
        class={current ? `${styles.toast} ${current.isFailure ? styles.failure : ''}` : undefined}
        onPointerEnter={holdToast}
        onPointerLeave={leaveToast}
        onFocusIn={holdToast}
        onFocusOut={leaveToast}
      >
        <p role={current?.isFailure ? 'alert' : 'status'} class={styles.message} dir="auto">
          {current?.message}
        </p>
        {current?.action && (
          <button
            type="button"
            class={styles.action}
            onClick={() => {
              hideToast();
              current.action?.run();
            }}
          >
            {current.action.label}
          </button>
        )}
        {current && <IconButton icon="close" label={t('close')} isQuiet onClick={hideToast} />}
      </div>
    </div>
  );
}
