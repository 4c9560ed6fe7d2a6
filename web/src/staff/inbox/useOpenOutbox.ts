import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect } from 'react';
import { useLiveState } from '@staff/shared/live/live.ts';
import { beforeSignOut, useExpired, useSession } from '@staff/shared/session/session.api.ts';
import { delivery } from './replies.api.ts';
import { outbox, useOutbox } from './outbox.ts';

/** Takes up the replies of whoever is signed in. */
export function useOpenOutbox(): void {
  const cache = useQueryClient();
  const { staffId } = useSession();
  useLayoutEffect(() => {
    outbox.open(staffId, delivery(cache, staffId));
    return beforeSignOut(() => outbox.flush());
  }, [cache, staffId]);
}

const pause = 10_000;

/** Sends what found nobody: when the connection or the session is back, and every now and then. */
export function useRetries(): void {
  const stuck = useOutbox().some(({ state }) => state === 'STUCK' || state === 'SENDING');
  const { live } = useLiveState();
  const expired = useExpired();
  const retry = () => {
    outbox.retry();
  };
  useEffect(() => {
    if (live && !expired) retry();
  }, [live, expired]);
  useEffect(() => {
    if (!stuck || expired) return;
    const timer = setInterval(retry, pause);
    window.addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
    };
  }, [stuck, expired]);
}
