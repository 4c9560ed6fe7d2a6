import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import css from './Hooks.module.css';

// The button keeps saying "copied" while the dialog is open.
const always = { timeout: 86_400_000 };

/** Shows a secret once. Until it is copied, the dialog only closes by its button. */
export function HookSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation();
  const clipboard = useClipboard(always);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('hook.secret')}
      closeOnEscape={clipboard.copied}
      closeOnClickOutside={clipboard.copied}
      withCloseButton={clipboard.copied}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <div className={field.stack}>
        <p>{t('hook.once')}</p>
        <code className={css.secret}>{secret}</code>
        <div className={field.actions}>
          <Button
            variant="default"
            leftSection={clipboard.copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
            onClick={() => {
              clipboard.copy(secret);
            }}
          >
            {t(clipboard.copied ? 'do.copied' : 'do.copy')}
          </Button>
          <Button onClick={onClose}>{t('hook.kept')}</Button>
        </div>
      </div>
    </Modal>
  );
}
