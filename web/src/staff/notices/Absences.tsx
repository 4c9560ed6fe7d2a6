import { Button } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { shortDay, type Lang } from '@shared/time/format.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import cards from '@staff/shared/list/Cards.module.css';
import field from '@shared/ui/Field.module.css';
import { AbsenceForm } from './AbsenceForm.tsx';
import { useAbsences, useRemoveAbsence, useTeam, type Absence } from './absences.api.ts';

/** When a person is away and who stands in, or, for who manages the team, the same of everybody. */
export function Absences({ staffId }: { staffId: string | null }) {
  const { t } = useTranslation();
  const absences = useAbsences();
  const remove = useRemoveAbsence();
  const words =
    staffId === null ? ({ title: 'all', help: 'allHelp' } as const) : ({ title: 'mine', help: 'help' } as const);
  return (
    <section className={`${cards.card ?? ''} ${field.stack ?? ''}`} aria-label={t(`absence.${words.title}`)}>
      <h2>{t(`absence.${words.title}`)}</h2>
      <p className={field.hint}>{t(`absence.${words.help}`)}</p>
      <QueryView query={absences} rows={1}>
        {(all) => (
          <List
            absences={all.filter((absence) => staffId === null || absence.staffId === staffId)}
            named={staffId === null}
            onRemove={(absence) => {
              remove.mutate(absence);
            }}
          />
        )}
      </QueryView>
      {remove.error && <ErrorNotice error={remove.error} compact />}
      <AbsenceForm staffId={staffId} />
    </section>
  );
}

const daysOf = ({ from, to }: Absence, lang: Lang) => ({ from: shortDay(from, lang), to: shortDay(to, lang) });

interface ListProps {
  absences: Absence[];
  named: boolean;
  onRemove: (absence: Absence) => void;
}

function List({ absences, named, onRemove }: ListProps) {
  const { t, lang } = useTranslation();
  const team = useTeam().data;
  const nameOf = (id: string) => team?.find((each) => each.id === id)?.name ?? (team ? t('absence.unknown') : '…');
  if (absences.length === 0) return <p>{t('absence.none')}</p>;
  return (
    <ul className={cards.list}>
      {[...absences]
        .sort((a, b) => (a.from < b.from ? -1 : 1))
        .map((absence) => {
          const days = t('absence.days', daysOf(absence, lang));
          return (
            <li key={absence.id} className={cards.row}>
              <div className={cards.main}>
                {named && <span className={cards.name}>{nameOf(absence.staffId)}</span>}
                <span>{days}</span>
                <span className={cards.meta}>{t('absence.standsIn', { name: nameOf(absence.deputyId) })}</span>
              </div>
              <Button
                size="xs"
                variant="default"
                aria-label={t('absence.remove', { days })}
                onClick={() => {
                  onRemove(absence);
                }}
              >
                {t('do.remove')}
              </Button>
            </li>
          );
        })}
    </ul>
  );
}
