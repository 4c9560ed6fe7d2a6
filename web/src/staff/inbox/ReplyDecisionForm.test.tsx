// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext, type Session } from '@staff/shared/session/session.api.ts';
import { staffTexts } from '@staff/texts/index.ts';
import type { InquiryDetail } from './inbox.api.ts';
import { ReplyDecision } from './ReplyDecision.tsx';

const inquiry = { id: 'i1', clientId: 'c1', network: 'MASTODON', author: { name: 'Anna' } } as unknown as InquiryDetail;

it('says at the field what is no address, and keeps it', () => {
  startI18n([sharedTexts, ...staffTexts]);
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={{ staffId: 's1', permissions: ['REPLY'] } as unknown as Session}>
          <ReplyDecision inquiry={inquiry} replyId="r1" />
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  const place = screen.getByRole('textbox', { name: 'Link zur Antwort' });

  fireEvent.change(place, { target: { value: 'javascript:alert(1)' } });

  expect(place).toHaveAccessibleDescription('Das ist keine Adresse. Zum Beispiel: https://example.org.');
  expect(place).toBeInvalid();
  expect(place).toHaveValue('javascript:alert(1)');
  expect(screen.getByRole('button', { name: 'Ja, hier steht sie' })).toBeDisabled();
});
