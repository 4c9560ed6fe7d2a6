import { useMantineColorScheme } from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconFeather,
  IconHandStop,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconPlayerPlay,
  IconPlugConnected,
  IconSun,
  type Icon,
} from '@tabler/icons-react';
import { useLocation } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { signOut, useMay } from '@staff/shared/session/session.api.ts';
import type { Choice } from './choices.ts';
import { useGate } from './gate.api.ts';
import { pageIn } from './pages.ts';
import { useChooseLanguage } from './useChooseLanguage.ts';

const mark = (Shape: Icon) => <Shape size={18} stroke={1.75} aria-hidden="true" />;

/** The page has a key for it, and does what belongs to it: the next one opens, for example. */
const press = (key: string) => {
  document.dispatchEvent(new KeyboardEvent('keydown', { key }));
};

/** What one can do from anywhere. */
export function useCommands(moveGate: (to: 'open' | 'closed') => void): Choice[] {
  return [...useWork(moveGate), ...useAppearance()];
}

function useWork(moveGate: (to: 'open' | 'closed') => void): Choice[] {
  const { t } = useTranslation();
  const { name, clientId } = useScope();
  const { pathname, search } = useLocation();
  const gate = useGate(clientId).data;
  const writes = useMay('WRITE_POSTS');
  const connects = useMay('MANAGE_CLIENTS');
  const closes = useMay('CLOSE_GATE');
  const opens = useMay('APPROVE_POSTS');
  const replies = useMay('REPLY');
  const choices: Choice[] = [];
  if (pageIn(pathname) === 'inbox' && new URLSearchParams(search).has('item') && replies)
    choices.push({
      id: 'done',
      label: t('palette.done'),
      mark: mark(IconCheck),
      does: () => {
        press('e');
      },
    });
  if (writes)
    choices.push({ id: 'write', label: t('palette.write'), mark: mark(IconFeather), does: path(name, 'posts/new') });
  if (connects)
    choices.push({
      id: 'connect',
      label: t('palette.connect'),
      mark: mark(IconPlugConnected),
      does: path(name, 'client?tab=channels&connect=new'),
    });
  if (closes && gate?.closed === false)
    choices.push({
      id: 'hold',
      label: t('gate.close'),
      mark: mark(IconHandStop),
      does: () => {
        moveGate('closed');
      },
    });
  if (opens && gate?.closed === true)
    choices.push({
      id: 'open',
      label: t('palette.openGate'),
      mark: mark(IconPlayerPlay),
      does: () => {
        moveGate('open');
      },
    });
  return choices;
}

const schemes = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const;

function useAppearance(): Choice[] {
  const { t, lang } = useTranslation();
  const chooseLanguage = useChooseLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const other = lang === 'de' ? 'en' : 'de';
  return [
    {
      id: 'language',
      label: t('palette.language'),
      alias: 'Sprache Deutsch language English',
      mark: mark(IconLanguage),
      does: () => chooseLanguage(other),
    },
    ...schemes
      .filter(([scheme]) => scheme !== colorScheme)
      .map(([scheme, Shape]) => ({
        id: scheme,
        label: t('palette.theme', { name: t(`user.${scheme}`) }),
        mark: mark(Shape),
        does: () => {
          setColorScheme(scheme);
        },
      })),
    { id: 'out', label: t('user.signOut'), mark: mark(IconLogout), does: signOut },
  ];
}
