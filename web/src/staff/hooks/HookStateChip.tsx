import { useTranslation } from '@shared/i18n.ts';
import { near } from '@shared/time/format.ts';
import { useNow } from '@shared/time/useNow.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { useSession } from '@staff/shared/session/session.api.ts';
import type { Hook } from './hooks.api.ts';

/** Whether a hook is paused, by whom or why, or has failed for a while. */
export function HookStateChip({ state }: { state: Hook['state'] }) {
  const { t, lang } = useTranslation();
  const { zone } = useSession();
  const now = useNow();
  if (state.pause != null)
    return (
      <Chip tone={state.pause.reason === 'BY_HAND' ? 'plain' : 'bad'}>
        {t(`hook.paused.${state.pause.reason}`, { time: near(state.pause.at, now, zone, lang) })}
      </Chip>
    );
  if (state.failingSince != null)
    return <Chip tone="unsure">{t('hook.failing', { time: near(state.failingSince, now, zone, lang) })}</Chip>;
  return null;
}
