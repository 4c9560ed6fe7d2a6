// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
// eslint-disable-next-line no-restricted-imports -- answers of the service, recorded by its SampleTests
import { absence, ladders, noticePreferences, sentNotice } from '../../../dev/samples/clients.ts';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { dateOf } from '@shared/time/zoned.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { Absences } from './Absences.tsx';
import { Away } from './Away.tsx';
import { Escalation } from './Escalation.tsx';
import { Preferences } from './Preferences.tsx';
import { SentNotices } from './SentNotices.tsx';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn({ staffId: absence.staffId, role: 'ADMIN', permissions: ['READ', 'MANAGE_STAFF'] });
const client = { id: 'c1', name: 'Bäckerei', colour: '#8A5A00', zone: 'Europe/Berlin', archived: false };
const people = [
  { id: absence.staffId, name: 'Mina' },
  { id: absence.deputyId, name: 'Jonas' },
];
const today = dateOf(new Date(), 'Europe/Berlin');

function open(page: ReactNode, absences = [absence]) {
  const sent = fakeFetch({
    'GET /api/clients*': () => [200, { items: [client], next: null }],
    'GET /api/staff*': () => [200, { items: people, next: null }],
    'GET /api/me/notice-preferences': () => [200, noticePreferences],
    'PUT /api/me/notice-preferences': ({ body }) => [200, { ...noticePreferences, ...(body as object) }],
    'GET /api/absences*': () => [200, { items: absences, next: null }],
    'DELETE /api/absences/*': () => [404, { type: '/problems/absence-not-found', status: 404 }],
    'GET /api/escalation': () => [200, ladders],
    'PUT /api/escalation': ({ body }) => [200, { ...ladders, ...(body as object) }],
    'GET /api/sent-notices*': () => [200, { items: [sentNotice], next: null }],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter initialEntries={['/desk/all/me']}>{page}</MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return sent;
}

const puts = (sent: ReturnType<typeof open>) => sent.filter(({ verb }) => verb === 'PUT').map(({ body }) => body);

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('how one is told', () => {
  it('is chosen for all clients and for one, and saved as a whole', async () => {
    const sent = open(<Preferences />);
    const save = await screen.findByRole('button', { name: 'Speichern' });
    expect(save).toBeDisabled();

    await userEvent.selectOptions(screen.getByLabelText('Anmerkung: Mail'), 'nie');
    await userEvent.selectOptions(screen.getByLabelText('Gilt für'), 'Bäckerei');
    expect(screen.getByLabelText('Anmerkung: Mail')).toHaveValue('NEVER');
    expect(screen.queryByText('Passwort geändert')).not.toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText('Alles angehalten: Wessen'), 'nur meine');
    expect(screen.getByRole('option', { name: 'Bäckerei (abweichend)' })).toBeInTheDocument();
    expect(screen.getByText('Noch nicht gespeichert.')).toBeVisible();
    await userEvent.click(save);

    expect(await screen.findByText('Gespeichert.')).toBeVisible();
    expect(puts(sent)).toEqual([
      {
        digestAt: '08:00',
        quiet: { from: '19:00', to: '07:00', weekends: true },
        deputyId: null,
        choices: {
          REMARK: { mail: 'NEVER', urgent: false, scope: 'ALL_MY_CLIENTS' },
          'c1/GATE_CLOSED': { mail: 'AT_ONCE', urgent: true, scope: 'ONLY_MINE' },
        },
      },
    ]);
    expect(save).toBeDisabled();
  });

  it('cannot be changed where it protects the account, and says why', async () => {
    open(<Preferences />);

    const row = (await screen.findByText('Passwort geändert')).closest('tr');
    expect(row).toHaveTextContent('Immer an, weil es Ihr Konto schützt.');
    expect(within(row as HTMLElement).queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('is not saved while a time makes no sense', async () => {
    open(<Preferences />);
    const digest = await screen.findByLabelText('Übersicht um');
    await userEvent.clear(digest);
    await userEvent.type(digest, 'bald');

    expect(screen.getByRole('button', { name: 'Speichern' })).toBeDisabled();
  });
});

describe('an absence', () => {
  it('stands with its deputy, and says when somebody else was quicker to remove it', async () => {
    open(<Absences staffId={absence.staffId} />);
    expect(await screen.findByText('7. Dez. 2026 bis 11. Dez. 2026')).toBeVisible();
    expect(await screen.findByText('Jonas vertritt')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: /^Abwesenheit .* entfernen$/ }));
    expect(await screen.findByText('Diese Abwesenheit gibt es nicht mehr.')).toBeVisible();
  });

  it('is shown beside the name while it lasts', async () => {
    open(<Away staffId={absence.staffId} />, [{ ...absence, from: today, to: today }]);

    expect(await screen.findByText(/^abwesend bis .*, Jonas vertritt$/)).toBeVisible();
  });

  it('is not shown before it begins', async () => {
    const sent = open(<Away staffId={absence.staffId} />, [{ ...absence, from: '2999-01-01', to: '2999-01-02' }]);

    await waitFor(() => {
      expect(sent.some(({ path }) => path.startsWith('/api/absences'))).toBe(true);
    });
    expect(screen.queryByText(/abwesend/)).not.toBeInTheDocument();
  });
});

describe('the escalation', () => {
  it('takes times as people write them, and only what is not as usual', async () => {
    const sent = open(<Escalation />);
    const deputy = await screen.findByLabelText('Freigabe erbeten: Vertretung');
    expect(deputy).toHaveValue('4 Std.');
    await userEvent.clear(deputy);
    await userEvent.type(deputy, '1:30');
    await userEvent.tab();
    expect(deputy).toHaveValue('1 Std. 30 Min.');
    await userEvent.clear(screen.getByLabelText('Freigabe erbeten: Administration'));
    await userEvent.click(screen.getByRole('button', { name: 'Speichern' }));

    expect(await screen.findByText('Gespeichert.')).toBeVisible();
    expect(puts(sent)).toEqual([{ ladders: { APPROVAL_WANTED: { deputy: 90, lead: 480, admin: null } } }]);
    await userEvent.click(screen.getByRole('button', { name: 'Freigabe erbeten: wie üblich' }));
    expect(deputy).toHaveValue('4 Std.');
  });

  it('keeps what makes no sense in its field and does not save it', async () => {
    open(<Escalation />);
    const deputy = await screen.findByLabelText('Freigabe erbeten: Vertretung');
    await userEvent.clear(deputy);
    await userEvent.type(deputy, 'bald');
    await userEvent.tab();

    expect(deputy).toHaveValue('bald');
    expect(screen.getByText('Eine Zeit bis 80 Stunden.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Speichern' })).toBeDisabled();
  });
});

describe('what was sent', () => {
  it('is shown with the state of its mail, and narrowed to a person', async () => {
    const sent = open(<SentNotices />);
    expect(await screen.findByText('Mail wartet')).toBeVisible();
    expect(screen.getByText('Beitrag wurde abgelehnt')).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('Wer'), 'Mina');

    await waitFor(() => {
      expect(sent.map(({ path }) => path)).toContain(`/api/sent-notices?staffId=${absence.staffId}`);
    });
  });
});
