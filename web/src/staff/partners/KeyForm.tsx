import '@staff/shared/styles/choice.ts';
import { Button, Checkbox } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { meaningOf } from '@shared/time/meaningOf.ts';
import { dateOf, plusDays } from '@shared/time/zoned.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import { DayInput } from '@staff/shared/input/DayInput.tsx';
import { useSession } from '@staff/shared/session/session.api.ts';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { scopes, useNewKey, type Partner } from './partners.api.ts';
import own from './Partners.module.css';

// The button keeps saying "copied" while the dialog is open.
const always = { timeout: 86_400_000 };

/** Creates a key, with or without an end, and shows it once. Until it is copied, the dialog only closes by its button. */
export function KeyForm({ partner, onClose }: { partner: Partner; onClose: () => void }) {
  const { t } = useTranslation();
  const { zone } = useSession();
  const now = useNow();
  const change = useNewKey(partner.id);
  const clipboard = useClipboard(always);
  const [chosen, setChosen] = useState<string[]>([...scopes]);
  const [until, setUntil] = useState<string | null>(null);
  const [dayUnderstood, setDayUnderstood] = useState(true);
  const [key, setKey] = useState<string | null>(null);
  const make = () => {
    change.mutate(
      { scopes: chosen, expiresAt: until === null ? null : meaningOf(`${plusDays(until, 1)}T00:00`, zone).at },
      {
        onSuccess: (made) => {
          setKey(made.key);
        },
      },
    );
  };
  const mayBeLost = change.isPending || (key !== null && !clipboard.copied);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('partner.keyFor', { name: partner.name })}
      closeOnEscape={!mayBeLost}
      closeOnClickOutside={!mayBeLost}
      withCloseButton={!mayBeLost}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      {key === null ? (
        <div className={field.stack}>
          <Checkbox.Group label={t('partner.scopes')} value={chosen} onChange={setChosen}>
            <div className={field.tight}>
              {scopes.map((scope) => (
                <Checkbox key={scope} value={scope} label={t(`partner.scope.${scope.replace(':', '_')}`)} />
              ))}
            </div>
          </Checkbox.Group>
          <DayInput
            label={t('partner.until')}
            description={t('partner.untilHelp')}
            placeholder={t('partner.noEnd')}
            zone={zone}
            value={until}
            onChange={(day, understood) => {
              setUntil(day);
              setDayUnderstood(understood);
            }}
            clearable
            minDate={plusDays(dateOf(now, zone), 1)}
          />
          {change.error && <ErrorNotice error={change.error} compact />}
          <div className={field.actions}>
            <Button variant="default" disabled={change.isPending} onClick={onClose}>
              {t('do.cancel')}
            </Button>
            <Button loading={change.isPending} disabled={chosen.length === 0 || !dayUnderstood} onClick={make}>
              {t('partner.make')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={own.once}>
          <p>{t('partner.once')}</p>
          <code className={own.secret}>{key}</code>
          <div className={field.actions}>
            <Button
              variant="default"
              leftSection={clipboard.copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
              onClick={() => {
                clipboard.copy(key);
              }}
            >
              {t(clipboard.copied ? 'do.copied' : 'do.copy')}
            </Button>
            <Button onClick={onClose}>{t('partner.kept')}</Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
