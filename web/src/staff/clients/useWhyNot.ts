import { useTranslation } from '@shared/i18n.ts';
import { said, sentence, type Said } from '@shared/words/sentence.ts';

/** Why the connection of a channel does not work. The reasons of deliveries speak of sending once more. */
export function useWhyNot(): (reason: Said | null | undefined) => string {
  const { t } = useTranslation();
  return (reason) =>
    reason == null
      ? t('channel.testFailed')
      : (sentence(t, `channel.why.${reason.code}`, {}) ?? said(t, 'reason', reason));
}
