// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { startI18n } from '@shared/i18n.ts';
import { translation } from '@shared/language.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext, type Session } from '@staff/shared/session/session.api.ts';
import { eventWords, History } from './History.tsx';
import type { LogEntry } from './inbox.api.ts';
import { staffTexts } from '@staff/texts/index.ts';

// Read from Inquiry.java: every `noted(…)` and the entry an inquiry begins with.
const written = [
  'opened',
  'assigned',
  'status',
  'answer-written',
  'answer-unclear',
  'answer-sent-again',
  'answer-sent',
  'answer-failed',
  'mention-edited',
  'mention-gone',
];
const people = [{ id: '01KSTAFF', name: 'Paul Krüger' }];
const words = (lang: 'de' | 'en', event: string, text: string | null = null) =>
  eventWords({ event, text }, people, translation(lang));

/** The history of a client in Berlin. */
const show = (log: LogEntry[], mine = 'Europe/Berlin') =>
  render(
    <SessionContext value={{ zone: mine } as Session}>
      <History log={log} zone="Europe/Berlin" people={people} />
    </SessionContext>,
  );

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('the history of an inquiry', () => {
  it.each(['de', 'en'] as const)('has words of its own for everything the service writes (%s)', (lang) => {
    const said = written.map((event) => words(lang, event));

    expect(new Set([...said, words(lang, 'other')]).size).toBe(written.length + 1);
    expect(said.filter((each) => written.some((event) => each.includes(event) && event.includes('-')))).toEqual([]);
  });

  it('says of what it does not know that something changed, and never its code', () => {
    expect(words('de', 'moon-landed', 'x')).toBe('Etwas hat sich geändert');
    expect(words('en', 'moon-landed', 'x')).toBe('Something changed');
  });

  it('names people and states', () => {
    expect(words('de', 'assigned', '01KSTAFF')).toBe('Zugewiesen: Paul Krüger');
    expect(words('de', 'assigned', '01KGONE')).toBe('Zugewiesen: Jemand');
    expect(words('en', 'assigned')).toBe('Assigned to nobody');
    expect(words('de', 'status', 'WAITING_FOR_CLIENT')).toBe('Stand: Wartet auf den Kunden');
    expect(words('en', 'status', 'NO_SUCH')).toBe('State: Unknown');
  });

  it('says whether an inquiry had an answer when it was done', () => {
    const line = (event: string, text: string | null = null) => ({ at: '2026-11-27T16:30:00Z', by: null, event, text });
    show([line('status', 'DONE'), line('status', 'OPEN'), line('answer-sent'), line('status', 'DONE')]);

    const said = screen.getAllByRole('listitem', { hidden: true }).map((each) => each.textContent);
    expect(said[0]).toContain('Stand: Ohne Antwort erledigt');
    expect(said[3]).toMatch(/Stand: Erledigt$/);
  });

  it('names the zone of its times where the reader has another', () => {
    const log = [{ at: '2026-11-27T16:30:00Z', by: null, event: 'opened', text: null }];
    show(log);
    expect(screen.getByRole('listitem', { hidden: true })).not.toHaveTextContent('Berlin Berlin');
    cleanup();

    show(log, 'America/New_York');

    expect(screen.getByRole('listitem', { hidden: true })).toHaveTextContent('Berlin Berlin Anfrage angelegt');
  });

  it('says who did it', () => {
    show([{ at: '2026-11-27T16:30:00Z', by: 'Mina', event: 'answer-unclear', text: null }]);

    expect(screen.getByRole('listitem', { hidden: true })).toHaveTextContent(
      'Unklar, ob die Antwort gesendet ist, von Mina',
    );
  });
});
