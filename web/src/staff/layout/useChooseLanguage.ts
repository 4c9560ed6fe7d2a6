import { useQueryClient } from '@tanstack/react-query';
import type { Lang } from '@shared/time/format.ts';
import { saveProfile, sessionKey, useSession } from '@staff/shared/session/session.api.ts';
import { switchLanguage } from './switchLanguage.ts';

/** Changes the language of the page, and keeps it for the next visit. */
export function useChooseLanguage() {
  const session = useSession();
  const cache = useQueryClient();
  return async (language: Lang) => {
    await switchLanguage(language);
    const changed = await saveProfile({ language, zone: session.zone }).catch(() => undefined);
    if (changed) cache.setQueryData(sessionKey, { ...session, language });
  };
}
