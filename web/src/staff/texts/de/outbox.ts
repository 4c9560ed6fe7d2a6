/** Texts of the bar with the replies that are on their way or came back. */
export const texts = {
  outbox: {
    title: 'Antworten unterwegs',
    to: 'An {{name}}',
    waiting: 'Geht in {{seconds}} s hinaus',
    waitingSoon: 'Die Antwort geht gleich hinaus. Noch lässt sie sich zurücknehmen.',
    failed: 'Nicht gesendet.',
    unsure: 'Nicht bestätigt.',
    blocked: 'Der Text verstößt gegen eine Regel des Netzwerks. Bitte ansehen und ändern.',
    late: 'Sie hat über eine Stunde auf eine Antwort gewartet und geht nicht mehr von selbst hinaus. Noch einmal senden schadet nicht: Sie wird höchstens einmal veröffentlicht.',
    state: {
      SENDING: 'Wird gesendet',
      ACCEPTED: 'Wird gesendet',
      STUCK: 'Die Antwort geht von selbst hinaus, sobald es wieder geht.',
      UNCLEAR: 'Unklar, ob sie öffentlich ist. Bitte nachsehen und entscheiden.',
      DISCARDED: 'Verworfen',
    },
    reason: {
      refused: {
        'network+words':
          '{{network}} hat die Antwort nicht angenommen: „{{words}}“ Die Antwort ändern und noch einmal senden.',
        network: '{{network}} hat die Antwort nicht angenommen. Die Antwort ändern und noch einmal senden.',
        plain: 'Das Netzwerk hat die Antwort nicht angenommen. Die Antwort ändern und noch einmal senden.',
      },
      duplicate: 'Das Netzwerk hat genau diese Antwort schon und nimmt sie nicht noch einmal an. Den Text ändern.',
    },
    open: 'Ansehen',
    now: 'Jetzt versuchen',
    again: 'Noch einmal senden',
    discard: 'Verwerfen',
  },
};
