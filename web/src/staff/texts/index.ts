import { layoutTexts } from './frame.ts';
import { administrationTexts } from './house.ts';
import { inboxTexts } from './inbox.ts';
import { postTexts } from './posts.ts';
import { publishTexts } from './publish.ts';

/** All words of the desk. */
export const staffTexts = [layoutTexts, postTexts, publishTexts, inboxTexts, administrationTexts];
