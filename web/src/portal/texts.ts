import { texts } from '@shared/i18n.ts';

/** Texts of the portal, with `du` variants for clients who prefer it. */
export const portalTexts = texts(
  {
    portal: {
      greeting: 'Guten Tag, {{name}}', greetingDu: 'Hallo {{name}}', lead: 'Das steht an, das ist draußen, und das wird gefragt.',
      entering: 'Einen Moment, wir öffnen Ihr Portal …', closed: 'Ihr Portal', closedHelp: 'Öffnen Sie den Link aus der Mail Ihrer Agentur. Er gilt 15 Minuten und nur einmal.', closedDu: 'Öffne den Link aus der Mail deiner Agentur. Er gilt 15 Minuten und nur einmal.',
      leave: 'Abmelden', readOnly: 'Hier wird nur gelesen. Wünsche und Änderungen nimmt Ihre Agentur entgegen.', readOnlyDu: 'Hier wird nur gelesen. Wünsche und Änderungen nimmt deine Agentur entgegen.',
      planned: 'Das ist geplant', plannedNone: 'In den nächsten vier Wochen ist nichts geplant.', published: 'Das ist draußen', publishedNone: 'In den letzten vier Wochen wurde nichts veröffentlicht.', openPosts: 'Offene Fragen', openNone: 'Alle Fragen sind beantwortet.',
      today: 'Heute', more: 'Ganzen Text zeigen', less: 'Weniger zeigen', view: 'Auf {{network}} ansehen', due: 'Antwort zugesagt bis', received: 'gefragt', resting: 'wartet auf eine Rückmeldung aus dem Haus, die zugesagte Frist ruht',
      answered: 'in 7 Tagen beantwortet', median: 'übliche Zeit bis zur Antwort', medianNone: 'noch keine Antwort gemessen', zone: 'Alle Uhrzeiten in {{zone}}', jump: 'Springen zu', short: { planned: 'Geplant', published: 'Draußen' },
      level: { GREEN: 'frisch', AMBER: 'wartet', RED: 'wartet lange', BREACH: 'wartet zu lange' },
    },
  },
  {
    portal: {
      greeting: 'Hello, {{name}}', greetingDu: 'Hello {{name}}', lead: 'What is coming, what is out there, and what people ask.',
      entering: 'One moment, we are opening your portal …', closed: 'Your portal', closedHelp: 'Open the link from your agency’s mail. It is valid for 15 minutes and only once.', closedDu: 'Open the link from your agency’s mail. It is valid for 15 minutes and only once.',
      leave: 'Sign out', readOnly: 'This is for reading only. Your agency takes wishes and changes.', readOnlyDu: 'This is for reading only. Your agency takes wishes and changes.',
      planned: 'What is planned', plannedNone: 'Nothing is planned for the next four weeks.', published: 'What is out there', publishedNone: 'Nothing was published in the past four weeks.', openPosts: 'Open questions', openNone: 'All questions are answered.',
      today: 'Today', more: 'Show the whole text', less: 'Show less', view: 'See it on {{network}}', due: 'Answer promised by', received: 'asked', resting: 'waiting for a word from the company, the promised time rests',
      answered: 'answered in 7 days', median: 'usual time to an answer', medianNone: 'no answer measured yet', zone: 'All times in {{zone}}', jump: 'Jump to', short: { planned: 'Planned', published: 'Out there' },
      level: { GREEN: 'fresh', AMBER: 'waiting', RED: 'waiting long', BREACH: 'waiting too long' },
    },
  },
);
