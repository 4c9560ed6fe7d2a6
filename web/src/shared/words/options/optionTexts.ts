import { texts } from '@shared/language.ts';
import { texts as german } from './de.ts';
import { texts as english } from './en.ts';

/** In both languages, for pages that load all their words at once. */
export const optionTexts = texts(german, english);
