// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '@shared/api/content.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { DraftDiff } from './DraftDiff.tsx';

const draft = (change: Partial<Draft> = {}): Draft => ({
  title: '',
  text: 'Stollen ab neun',
  channelIds: ['c1'],
  variants: [],
  media: [],
  parts: [],
  ...change,
});

beforeAll(() => {
  startI18n([sharedTexts]);
  setLanguage('de');
});

function show(before: Draft, after: Draft) {
  render(
    <DraftDiff
      before={before}
      after={after}
      heads={{ before: 'Damals', after: 'Jetzt' }}
      channelName={(id) => `Kanal ${id}`}
      pictureUrl={(id) => `/media/${id}`}
    />,
  );
  return (name: string) => within(screen.getByRole('region', { name }));
}

describe('two states of a draft', () => {
  it('say word by word what was removed and what was added, aloud, too', () => {
    const row = show(draft(), draft({ text: 'Stollen ab zehn' }));

    expect(row('Text').getByRole('deletion')).toHaveTextContent('Gestrichen: neun Ende der Änderung.');
    expect(row('Text').getByRole('insertion')).toHaveTextContent('Neu: zehn Ende der Änderung.');
  });

  it('show nothing but the text where nothing else differs', () => {
    show(draft(), draft());

    expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'))).toEqual(['Text']);
    expect(screen.queryByRole('deletion')).toBeNull();
  });

  it('show pictures that came, went, moved, or are described otherwise', () => {
    const picture = (assetId: string, alt = assetId) => ({ assetId, alt });
    const row = show(
      draft({ media: [picture('brot'), picture('hefe'), picture('mehl', 'Ein Sack')] }),
      draft({ media: [picture('mehl', 'Ein Sack Mehl'), picture('brot'), picture('salz')] }),
    );

    const marks = (role: string) =>
      row('Bilder')
        .getAllByRole(role)
        .map((mark) => mark.textContent);
    expect(marks('deletion')).toEqual(['Gestrichen: hefe Ende der Änderung. ']);
    expect(marks('insertion')).toEqual(['Neu:  Mehl Ende der Änderung. ', 'Neu: salz Ende der Änderung. ']);
    expect(row('Bilder').getAllByText('Steht an anderer Stelle.')).toHaveLength(4);
  });

  it('show what networks are told, where that differs', () => {
    const told = (poll: string) => ({
      channelOptions: [{ channelId: 'c1', values: { pollAnswers: poll, slug: 'brot' } }],
    });
    const row = show(draft(told('Roggen')), draft(told('Dinkel')));

    expect(row('Angaben für Netzwerke').getByRole('deletion')).toHaveTextContent('Kanal c1, pollAnswers: Roggen');
    expect(row('Angaben für Netzwerke').getByRole('insertion')).toHaveTextContent('Kanal c1, pollAnswers: Dinkel');
    expect(row('Angaben für Netzwerke').getAllByText('Kanal c1, slug: brot')).toHaveLength(2);
  });

  it('show channels, variants, parts and options that differ', () => {
    const row = show(
      draft({ variants: [{ channelId: 'c1', text: 'Kurz' }] }),
      draft({
        channelIds: ['c1', 'c2'],
        parts: [{ text: 'Und noch etwas', media: [] }],
        options: { contentWarning: 'Zucker', sensitive: false, visibility: 'UNLISTED' },
      }),
    );

    expect(row('Kanäle').getByRole('insertion')).toHaveTextContent('Kanal c2');
    expect(row('Fassung für Kanal c1').getByRole('deletion')).toHaveTextContent('Kurz');
    expect(row('Teil 2').getByRole('insertion')).toHaveTextContent('Und noch etwas');
    expect(row('Inhaltswarnung').getByRole('insertion')).toHaveTextContent('Zucker');
    expect(row('Wie er gezeigt wird').getByRole('insertion')).toHaveTextContent('nicht gelistet');
  });
});
