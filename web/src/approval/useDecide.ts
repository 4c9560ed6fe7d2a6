import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { decide, type AskedPost, type Decision, type Refusal } from './approval.api.ts';

/** An answer that this page sent. */
export interface Sent {
  answer: Decision['answer'];
  text: string;
  /** No other was sent with it. */
  alone: boolean;
  /** When the posts were read the last time before it. */
  asOf: number;
}

/** Sends answers and reads everything anew; what was refused stays at its post, as does what was taken. */
export function useDecide() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [sending, setSending] = useState<string | null>(null);
  const [refused, setRefused] = useState(new Map<string, Refusal>());
  const [sent, setSent] = useState(new Map<string, Sent>());
  /** Answers with how many were taken. */
  const send = async (decisions: Decision[]): Promise<number> => {
    const count = decisions.length;
    const shown = (done: number) => {
      setSending(t('approval.sending', { done, count }));
    };
    shown(0);
    const refusals = await decide(decisions, shown);
    const asOf = cache.getQueryState(['posts'])?.dataUpdatedAt ?? 0;
    const isOld = ([id]: [string, unknown]) => !decisions.some(({ postId }) => postId === id);
    const taken = decisions.filter(({ postId }) => !refusals.has(postId));
    setRefused((before) => new Map([...[...before].filter(isOld), ...refusals]));
    setSent(
      (before) =>
        new Map([
          ...before,
          ...taken.map(({ postId, answer, text }): [string, Sent] => [
            postId,
            { answer, text: text ?? '', alone: count === 1, asOf },
          ]),
        ]),
    );
    void Promise.all([['posts'], ['request']].map((queryKey) => cache.invalidateQueries({ queryKey }))).finally(() => {
      setSending(null);
    });
    return taken.length;
  };
  return { send, sending, refused, sent };
}

/** A post as it stands with an answer that the service has taken, until it is read again. */
export function answered(post: AskedPost, sent: Sent | undefined, asOf: number): AskedPost {
  if (sent?.asOf !== asOf) return post;
  const { answer, text } = sent;
  return { ...post, state: answer === 'YES' ? 'APPROVED' : 'REJECTED', answer: text, before: [], findings: [] };
}
