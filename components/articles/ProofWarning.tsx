import type { ProofSummary } from '../../lib/domain/proof';
import { t } from '../../lib/platform/messages';
import { sentenceOfProof } from '../../lib/platform/proof-message';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import styles from './ProofWarning.module.css';

interface Props {
  proof: ProofSummary;
  onLook: () => void;
}

/** Says that a saved text is not word for word what the page says, and leads to where. */
export function ProofWarning({ proof, onLook }: Props) {
  return (
    <div class={styles.warning} role="alert">
      <Icon name="warning" />
      <p class={styles.words}>{sentenceOfProof(proof)}</p>
      <Button onClick={onLook}>{t('proof_look')}</Button>
    </div>
  );
}
