import type { ProofSummary } from '../../lib/domain/proof';
import { t } from '../../lib/platform/messages';
import { sentenceOfProof } from '../../lib/platform/proof-message';
import { CopyWarning } from './CopyWarning';

interface Props {
  proof: ProofSummary;
  onLook: () => void;
}

/** Says that a saved text is not word for word what the page says, and leads to where. */
export function ProofWarning({ proof, onLook }: Props) {
  return <CopyWarning sentence={sentenceOfProof(proof)} label={t('proof_look')} onPress={onLook} />;
}
