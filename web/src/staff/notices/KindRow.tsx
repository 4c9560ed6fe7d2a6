import '@staff/shared/styles/choice.ts';
import '@staff/shared/styles/input.ts';
import { Checkbox, NativeSelect } from '@mantine/core';
import type { ViewUsual } from '@shared/api/clients.ts';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { alwaysOnlyMine } from './kinds.ts';
import type { Choice } from './preferences.ts';
import css from './Preferences.module.css';

interface Props {
  usual: ViewUsual;
  choice: Choice;
  ofOneClient: boolean;
  onChange: (choice: Choice) => void;
}

const mails = ['AT_ONCE', 'IN_DIGEST', 'NEVER'] as const;
const scopes = ['ALL_MY_CLIENTS', 'ONLY_MINE'] as const;

/** How one kind of notice is told; a fixed one says why it cannot be changed. */
export function KindRow({ usual: { kind, fixed }, choice, ofOneClient, onChange }: Props) {
  const { t } = useTranslation();
  const name = t(`notice.kind.${kind}`);
  const label = (column: 'mail' | 'urgent' | 'whose') => `${name}: ${t(`noticeChoice.${column}`)}`;
  const scopeWords = (scope: Choice['scope']) =>
    ofOneClient ? t(`noticeChoice.scopeOfClient.${scope}`) : t(`noticeChoice.scope.${scope}`);
  return (
    <tr>
      <th scope="row">
        {name}
        {fixed && <span className={field.hint}>{t('noticeChoice.fixed')}</span>}
      </th>
      <td data-label={t('noticeChoice.mail')}>
        {fixed ? (
          t(`noticeChoice.byMail.${choice.mail}`)
        ) : (
          <NativeSelect
            size="xs"
            aria-label={label('mail')}
            value={choice.mail}
            data={mails.map((value) => ({ value, label: t(`noticeChoice.byMail.${value}`) }))}
            onChange={(event) => {
              onChange({ ...choice, mail: event.currentTarget.value as Choice['mail'] });
            }}
          />
        )}
      </td>
      <td data-label={t('noticeChoice.urgent')}>
        {fixed ? (
          t('noticeChoice.yes')
        ) : (
          <Checkbox
            className={css.check ?? ''}
            aria-label={label('urgent')}
            checked={choice.urgent && choice.mail === 'AT_ONCE'}
            disabled={choice.mail !== 'AT_ONCE'}
            onChange={(event) => {
              onChange({ ...choice, urgent: event.currentTarget.checked });
            }}
          />
        )}
      </td>
      <td data-label={t('noticeChoice.whose')}>
        {fixed || alwaysOnlyMine.includes(kind) ? (
          scopeWords('ONLY_MINE')
        ) : (
          <NativeSelect
            size="xs"
            aria-label={label('whose')}
            value={choice.scope}
            data={scopes.map((value) => ({ value, label: scopeWords(value) }))}
            onChange={(event) => {
              onChange({ ...choice, scope: event.currentTarget.value as Choice['scope'] });
            }}
          />
        )}
      </td>
    </tr>
  );
}
