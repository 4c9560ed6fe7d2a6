import { useTranslation } from '@shared/i18n.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import cards from '@staff/shared/list/Cards.module.css';
import { EscalationForm } from './EscalationForm.tsx';
import { useEscalation } from './noticeAdmin.api.ts';

/** For administrators: when what nobody sees to goes on to others. */
export function Escalation() {
  const { t } = useTranslation();
  return (
    <>
      <p className={cards.lead}>{t('escalation.lead')}</p>
      <QueryView query={useEscalation()} rows={8}>
        {(saved) => <EscalationForm saved={saved} />}
      </QueryView>
    </>
  );
}
