import type { texts as german } from '@staff/texts/de/findings.ts';

export const texts: typeof german = {
  finding: {
    unknown: {
      message: 'A check found something that this page does not know yet.',
      mend: 'Reload the page.',
    },
    'check-broken': {
      message: 'One of the checks failed on this post.',
      mend: 'Simplify or shorten the text.',
    },
    'no-channel': {
      message: 'No channel is chosen yet.',
      mend: 'Choose at least one channel.',
    },
    'channel-removed': {
      message: 'One of the chosen channels is no longer connected.',
      mend: 'Leave the channel out or connect it again.',
    },
    'channel-needs-reconnect': {
      message: '{{channel}} has to be connected again.',
      mend: 'Put the channel live or leave it out.',
    },
    'channel-paused': {
      message: '{{channel}} is paused.',
      mend: 'Put the channel live or leave it out.',
    },
    'text-empty': {
      message: 'The post is empty.',
      mend: 'Write text or add a picture.',
    },
    'part-empty': {
      message: 'A part is empty.',
      mend: 'Write text or add a picture.',
    },
    'text-too-long': {
      message: {
        'part+warning':
          'Part {{part}}: {{network}} takes {{limit}} characters, content warning and text have {{measured}}.',
        part: 'Part {{part}}: {{network}} takes {{limit}} characters, the text has {{measured}}.',
        warning: '{{network}} takes {{limit}} characters, content warning and text have {{measured}}.',
        plain: '{{network}} takes {{limit}} characters, the text has {{measured}}.',
      },
      mend: {
        part: 'Shorten it by {{excess}} or make two parts of it.',
        plain: 'Shorten it by {{excess}} or write a variant for {{channel}}.',
      },
    },
    'text-too-many-bytes': {
      message: {
        part: 'Part {{part}}: {{network}} takes {{limit}} bytes, the text has {{measured}}.',
        plain: '{{network}} takes {{limit}} bytes, the text has {{measured}}.',
      },
      mend: {
        part: 'Shorten it by {{excess}} or make two parts of it.',
        plain: 'Shorten it by {{excess}} or write a variant for {{channel}}.',
      },
    },
    'picture-missing': {
      message: 'A picture is not in this client’s library.',
      mend: 'Upload the picture again.',
    },
    'alt-text-missing': {
      message: 'A picture has no description; who does not see it is not told what is on it.',
      mend: 'Add a description.',
    },
    'alt-text-too-long': {
      message: 'A description is too long for {{network}}.',
      mend: 'Shorten the description.',
    },
    'too-many-pictures': {
      message: '{{network}} takes {{limit}} pictures.',
      mend: 'Leave pictures out.',
    },
    'picture-too-large': {
      message: '“{{picture}}” is too large for {{network}}.',
      mend: 'Make the picture smaller.',
    },
    'picture-too-many-pixels': {
      message: '“{{picture}}” has more pixels than {{network}} takes.',
      mend: 'Scale the picture down.',
    },
    'picture-stands-still': {
      message: '“{{picture}}” moves; on {{network}} it stands still.',
      mend: 'Take a picture that is right without moving, or leave the channel out.',
    },
    'picture-type-not-taken': {
      message: '“{{picture}}” is of a kind that this server of {{network}} does not take.',
      mend: 'Upload the picture as JPEG or PNG.',
    },
    'warning-not-offered': {
      message: '{{network}} shows no content warning: text and pictures stand there openly.',
      mend: 'Leave this channel out, or mean it.',
    },
    'visibility-not-offered': {
      message: '{{network}} lets nobody choose who sees the post: there everybody does.',
      mend: 'Leave this channel out, or mean it.',
    },
    'unknown-mention': {
      message: 'Nobody has the handle @{{handle}} on {{channel}}.',
      mend: 'Correct the handle; otherwise it stands there as text only.',
    },
    'same-text-within-a-day': {
      message: 'The same text stands on {{channel}} within a day already.',
      mend: 'Choose other words or leave the channel out.',
    },
    'wrong-client': {
      message: 'The text names “{{client}}”, another client. Wrong client?',
      mend: 'Check the client or take the name out.',
    },
  },
};
