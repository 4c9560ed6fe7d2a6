export { texts } from '@shared/words/options/de.ts';
