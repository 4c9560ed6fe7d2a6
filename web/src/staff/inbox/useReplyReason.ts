import { useTranslation } from '@shared/i18n.ts';
import { sentence, useSaid, type Said } from '@shared/words/sentence.ts';

/** Why a reply did not go out. What is said of a post otherwise has words of its own for a reply. */
export function useReplyReason(): (reason: Said) => string {
  const { t } = useTranslation();
  const say = useSaid();
  return (reason) => sentence(t, `outbox.reason.${reason.code}`, reason.params ?? {}) ?? say('reason', reason);
}
