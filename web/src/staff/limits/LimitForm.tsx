import '@staff/shared/styles/input.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import { networkName } from '@shared/words/networks.ts';
import { numberWords } from '@shared/words/numbers.ts';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { highest, kinds, today, trusts, unitOf, useLimitChange, type Limit, type Trust } from './limits.api.ts';

interface Props {
  network: string;
  /** All that the network has. */
  limits: Limit[];
  /** The one that is changed; null for another one. */
  limit: Limit | null;
  onClose: () => void;
}

/** Changes a limit from a day on, or adds one that the network did not have. */
export function LimitForm({ network, limits, limit, onClose }: Props) {
  const { t, lang } = useTranslation();
  const change = useLimitChange();
  const [kind, setKind] = useState<Limit['kind']>(limit?.kind ?? 'HASHTAGS');
  const [value, setValue] = useState(limit ? String(limit.value) : '');
  const [trust, setTrust] = useState<Trust>(limit?.trust ?? 'OFFICIAL');
  const [sourceUrl, setSourceUrl] = useState(limit?.sourceUrl ?? '');
  const [verifiedOn, setVerifiedOn] = useState(today);
  const [validFrom, setValidFrom] = useState(() =>
    limit?.validFrom && limit.validFrom > today() ? limit.validFrom : today(),
  );
  const isTooHigh = Number(value) > highest;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isTooHigh) return;
    change.mutate(
      { network, kind, validFrom, form: { value: Number(value), trust, sourceUrl: sourceUrl.trim(), verifiedOn } },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('limit.title', { network: networkName(network) })}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <form className={field.stack} onSubmit={submit}>
        <NativeSelect
          label={t('limit.what')}
          value={kind}
          disabled={limit !== null}
          data={kinds.map((each) => ({ value: each, label: t(`limit.kind.${each}`) }))}
          onChange={(event) => {
            setKind(event.currentTarget.value as Limit['kind']);
          }}
        />
        <TextInput
          label={t(kind.endsWith('_AT_LEAST') ? 'limit.atLeast' : 'limit.atMost')}
          description={t(`limit.help.${unitOf(kind, limits)}`)}
          error={isTooHigh && t('limit.tooHigh', { most: numberWords(highest, lang) })}
          required
          inputMode="numeric"
          pattern="[0-9]+"
          maxLength={20}
          title={t('limit.digits')}
          value={value}
          data-autofocus
          onChange={(event) => {
            setValue(event.currentTarget.value.trim());
          }}
        />
        <TextInput
          type="date"
          label={t('limit.validFrom')}
          description={t('limit.validFromHelp')}
          required
          min={today()}
          value={validFrom}
          onChange={(event) => {
            setValidFrom(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={t('limit.sure')}
          value={trust}
          data={trusts.map((each) => ({ value: each, label: t(`limit.trust.${each}`) }))}
          onChange={(event) => {
            setTrust(event.currentTarget.value as Trust);
          }}
        />
        <TextInput
          type="url"
          label={t('limit.sourceUrl')}
          required
          maxLength={500}
          pattern="https://\S+"
          title="https://…"
          value={sourceUrl}
          onChange={(event) => {
            setSourceUrl(event.currentTarget.value);
          }}
        />
        <TextInput
          type="date"
          label={t('limit.verifiedOn')}
          required
          max={today()}
          value={verifiedOn}
          onChange={(event) => {
            setVerifiedOn(event.currentTarget.value);
          }}
        />
        {change.error && <ErrorNotice error={change.error} compact />}
        <div className={field.actions}>
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('do.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
