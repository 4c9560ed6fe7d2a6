import '@staff/shared/styles/menu.ts';
import { Menu, useMantineColorScheme } from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCog,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { signOut, useSession } from '@staff/shared/session/session.api.ts';
import { useOpening } from '@staff/shared/ui/useOpening.ts';
import { PersonButton } from './PersonButton.tsx';
import { useChooseLanguage } from './useChooseLanguage.ts';
import css from './UserMenuItems.module.css';

const schemes = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const;

/** The menu of the signed-in person, open from the start, with the button it belongs to. */
export function UserMenuItems() {
  const { t, lang } = useTranslation();
  const [opened, setOpened] = useOpening();
  const session = useSession();
  const { name } = useScope();
  const choose = useChooseLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();

  return (
    <Menu position="bottom-end" width={240} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <PersonButton autoFocus />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <b className={css.userName}>{session.name}</b>
          <br />
          {t(`role.${session.role}`)}
        </Menu.Label>
        <Menu.Item component={Link} to={path(name, 'me')} leftSection={<IconUserCog size={18} stroke={1.75} />}>
          {t('user.me')}
        </Menu.Item>
        <Menu.Divider />
        {(['de', 'en'] as const).map((each) => (
          <Menu.Item
            key={each}
            lang={each}
            leftSection={<IconLanguage size={18} stroke={1.75} />}
            rightSection={lang === each && <IconCheck size={16} />}
            onClick={() => void choose(each)}
          >
            {each === 'de' ? 'Deutsch' : 'English'}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {schemes.map(([scheme, Shape]) => (
          <Menu.Item
            key={scheme}
            leftSection={<Shape size={18} stroke={1.75} />}
            rightSection={colorScheme === scheme && <IconCheck size={16} />}
            onClick={() => {
              setColorScheme(scheme);
            }}
          >
            {t(`user.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.75} />} onClick={() => void signOut()}>
          {t('user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
