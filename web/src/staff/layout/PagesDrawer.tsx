import '@staff/shared/styles/drawer.ts';
import { Drawer } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { useOpening } from '@staff/shared/ui/useOpening.ts';
import { Sidebar } from './Sidebar.tsx';
import css from './PagesDrawer.module.css';

/** The sidebar as a drawer, on a phone. */
export function PagesDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [ready] = useOpening();
  return (
    <Drawer
      opened={opened && ready}
      onClose={onClose}
      size={290}
      padding={0}
      withCloseButton={false}
      position="right"
      classNames={{ content: css.drawer ?? '' }}
      attributes={{ content: { 'aria-label': t('layout.more') } }}
    >
      <Sidebar onGo={onClose} />
    </Drawer>
  );
}
