import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from '@shared/i18n.ts';

/** The button that opens the pictures of the client's library. */
export function LibraryButton(props: ButtonProps & Omit<ComponentProps<'button'>, keyof ButtonProps>) {
  const { t } = useTranslation();
  return (
    <Button variant="subtle" size="xs" {...props}>
      {t('media.library')}
    </Button>
  );
}
