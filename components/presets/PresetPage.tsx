import type { PresetId } from '../../lib/exporters/preset/own-preset';
import { t } from '../../lib/platform/messages';
import { presetOf } from '../../lib/store/presets';
import { Page } from '../ui/Page';
import { useLive } from '../use-live';
import { PresetEditor } from './PresetEditor';

interface Props {
  id: PresetId;
  onBack: () => void;
}

/** A format of the reader's own, as it is changed. */
export function PresetPage({ id, onBack }: Props) {
  const stored = useLive(id, presetOf).value;
  return (
    <Page title={t('preset_title')} onBack={onBack}>
      {stored.kind === 'ready' && stored.value && <PresetEditor key={id} stored={stored.value} onDeleted={onBack} />}
      {stored.kind !== 'loading' && !(stored.kind === 'ready' && stored.value) && <p>{t('preset_gone')}</p>}
    </Page>
  );
}
