import type { texts as german } from '@staff/texts/de/outbox.ts';

export const texts: typeof german = {
  outbox: {
    title: 'Replies on their way',
    to: 'To {{name}}',
    waiting: 'Goes out in {{seconds}} s',
    waitingSoon: 'The reply goes out in a moment. It can still be taken back.',
    failed: 'Not sent.',
    unsure: 'Not confirmed.',
    blocked: 'The text breaks a rule of the network. Please look at it and change it.',
    late: 'It waited for an answer for over an hour and no longer goes out by itself. Sending it again does no harm: it is published once at most.',
    state: {
      SENDING: 'Being sent',
      ACCEPTED: 'Being sent',
      STUCK: 'The reply goes out by itself as soon as possible.',
      UNCLEAR: 'It is not clear whether it is public. Please look and decide.',
      DISCARDED: 'Discarded',
    },
    reason: {
      refused: {
        'network+words': '{{network}} did not accept the reply: “{{words}}” Change the reply and send it again.',
        network: '{{network}} did not accept the reply. Change the reply and send it again.',
        plain: 'The network did not accept the reply. Change the reply and send it again.',
      },
      duplicate: 'The network has this very reply already and does not take it again. Change the text.',
    },
    open: 'View',
    now: 'Try now',
    again: 'Send again',
    discard: 'Discard',
  },
};
