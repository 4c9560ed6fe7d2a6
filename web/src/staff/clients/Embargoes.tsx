import '@staff/shared/styles/input.ts';
import { TextInput } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { RuleList } from './RuleList.tsx';
import type { Embargo } from './rules.api.ts';

interface Props {
  embargoes: Embargo[];
  onChange: (embargoes: Embargo[]) => void;
}

/** Days on which nothing goes out, or nothing that says certain words. */
export function Embargoes({ embargoes, onChange }: Props) {
  const { t } = useTranslation();
  const today = new Date().toISOString().slice(0, 10);
  return (
    <>
      <p className={field.hint}>{t('rules.embargoesHelp')}</p>
      <RuleList
        name={(number) => t('rules.embargo', { number })}
        add={t('rules.embargoAdd')}
        items={embargoes}
        most={50}
        blank={() => ({ from: today, until: today, words: '', reason: '' })}
        onChange={onChange}
      >
        {(embargo, change) => (
          <>
            <div className={field.two}>
              <TextInput
                type="date"
                label={t('rules.from')}
                value={embargo.from}
                onChange={(event) => {
                  change({ from: event.currentTarget.value });
                }}
              />
              <TextInput
                type="date"
                label={t('rules.until')}
                value={embargo.until}
                error={embargo.until < embargo.from && t('rules.untilBad')}
                onChange={(event) => {
                  change({ until: event.currentTarget.value });
                }}
              />
            </div>
            <TextInput
              label={t('rules.onlyWords')}
              description={t('rules.onlyWordsHelp')}
              value={embargo.words}
              maxLength={100}
              onChange={(event) => {
                change({ words: event.currentTarget.value });
              }}
            />
            <TextInput
              label={t('rules.reason')}
              value={embargo.reason}
              maxLength={300}
              onChange={(event) => {
                change({ reason: event.currentTarget.value });
              }}
            />
          </>
        )}
      </RuleList>
    </>
  );
}
