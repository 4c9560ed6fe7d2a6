import { useState } from 'react';
import { later } from '@staff/shared/ui/later.tsx';
import { SwitchButton } from './SwitchButton.tsx';

const ClientMenu = later(async () => (await import('./ClientMenu.tsx')).ClientMenu);

/** Chooses the client to work for, or all of them. */
export function ClientSwitcher() {
  const [asked, setAsked] = useState(false);
  if (asked) return <ClientMenu meanwhile={<SwitchButton autoFocus aria-busy />} />;
  return (
    <SwitchButton
      aria-haspopup="listbox"
      aria-expanded={false}
      onClick={() => {
        setAsked(true);
      }}
    />
  );
}
