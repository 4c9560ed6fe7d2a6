import '@staff/shared/styles/input.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import css from './Policy.module.css';
import { RuleList } from './RuleList.tsx';
import { usualPhrases, withUsual, type Phrase } from './rules.api.ts';

const most = 200;

/** Words that must not be said, or only with care. */
export function Phrases({ phrases, onChange }: { phrases: Phrase[]; onChange: (phrases: Phrase[]) => void }) {
  const { t } = useTranslation();
  const more = withUsual(
    phrases,
    usualPhrases((key) => t(`rules.usual.${key}`)),
  );
  return (
    <>
      <p className={field.hint}>{t('rules.phrasesHelp')}</p>
      {more.length > phrases.length && more.length <= most && (
        <div className={css.does}>
          <Button
            variant="default"
            leftSection={<IconListCheck size={16} />}
            onClick={() => {
              onChange(more);
            }}
          >
            {t('rules.addUsual', { count: more.length - phrases.length })}
          </Button>
        </div>
      )}
      <RuleList
        name={(number) => t('rules.phrase', { number })}
        add={t('rules.phraseAdd')}
        items={phrases}
        most={most}
        blank={() => ({ words: '', blocks: true, reason: '' })}
        onChange={onChange}
      >
        {(phrase, change) => (
          <>
            <div className={field.two}>
              <TextInput
                label={t('rules.words')}
                value={phrase.words}
                maxLength={100}
                onChange={(event) => {
                  change({ words: event.currentTarget.value });
                }}
              />
              <NativeSelect
                label={t('rules.level')}
                value={phrase.blocks ? 'block' : 'warn'}
                data={[
                  { value: 'block', label: t('rules.blocks') },
                  { value: 'warn', label: t('rules.warns') },
                ]}
                onChange={(event) => {
                  change({ blocks: event.currentTarget.value === 'block' });
                }}
              />
            </div>
            <TextInput
              label={t('rules.reason')}
              value={phrase.reason}
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
