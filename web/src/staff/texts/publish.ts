import { texts } from '@shared/i18n.ts';

/** Texts of threads, manual tasks, series and bulk changes. */
export const publishTexts = texts(
  {
    thread: {
      add: 'Teil hinzufügen', keys: 'Strg Enter', part: 'Teil {{number}}', label: 'Text von Teil {{number}}', placeholder: 'Was folgt darauf?', help: 'Was hier steht, folgt auf jedem Kanal als Antwort auf das davor: der nächste Teil eines Threads oder der erste Kommentar.',
      up: 'Teil {{number}} nach oben', down: 'Teil {{number}} nach unten', remove: 'Teil {{number}} entfernen', empty: 'Noch leer: wird so nicht gespeichert.',
    },
    byHand: {
      title: 'Aufgabe von Hand: jetzt veröffentlichen', overdue: 'Aufgabe von Hand, überfällig: Ist es veröffentlicht?', step: 'Text kopieren, bei {{name}} veröffentlichen, hier bestätigen.', text: 'Text', picture: 'Bild {{number}} herunterladen', go: '{{network}} öffnen',
      url: 'Webadresse', urlHelp: 'Unter der man es sehen kann.', note: 'Oder eine Notiz', noteHelp: 'Woran man erkennt, dass es geschehen ist: „Ausgabe 12, Seite 4“.', bad: 'Eine Webadresse beginnt mit https://', done: 'Veröffentlicht',
      discard: 'Wird nicht veröffentlicht', discardQuestion: 'Auf {{name}} nicht veröffentlichen?', discardHelp: 'Die Aufgabe von Hand verschwindet, und niemand wird mehr erinnert.',
    },
    series: {
      repeat: 'Wiederholen …', title: '„{{title}}“ wiederholen', help: 'Jeder Termin wird ein eigener Beitrag und steht vier Wochen vorher im Kalender. Die Freigabe dieses Beitrags gilt nicht für die Serie: Bis jemand die Serie freigibt, wartet jeder Termin auf Prüfung.',
      frequency: 'Wie oft', DAILY: 'Täglich', WEEKLY: 'Wöchentlich', MONTHLY: 'Monatlich', every: 'Abstand', unit: { DAILY_one: 'jeden Tag', DAILY_other: 'alle {{count}} Tage', WEEKLY_one: 'jede Woche', WEEKLY_other: 'alle {{count}} Wochen', MONTHLY_one: 'jeden Monat', MONTHLY_other: 'alle {{count}} Monate' },
      days: 'An diesen Tagen', from: 'Erster Tag', ends: 'Ende', byCount: 'Nach Anzahl', byDate: 'An einem Tag', count: 'Anzahl', until: 'Letzter Tag',
      incomplete: { every: 'Der Abstand ist eine Zahl von 1 bis 99.', weekdays: 'Wählen Sie mindestens einen Wochentag.', time: 'Geben Sie die Uhrzeit ein.', from: 'Wählen Sie den ersten Tag.', count: 'Die Zahl der Termine liegt zwischen 1 und 366.', until: 'Wählen Sie den letzten Tag.' },
      preview: 'Die ersten Termine', length_one: 'ein Termin', length_other: '{{count}} Termine', shifted: 'verschoben: die Uhren werden vorgestellt', begin: 'Serie anlegen', begun: 'Die Serie ist angelegt.', toList: 'Zu den Serien',
      rule: { days: '{{every}} am {{days}}', at: 'um {{time}} Uhr ({{zone}})', from: 'ab {{day}}', until: 'bis {{day}}', count_one: 'einmal', count_other: '{{count}}-mal' },
      lead: 'Beiträge, die wiederkommen. Eine neue Serie beginnt bei einem freigegebenen Beitrag mit „Wiederholen …“.', none: 'Noch keine Serie.', noneHelp: 'Öffnen Sie einen freigegebenen Beitrag und wählen Sie „Wiederholen …“.', next: 'nächster Termin', left_one: 'noch ein Termin', left_other: 'noch {{count}} Termine', over: 'alle Termine sind vorbei', ended: 'Beendet', by: 'angelegt von {{name}}', approve: 'Serie freigeben', approved: 'Freigegeben von {{name}}, gilt bis', noYes: 'Die Serie ist nicht freigegeben: Jeder Termin wartet auf eine eigene Freigabe.', yesOver: 'Die Freigabe der Serie ist abgelaufen: Neue Termine warten auf eine eigene Freigabe.',
      end: 'Beenden', endQuestion: 'Serie „{{title}}“ beenden?', stop: 'Keine neuen mehr', stopHelp: 'Was schon im Kalender steht, geht noch hinaus. Danach kommt nichts mehr.', drop: 'Auch Geplantes verwerfen', dropHelp: 'Alle Beiträge der Serie, die noch nicht hinausgegangen sind, werden verworfen. Was gerade gesendet wird, lässt sich nicht zurückholen.',
    },
    bulk: {
      all: 'Alle gezeigten auswählen', one: '„{{title}}“ auswählen', selected_one: 'ein Beitrag ausgewählt', selected_other: '{{count}} Beiträge ausgewählt', clear: 'Auswahl aufheben', bar: 'Ausgewählte Beiträge', keys: 'j k: Zeile, x: auswählen', tooMany: 'Auf einmal gehen höchstens 200 Beiträge eines Kunden.',
      move: 'Verschieben …', takeOff: 'Vom Kalender nehmen', hold: 'Anhalten …', release: 'Weiterlaufen lassen',
      moveQuestion_one: 'Einen Beitrag verschieben?', moveQuestion_other: '{{count}} Beiträge verschieben?', moveDo: 'Verschieben', days: 'Um wie viele Tage?', daysHelp: 'Mit Minus davor nach vorn. Die Uhrzeit bleibt, auch über die Zeitumstellung.', later_one: 'Jeder Termin rückt einen Tag nach hinten.', later_other: 'Jeder Termin rückt {{count}} Tage nach hinten.', earlier_one: 'Jeder Termin rückt einen Tag nach vorn.', earlier_other: 'Jeder Termin rückt {{count}} Tage nach vorn.',
      takeOffQuestion_one: 'Einen Beitrag vom Kalender nehmen?', takeOffQuestion_other: '{{count}} Beiträge vom Kalender nehmen?', takeOffHelp: 'Sie verlieren ihren Termin und gehen nicht hinaus. Text und Freigabe bleiben.',
      holdQuestion_one: 'Einen Beitrag anhalten?', holdQuestion_other: '{{count}} Beiträge anhalten?', holdDo: 'Anhalten',
      releaseQuestion_one: 'Einen Beitrag weiterlaufen lassen?', releaseQuestion_other: '{{count}} Beiträge weiterlaufen lassen?',
      done: { MOVE_one: 'Ein Beitrag ist verschoben.', MOVE_other: '{{count}} Beiträge sind verschoben.', TAKE_OFF_one: 'Ein Beitrag hat keinen Termin mehr.', TAKE_OFF_other: '{{count}} Beiträge haben keinen Termin mehr.', HOLD_one: 'Ein Beitrag ist angehalten.', HOLD_other: '{{count}} Beiträge sind angehalten.', RELEASE_one: 'Ein Beitrag läuft weiter.', RELEASE_other: '{{count}} Beiträge laufen weiter.' },
      failed_one: 'Bei einem ging es nicht:', failed_other: 'Bei {{count}} ging es nicht:',
    },
  },
  {
    thread: {
      add: 'Add a part', keys: 'Ctrl Enter', part: 'Part {{number}}', label: 'Text of part {{number}}', placeholder: 'What follows?', help: 'What stands here follows on every channel as an answer to what is above: the next part of a thread, or the first comment.',
      up: 'Move part {{number}} up', down: 'Move part {{number}} down', remove: 'Remove part {{number}}', empty: 'Still empty: not saved like this.',
    },
    byHand: {
      title: 'Publish by hand now', overdue: 'Publish by hand, overdue: has it been published?', step: 'Copy the text, publish it at {{name}}, confirm it here.', text: 'Text', picture: 'Download picture {{number}}', go: 'Open {{network}}',
      url: 'Web address', urlHelp: 'Under which it can be seen.', note: 'Or a note', noteHelp: 'What shows that it happened: “issue 12, page 4”.', bad: 'A web address begins with https://', done: 'Published',
      discard: 'Will not be published', discardQuestion: 'Do not publish on {{name}}?', discardHelp: 'Nobody has to publish by hand there any more, and nobody is reminded.',
    },
    series: {
      repeat: 'Repeat …', title: 'Repeat “{{title}}”', help: 'Each date becomes a post of its own, on the calendar four weeks ahead. The approval of this post is none for the series: until somebody approves the series, each date waits for review.',
      frequency: 'How often', DAILY: 'Daily', WEEKLY: 'Weekly', MONTHLY: 'Monthly', every: 'Gap', unit: { DAILY_one: 'every day', DAILY_other: 'every {{count}} days', WEEKLY_one: 'every week', WEEKLY_other: 'every {{count}} weeks', MONTHLY_one: 'every month', MONTHLY_other: 'every {{count}} months' },
      days: 'On these days', from: 'First day', ends: 'End', byCount: 'After a number', byDate: 'On a day', count: 'Number', until: 'Last day',
      incomplete: { every: 'The gap is a number from 1 to 99.', weekdays: 'Choose at least one weekday.', time: 'Enter the time.', from: 'Choose the first day.', count: 'The number of dates lies between 1 and 366.', until: 'Choose the last day.' },
      preview: 'The first dates', length_one: 'one date', length_other: '{{count}} dates', shifted: 'moved: the clocks go forward', begin: 'Begin the series', begun: 'The series has begun.', toList: 'To the series',
      rule: { days: '{{every}} on {{days}}', at: 'at {{time}} ({{zone}})', from: 'from {{day}}', until: 'until {{day}}', count_one: 'once', count_other: '{{count}} times' },
      lead: 'Posts that come again. A new series begins at an approved post with “Repeat …”.', none: 'No series yet.', noneHelp: 'Open an approved post and choose “Repeat …”.', next: 'next date', left_one: 'one date left', left_other: '{{count}} dates left', over: 'all dates are over', ended: 'Ended', by: 'begun by {{name}}', approve: 'Approve the series', approved: 'Approved by {{name}}, holds until', noYes: 'The series is not approved: each date waits for an approval of its own.', yesOver: 'The approval of the series has ended: new dates wait for an approval of their own.',
      end: 'End', endQuestion: 'End the series “{{title}}”?', stop: 'No new ones', stopHelp: 'What is on the calendar already still goes out. After that nothing comes.', drop: 'Discard planned ones too', dropHelp: 'All posts of the series that have not gone out are discarded. What is being sent this moment cannot be called back.',
    },
    bulk: {
      all: 'Select all shown', one: 'Select “{{title}}”', selected_one: 'one post selected', selected_other: '{{count}} posts selected', clear: 'Clear the selection', bar: 'Selected posts', keys: 'j k: row, x: select', tooMany: 'At most 200 posts of a client can be changed at once.',
      move: 'Move …', takeOff: 'Take off the calendar', hold: 'Hold …', release: 'Let them go on',
      moveQuestion_one: 'Move one post?', moveQuestion_other: 'Move {{count}} posts?', moveDo: 'Move', days: 'By how many days?', daysHelp: 'With a minus before it to go earlier. The time of day stays, also across a clock change.', later_one: 'Each moves one day later.', later_other: 'Each moves {{count}} days later.', earlier_one: 'Each moves one day earlier.', earlier_other: 'Each moves {{count}} days earlier.',
      takeOffQuestion_one: 'Take one post off the calendar?', takeOffQuestion_other: 'Take {{count}} posts off the calendar?', takeOffHelp: 'They lose their time and do not go out. Text and approval stay.',
      holdQuestion_one: 'Hold one post?', holdQuestion_other: 'Hold {{count}} posts?', holdDo: 'Hold',
      releaseQuestion_one: 'Let one post go on?', releaseQuestion_other: 'Let {{count}} posts go on?',
      done: { MOVE_one: 'One post has been moved.', MOVE_other: '{{count}} posts have been moved.', TAKE_OFF_one: 'One post has no time any more.', TAKE_OFF_other: '{{count}} posts have no time any more.', HOLD_one: 'One post is on hold.', HOLD_other: '{{count}} posts are on hold.', RELEASE_one: 'One post goes on.', RELEASE_other: '{{count}} posts go on.' },
      failed_one: 'It did not work for one:', failed_other: 'It did not work for {{count}}:',
    },
  },
);
