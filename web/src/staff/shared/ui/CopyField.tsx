import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import css from './CopyField.module.css';

/** A text that somebody takes elsewhere, with a button that copies it. */
export function CopyField({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 4_000 });
  const id = useId();
  return (
    <div className={css.field}>
      <span className={css.label} id={id}>
        {label}
      </span>
      <div className={css.line}>
        <input
          className={css.text}
          aria-labelledby={id}
          readOnly
          value={text}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
        <Button
          size="xs"
          variant="default"
          leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => {
            clipboard.copy(text);
          }}
        >
          {t(clipboard.copied ? 'do.copied' : 'do.copy')}
        </Button>
      </div>
    </div>
  );
}
