export { texts } from '@shared/words/options/en.ts';
