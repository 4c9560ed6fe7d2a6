import { frameTexts } from './frame.ts';
import { houseTexts } from './house.ts';
import { inboxTexts } from './inbox.ts';
import { postTexts } from './posts.ts';
import { publishTexts } from './publish.ts';

/** All words of the desk. */
export const staffTexts = [frameTexts, postTexts, publishTexts, inboxTexts, houseTexts];
