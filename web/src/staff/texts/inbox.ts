import { texts } from '@shared/i18n.ts';

/** Texts of the inbox, its clocks and mentions. */
export const inboxTexts = texts(
  {
    inquiry: { OPEN: 'Offen', WAITING_FOR_CLIENT: 'Wartet auf den Kunden', ANSWERED: 'Beantwortet', DONE: 'Erledigt', EVERY: 'Alle' },
    mentionKind: { MENTION: 'Erwähnung', REPLY: 'Antwort', COMMENT: 'Kommentar', MESSAGE: 'Nachricht', ARTICLE: 'Artikel' },
    said: { warning: 'Inhaltswarnung: {{warning}}', picture: 'Bild: {{description}}', noDescription: 'Bild ohne Beschreibung', edited: 'geändert', gone: 'nicht mehr da' },
    inquiryEvent: {
      'opened': 'Anfrage angelegt', 'assigned': 'Zugewiesen: {{name}}', 'unassigned': 'Niemand ist mehr zuständig', 'status': 'Stand: {{status}}', 'answer-written': 'Antwort geschrieben', 'answer-sent': 'Antwort gesendet', 'answer-failed': 'Antwort nicht gesendet', 'answer-unclear': 'Unklar, ob die Antwort gesendet ist', 'answer-sent-again': 'Antwort noch einmal gesendet',
      'mention-edited': 'Der Verfasser hat den Text geändert', 'mention-gone': 'Der Text ist nicht mehr da', 'other': 'Etwas hat sich geändert', 'by': 'von {{name}}',
    },
    reply: { SENDING: 'Wird gesendet', SENT: 'Gesendet', UNCLEAR: 'Unklar, ob gesendet', FAILED: 'Nicht gesendet' },
    replyDecision: {
      question: 'Steht die Antwort auf {{network}}?', url: 'Link zur Antwort', there: 'Ja, hier steht sie', again: 'Nein, noch einmal senden', againHelp: 'Die Antwort geht noch einmal hinaus. Steht sie doch schon dort, steht sie danach doppelt da.', againQuestion: 'Die Antwort noch einmal auf {{network}} senden?',
      discard: 'Nicht mehr senden', discardHelp: 'Die Antwort gilt als nicht gesendet. Danach kann eine andere geschrieben werden.', discardQuestion: 'Die Antwort auf {{network}} nicht mehr senden?', others: 'Jemand, der antworten darf, muss hier entscheiden.', first: 'Erst muss entschieden werden, ob die letzte Antwort öffentlich ist.',
    },
    clock: {
      business: 'Zugesagte Frist', publicName: 'Für alle sichtbar', left: 'noch {{left}}, fällig {{due}}', overdue: 'seit {{since}} überfällig', late: 'überfällig', paused: 'ruht, {{used}} von {{target}} verbraucht', pausedLate: 'ruht, {{used}} statt {{target}} verbraucht',
      stopped: 'beantwortet nach {{used}}', stoppedLate: 'beantwortet nach {{used}}, zu spät', publicGREEN: 'seit {{age}} ohne Antwort', publicAMBER: 'seit {{age}} ohne Antwort, fällt bald auf', publicRED: 'seit {{age}} ohne Antwort, fällt auf', publicBREACH: 'seit {{age}} ohne Antwort, zu lange', publicStopped: 'Antwort nach {{age}}',
    },
    inbox: {
      list: 'Anfragen', status: 'Stand', assignee: 'Zuständig', whose: { all: 'Von allen', me: 'Meine', none: 'Niemandes' }, nobody: 'niemand', me: '{{name}} (ich)', none: 'Keine offenen Anfragen.', noneOther: 'Hier ist nichts.', noneHelp: 'Neue Erwähnungen, die eine Antwort brauchen, erscheinen von selbst.',
      choose: 'Wählen Sie links eine Anfrage', chooseHelp: 'Mit j und k geht es auf und ab, ? zeigt alle Tasten.', inquiry: 'Anfrage', back: 'Zur Liste', talk: 'Gespräch', original: 'Im Original', timeUnknown: 'Zeit unbekannt', writtenBy: 'geschrieben von {{name}}', case: 'Vorgang', person: 'Person', where: 'Wo', received: 'Eingegangen', notes: 'Notizen', noteHelp: 'Notiz für das Team', addNote: 'Notiz speichern', log: 'Verlauf ({{count}})',
      answerAs: 'Als {{name}} antworten', answerMore: 'Noch etwas als {{name}} dazu schreiben', sendHint: 'Strg + Enter sendet', send: 'Als {{name}} senden', goesIn: 'Geht in {{seconds}} s als {{name}} hinaus', mayNot: 'Ihre Rolle liest hier nur mit.', answeredFirst: '{{name}} hat schon geantwortet.', answeredFirstHelp: 'Ihre Antwort ist nicht hinausgegangen. Sie steht noch da: Sie können sie anpassen oder löschen.', somebody: 'Jemand',
      keys: 'Tasten', ctrl: 'Strg', key: { j: 'nächste Anfrage', k: 'vorige Anfrage', r: 'antworten', a: 'mir geben oder wieder abgeben', e: 'erledigt / wieder offen', n: 'Notiz schreiben', send: 'Antwort senden', help: 'diese Hilfe' },
    },
  },
  {
    inquiry: { OPEN: 'Open', WAITING_FOR_CLIENT: 'Waiting for the client', ANSWERED: 'Answered', DONE: 'Done', EVERY: 'All' },
    mentionKind: { MENTION: 'Mention', REPLY: 'Reply', COMMENT: 'Comment', MESSAGE: 'Message', ARTICLE: 'Article' },
    said: { warning: 'Content warning: {{warning}}', picture: 'Picture: {{description}}', noDescription: 'Picture without a description', edited: 'edited', gone: 'no longer there' },
    inquiryEvent: {
      'opened': 'Inquiry opened', 'assigned': 'Assigned to {{name}}', 'unassigned': 'Assigned to nobody', 'status': 'State: {{status}}', 'answer-written': 'Answer written', 'answer-sent': 'Answer sent', 'answer-failed': 'Answer not sent', 'answer-unclear': 'Unclear whether the answer was sent', 'answer-sent-again': 'Answer sent again',
      'mention-edited': 'The author changed the text', 'mention-gone': 'The text is no longer there', 'other': 'Something changed', 'by': 'by {{name}}',
    },
    reply: { SENDING: 'Sending', SENT: 'Sent', UNCLEAR: 'Unclear whether it was sent', FAILED: 'Not sent' },
    replyDecision: {
      question: 'Does the answer stand on {{network}}?', url: 'Link to the answer', there: 'Yes, it stands here', again: 'No, send it again', againHelp: 'The answer goes out once more. If it stands there after all, it will stand there twice.', againQuestion: 'Send the answer to {{network}} again?',
      discard: 'Stop sending', discardHelp: 'The answer counts as not sent. Another one can be written then.', discardQuestion: 'Stop sending the answer to {{network}}?', others: 'Somebody who may answer has to decide this.', first: 'First somebody has to decide whether the last answer is public.',
    },
    clock: {
      business: 'Promised time', publicName: 'Visible to everyone', left: '{{left}} left, due {{due}}', overdue: 'overdue for {{since}}', late: 'overdue', paused: 'resting, {{used}} of {{target}} used', pausedLate: 'resting, {{used}} used instead of {{target}}',
      stopped: 'answered after {{used}}', stoppedLate: 'answered after {{used}}, too late', publicGREEN: 'unanswered for {{age}}', publicAMBER: 'unanswered for {{age}}, soon noticeable', publicRED: 'unanswered for {{age}}, noticeable', publicBREACH: 'unanswered for {{age}}, too long', publicStopped: 'answered after {{age}}',
    },
    inbox: {
      list: 'Inquiries', status: 'State', assignee: 'Assigned to', whose: { all: 'Everyone’s', me: 'Mine', none: 'Nobody’s' }, nobody: 'nobody', me: '{{name}} (me)', none: 'No open inquiries.', noneOther: 'Nothing here.', noneHelp: 'New mentions that need an answer appear by themselves.',
      choose: 'Choose an inquiry on the left', chooseHelp: 'j and k go down and up, ? shows all keys.', inquiry: 'Inquiry', back: 'To the list', talk: 'Conversation', original: 'Original', timeUnknown: 'time unknown', writtenBy: 'written by {{name}}', case: 'Case', person: 'Person', where: 'Where', received: 'Received', notes: 'Notes', noteHelp: 'Note for the team', addNote: 'Save note', log: 'History ({{count}})',
      answerAs: 'Answer as {{name}}', answerMore: 'Add something as {{name}}', sendHint: 'Ctrl + Enter sends', send: 'Send as {{name}}', goesIn: 'Goes out as {{name}} in {{seconds}} s', mayNot: 'Your role reads along here.', answeredFirst: '{{name}} has answered already.', answeredFirstHelp: 'Your answer did not go out. It is still here: adapt it or delete it.', somebody: 'Somebody',
      keys: 'Keys', ctrl: 'Ctrl', key: { j: 'next inquiry', k: 'previous inquiry', r: 'answer', a: 'take it or give it back', e: 'done / open again', n: 'write a note', send: 'send the answer', help: 'this help' },
    },
  },
);
