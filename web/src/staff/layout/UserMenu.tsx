import { useState } from 'react';
import { later } from '@staff/shared/ui/later.tsx';
import { PersonButton } from './PersonButton.tsx';

const UserMenuItems = later(async () => (await import('./UserMenuItems.tsx')).UserMenuItems);

/** The signed-in person: language, brightness, own data, sign out. */
export function UserMenu() {
  const [asked, setAsked] = useState(false);
  if (asked) return <UserMenuItems meanwhile={<PersonButton autoFocus aria-busy />} />;
  return (
    <PersonButton
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => {
        setAsked(true);
      }}
    />
  );
}
