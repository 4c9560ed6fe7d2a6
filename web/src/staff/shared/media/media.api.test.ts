import { expect, it } from 'vitest';
import { acceptAll, altOf, typeOf, type Asset } from './media.api.ts';

it('knows a document by its ending where the machine does not know the kind', () => {
  expect(typeOf({ type: '', name: 'Angebot.PPTX' })).toBe(
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  );
  expect(typeOf({ type: 'application/pdf', name: 'Angebot' })).toBe('application/pdf');
  expect(typeOf({ type: '', name: 'Angebot.exe' })).toBe('');
  expect(acceptAll.split(',')).toEqual(expect.arrayContaining(['application/pdf', '.pptx']));
});

it('begins the title of a document with the name of its file', () => {
  const asset: Asset = {
    id: 'a1',
    name: 'Preise 2027.pdf',
    type: 'application/pdf',
    bytes: 1_200_000,
    width: 0,
    height: 0,
    animated: false,
    removed: 'NOTHING',
    document: { pages: 12 },
    notes: { labels: [], alt: { de: 'Ein Blatt' } },
  };

  expect(altOf(asset, 'de')).toBe('Preise 2027');
  expect(altOf({ ...asset, document: null }, 'de')).toBe('Ein Blatt');
});
