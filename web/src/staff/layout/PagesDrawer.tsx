import '@staff/shared/styles/drawer.ts';
import { Drawer } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { Sidebar } from './Sidebar.tsx';
import css from './PagesDrawer.module.css';

/** The sidebar as a drawer, on a phone. */
export function PagesDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
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
