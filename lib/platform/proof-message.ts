import type { LeftOutReason } from '../domain/ledger';
import { isWhole, type ProofSummary } from '../domain/proof';
import { type MessageKey, t, tCount } from './messages';

/** “1,245 of 1,245 words kept”; where only signs differ, “1,245 of 1,245 words kept · reads differently in 2 places”. */
export function sentenceOfProof(proof: ProofSummary): string {
  const { wordsTotal, wordsKept, spotCount } = proof;
  if (wordsKept !== wordsTotal) return tCount('proof_partial', wordsTotal, wordsKept);
  const words = tCount('proof_whole', wordsTotal);
  return isWhole(proof) ? words : `${words} · ${tCount('proof_spots', spotCount)}`;
}

const reasons: Record<LeftOutReason, MessageKey> = {
  reader: 'left_out_reader',
  hidden: 'left_out_hidden',
  headline: 'left_out_headline',
  outside: 'left_out_outside',
  clutter: 'left_out_clutter',
  repeated: 'left_out_repeated',
  'other-article': 'left_out_other_article',
};

/** Why a part of a page is not in the article. */
export function sentenceOfReason(reason: LeftOutReason): string {
  return t(reasons[reason]);
}
