import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'react-router';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { later } from '@staff/shared/ui/later.tsx';
import { areasOfBell } from '@staff/texts/areas.ts';
import { loadAreas } from '@staff/texts/pageTexts.ts';
import { BellButton, BellSign } from './BellButton.tsx';
import css from './Bell.module.css';

const BellPopover = later(async () => {
  const [code] = await Promise.all([import('./BellPopover.tsx'), loadAreas(areasOfBell)]);
  return code.BellPopover;
});

/** The bell in the top bar: opens the newest notices, on a phone the page of all of them. */
export function Bell() {
  const { name } = useScope();
  const narrow = useMediaQuery('(max-width: 760px)');
  const [asked, setAsked] = useState(false);
  if (narrow)
    return (
      <Link to={path(name, 'notices')} className={css.bell ?? ''}>
        <BellSign />
      </Link>
    );
  if (asked) return <BellPopover meanwhile={<BellButton autoFocus aria-busy />} />;
  return (
    <BellButton
      aria-haspopup="dialog"
      aria-expanded={false}
      onClick={() => {
        setAsked(true);
      }}
    />
  );
}
