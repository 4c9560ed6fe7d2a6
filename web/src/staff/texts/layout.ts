import { texts } from '@shared/i18n.ts';

/** Texts of the layout, the sign-in and what all pages share. */
export const layoutTexts = texts(
  {
    page: {
      today: 'Heute', inbox: 'Posteingang', calendar: 'Kalender', posts: 'Beiträge', review: 'Prüfung', watches: 'Erwähnungen',
      media: 'Bilder', client: 'Kundenakte', clients: 'Kunden', team: 'Team', partners: 'Partner', audit: 'Protokoll', mails: 'Ausgehende Mails', me: 'Meine Angaben',
    },
    layout: { pages: 'Seiten', more: 'Mehr', skip: 'Zum Inhalt springen', needsYou: 'warten auf jemanden' },
    scope: {
      all: 'Alle Kunden', switch: 'Kunde wechseln', search: 'Kunde suchen', narrow: 'Auf Kunden eingrenzen', choose: 'Kunde wählen', none: 'Kein Kunde heißt so',
      unknown: 'Die Kunden lassen sich gerade nicht laden', foreign: 'Diesen Kunden gibt es hier nicht.',
      foreignHelp: 'Vielleicht betreuen Sie ihn nicht (mehr). Wählen Sie links oben einen anderen.',
      pick: 'Wählen Sie einen Kunden', pickHelp: 'Diese Seite gehört immer zu genau einem Kunden.',
    },
    palette: { open: 'Suchen oder springen', key: 'Strg K', title: 'Springen', placeholder: 'Kunde oder Seite …', clients: 'Kunden', pages: 'Seiten', none: 'Nichts gefunden für „{{search}}“' },
    live: { on: 'Live', off: 'Nicht live seit {{time}}' },
    user: { menu: '{{name}}: Einstellungen', me: 'Meine Angaben', light: 'Hell', dark: 'Dunkel', auto: 'Wie das Gerät', signOut: 'Abmelden' },
    role: { ADMIN: 'Verwaltung', ACCOUNT_LEAD: 'Kundenverantwortung', EDITOR: 'Redaktion', COMMUNITY: 'Community', TRAINEE: 'Ausbildung', ANALYST: 'Auswertung' },
    signIn: {
      claim: 'Jeder Beitrag an seinem Platz.', title: 'Anmelden', email: 'E-Mail', password: 'Passwort', show: 'Passwort zeigen', do: 'Anmelden',
      again: 'Bitte noch einmal anmelden', againHelp: 'Ihre Sitzung ist zu Ende. Was Sie geschrieben haben, steht noch da.',
    },
    do: { dayFormat: 'TT.MM.JJJJ', dayBad: 'Das ist kein Tag. Zum Beispiel: 5.10.2027, 5. Oktober oder 2027-10-05.', dayEmpty: 'Der Tag fehlt.', dayEarly: 'Frühestens am {{day}}.', dayLate: 'Spätestens am {{day}}.', timeBad: 'Das ist keine Uhrzeit. Zum Beispiel: 17:30.', countBad: 'Eine ganze Zahl von {{min}} bis {{max}}.', quote: '„{{text}}“', close: 'Schließen', cancel: 'Abbrechen', more: 'Weitere laden', nothingSoFar: 'Bis hierher passt nichts dazu.', undo: 'Zurücknehmen', save: 'Speichern', remove: 'Entfernen', add: 'Hinzufügen', copy: 'Kopieren', copied: 'Kopiert', edit: 'Bearbeiten' },
    gate: {
      closed: 'Veröffentlichen ist angehalten.', open: 'Wieder öffnen', close: 'Veröffentlichen anhalten', closeQuestion: 'Alles anhalten, was für diesen Kunden hinausgeht?',
      closeHelp: 'Kein Beitrag und keine Antwort geht mehr hinaus, bis jemand wieder öffnet. Was gerade gesendet wird, lässt sich nicht zurückholen.',
      reason: 'Warum? Das sehen alle im Team.', openQuestion: 'Veröffentlichen wieder öffnen?',
      openHelp: 'Ab jetzt geht wieder hinaus, was geplant ist. Beiträge, deren Termin inzwischen verstrichen ist, gehen nicht von selbst hinaus: Sie brauchen einen neuen Termin.',
      inFlight_one: 'eine Sendung ist noch unterwegs und kann noch erscheinen', inFlight_other: '{{count}} Sendungen sind noch unterwegs und können noch erscheinen',
      stopped: 'Veröffentlichen ist jetzt angehalten.', caught_zero: 'Nichts war unterwegs.', caught_one: 'Eine Sendung war schon unterwegs; sie kann noch erscheinen.', caught_other: '{{count}} Sendungen waren schon unterwegs; sie können noch erscheinen.',
    },
    today: {
      now: 'Jetzt', today: 'Heute', coming: 'Demnächst', resting: 'Wartet auf Kunden', quiet: 'Alles ruhig.', quietHelp: 'Nichts wartet auf Sie, nichts ist überfällig. Zuletzt nachgesehen um {{time}} Uhr.',
      everything: 'Alle Anfragen ansehen', goesOut: 'Geht heute hinaus', tomorrow: 'Morgen', nothingOut: 'Nichts geplant.', toCalendar: 'Zum Kalender', rest: 'und {{count}} weitere',
    },
    attention: {
      APPROVAL: 'Wartet auf Freigabe', FAILED: 'Nicht angenommen', NEEDS_PERSON: 'Braucht eine Entscheidung', HELD: 'Angehalten', EXPIRED: 'Termin verstrichen', DRAFT_WITH_SLOT: 'Termin, aber noch nicht freigegeben', TO_DO: 'Jetzt von Hand veröffentlichen und bestätigen', OVERDUE: 'Überfällig',
      do: { APPROVAL: 'Prüfen', FAILED: 'Ansehen', NEEDS_PERSON: 'Entscheiden', HELD: 'Ansehen', EXPIRED: 'Neuen Termin setzen', DRAFT_WITH_SLOT: 'Fertig schreiben', TO_DO: 'Erledigen', OVERDUE: 'Bestätigen', INQUIRY: 'Antworten', LOOK: 'Ansehen' },
    },
  },
  {
    page: {
      today: 'Today', inbox: 'Inbox', calendar: 'Calendar', posts: 'Posts', review: 'Review', watches: 'Mentions',
      media: 'Pictures', client: 'Client file', clients: 'Clients', team: 'Team', partners: 'Partners', audit: 'Audit log', mails: 'Outgoing mails', me: 'My details',
    },
    layout: { pages: 'Pages', more: 'More', skip: 'Skip to content', needsYou: 'need somebody' },
    scope: {
      all: 'All clients', switch: 'switch client', search: 'Find a client', narrow: 'Narrow to clients', choose: 'Choose a client', none: 'No client has this name',
      unknown: 'The clients cannot be loaded right now', foreign: 'This client is not here.',
      foreignHelp: 'Perhaps you do not look after them (any more). Choose another one at the top left.',
      pick: 'Choose a client', pickHelp: 'This page always belongs to exactly one client.',
    },
    palette: { open: 'Search or jump', key: 'Ctrl K', title: 'Jump', placeholder: 'Client or page …', clients: 'Clients', pages: 'Pages', none: 'Nothing found for “{{search}}”' },
    live: { on: 'Live', off: 'Not live since {{time}}' },
    user: { menu: '{{name}}: settings', me: 'My details', light: 'Light', dark: 'Dark', auto: 'Like the device', signOut: 'Sign out' },
    role: { ADMIN: 'Administration', ACCOUNT_LEAD: 'Account lead', EDITOR: 'Editor', COMMUNITY: 'Community', TRAINEE: 'Trainee', ANALYST: 'Analyst' },
    signIn: {
      claim: 'Every post in its place.', title: 'Sign in', email: 'E-mail', password: 'Password', show: 'Show password', do: 'Sign in',
      again: 'Please sign in again', againHelp: 'Your session has ended. What you wrote is still there.',
    },
    do: { dayFormat: 'DD/MM/YYYY', dayBad: 'This is not a day. For example: 5/10/2027 (day first), 5 October or 2027-10-05.', dayEmpty: 'The day is missing.', dayEarly: 'Not before {{day}}.', dayLate: 'Not after {{day}}.', timeBad: 'This is not a time. For example: 17:30.', countBad: 'A whole number from {{min}} to {{max}}.', quote: '“{{text}}”', close: 'Close', cancel: 'Cancel', more: 'Load more', nothingSoFar: 'Nothing fits up to here.', undo: 'Take back', save: 'Save', remove: 'Remove', add: 'Add', copy: 'Copy', copied: 'Copied', edit: 'Edit' },
    gate: {
      closed: 'Publishing is on hold.', open: 'Open again', close: 'Hold publishing', closeQuestion: 'Hold everything that goes out for this client?',
      closeHelp: 'No post and no answer goes out until somebody opens again. What is being sent this moment cannot be called back.',
      reason: 'Why? The whole team will see this.', openQuestion: 'Open publishing again?',
      openHelp: 'From now on, what is scheduled goes out again. Posts whose time has passed do not go out by themselves: they need a new time.',
      inFlight_one: 'one delivery is still under way and may yet appear', inFlight_other: '{{count}} deliveries are still under way and may yet appear',
      stopped: 'Publishing is on hold now.', caught_zero: 'Nothing was under way.', caught_one: 'One delivery was already under way; it may yet appear.', caught_other: '{{count}} deliveries were already under way; they may yet appear.',
    },
    today: {
      now: 'Now', today: 'Today', coming: 'Coming up', resting: 'Waiting for clients', quiet: 'All quiet.', quietHelp: 'Nothing is waiting for you, nothing is overdue. Last looked at {{time}}.',
      everything: 'See all inquiries', goesOut: 'Going out today', tomorrow: 'Tomorrow', nothingOut: 'Nothing planned.', toCalendar: 'To the calendar', rest: 'and {{count}} more',
    },
    attention: {
      APPROVAL: 'Waiting for approval', FAILED: 'Not accepted', NEEDS_PERSON: 'Needs a decision', HELD: 'On hold', EXPIRED: 'Time has passed', DRAFT_WITH_SLOT: 'Has a time but no approval yet', TO_DO: 'Publish by hand now and confirm it', OVERDUE: 'Overdue',
      do: { APPROVAL: 'Review', FAILED: 'Look', NEEDS_PERSON: 'Decide', HELD: 'Look', EXPIRED: 'Set a new time', DRAFT_WITH_SLOT: 'Finish writing', TO_DO: 'Do it', OVERDUE: 'Confirm', INQUIRY: 'Answer', LOOK: 'Look' },
    },
  },
);
