import type { DocumentFacts } from '../http/documents.ts';
import type { TFunction } from '../language.ts';
import type { Lang } from '../time/format.ts';
import { sizeWords } from './sizes.ts';

/** `PDF · 12 Seiten · 1,2 MB`; what is not known is left out. */
export function documentWords({ type, pages, bytes }: DocumentFacts, t: TFunction, lang: Lang): string {
  return [
    kindOf(type),
    pages > 0 ? t(isSlides(type) ? 'document.slides' : 'document.pages', { count: pages }) : '',
    bytes > 0 ? sizeWords(bytes, lang) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The title of a document: the name of its file without the ending. */
export const titleOf = (name: string): string => name.replace(/\.(pdf|pptx?|docx?)$/i, '').trim() || name;

const isSlides = (type: string): boolean => type.includes('powerpoint') || type.includes('presentation');

function kindOf(type: string): string {
  if (type === 'application/pdf') return 'PDF';
  return isSlides(type) ? 'PowerPoint' : 'Word';
}
