import { expect, it } from 'vitest';
import { documentTypes } from '../http/documents.ts';
import { translator } from '../language.ts';
import { sharedTexts } from '../texts.ts';
import { documentWords, titleOf } from './documents.ts';

const t = translator(sharedTexts.de);

it('says what is known of a document', () => {
  const said = Object.values(documentTypes).map((type) => documentWords({ type, pages: 3, bytes: 2_000_000 }, t, 'de'));

  expect(said).toEqual([
    'PDF · 3 Seiten · 2 MB',
    'PowerPoint · 3 Folien · 2 MB',
    'Word · 3 Seiten · 2 MB',
    'PowerPoint · 3 Folien · 2 MB',
    'Word · 3 Seiten · 2 MB',
  ]);
  expect(documentWords({ type: 'application/pdf', pages: 0, bytes: 0 }, t, 'de')).toBe('PDF');
});

it('calls a document as its file, without the ending', () => {
  expect(['Preise 2027.pdf', 'Preise.2027.PPTX', 'Preise', '.doc'].map(titleOf)).toEqual([
    'Preise 2027',
    'Preise.2027',
    'Preise',
    '.doc',
  ]);
});
