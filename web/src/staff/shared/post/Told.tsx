import { useTranslation } from '@shared/i18n.ts';
import { networkName, type Network } from '@shared/words/networks.ts';
import { choiceLabel, optionLabel } from '@shared/words/options/optionWords.ts';
import css from './NetworkPost.module.css';

/** What a network is told beside the words: that it is a story, a title, a poll. */
export function Told({ network, values }: { network: Network; values: Record<string, string> }) {
  const { t } = useTranslation();
  const told = Object.entries(values).filter(([, value]) => value.trim() !== '');
  if (told.length === 0) return null;
  return (
    <dl className={css.told} aria-label={t('preview.told', { network: networkName(network) })}>
      {told.map(([name, value]) => (
        <div key={name} className={css.toldOne}>
          <dt>{optionLabel(t, network, name)}</dt>
          <dd dir="auto">{value === 'true' ? t('preview.yes') : choiceLabel(t, network, name, value)}</dd>
        </div>
      ))}
    </dl>
  );
}
