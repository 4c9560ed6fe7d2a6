import '@staff/shared/styles/choice.ts';
import '@staff/shared/styles/input.ts';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { networkName, publishingNetworks } from '@shared/words/networks.ts';
import { KindChoice } from './KindChoice.tsx';
import { Ordered } from './Ordered.tsx';
import type { Row } from './rules.api.ts';

const blank: Row = { kinds: [], networks: [], allowed: false, reason: '' };

/** What may go where: the first row that fits a post counts. */
export function MatrixRows({ rows, onChange }: { rows: Row[]; onChange: (rows: Row[]) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={field.hint}>{t('rules.matrixHelp')}</p>
      <Ordered kind="row" items={rows} most={50} blank={blank} onChange={onChange}>
        {(row, change) => <RowFields row={row} onChange={change} />}
      </Ordered>
    </>
  );
}

function RowFields({ row, onChange }: { row: Row; onChange: (next: Partial<Row>) => void }) {
  const { t } = useTranslation();
  const networks = publishingNetworks();
  return (
    <>
      <KindChoice
        chosen={row.kinds}
        none={t('client.ruleAnyKind')}
        onChange={(kinds) => {
          onChange({ kinds });
        }}
      />
      <Checkbox.Group
        label={t('rules.networks')}
        description={row.networks.length === 0 ? t('rules.anyNetwork') : undefined}
        value={row.networks}
        onChange={(chosen) => {
          onChange({ networks: networks.filter((network) => chosen.includes(network)) });
        }}
      >
        {networks.map((network) => (
          <Checkbox key={network} value={network} label={networkName(network)} />
        ))}
      </Checkbox.Group>
      <NativeSelect
        label={t('rules.verdict')}
        value={row.allowed ? 'yes' : 'no'}
        data={[
          { value: 'no', label: t('rules.forbidden') },
          { value: 'yes', label: t('rules.allowed') },
        ]}
        onChange={(event) => {
          onChange({ allowed: event.currentTarget.value === 'yes' });
        }}
      />
      <TextInput
        label={t('rules.reason')}
        value={row.reason}
        maxLength={300}
        onChange={(event) => {
          onChange({ reason: event.currentTarget.value });
        }}
      />
    </>
  );
}
