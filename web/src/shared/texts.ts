import { texts } from './language.ts';

/** Texts that the staff app and the portal share. */
export const sharedTexts = texts(
  {
    stage: {
      DRAFT: 'Entwurf',
      SENT_BACK: 'Zurückgegeben',
      IN_REVIEW: 'In Prüfung',
      WITH_CLIENT: 'Beim Kunden',
      APPROVED: 'Freigegeben, ohne Termin',
      SCHEDULED: 'Geplant',
      HELD: 'Angehalten',
      PUBLISHING: 'Wird gesendet',
      PUBLISHED: 'Veröffentlicht',
      PARTLY: 'Teilweise veröffentlicht',
      FAILED: 'Nicht angenommen',
      UNKNOWN: 'Unbestätigt',
      NEEDS_PERSON: 'Entscheidung nötig',
      TO_DO: 'Aufgabe von Hand',
      DISCARDED: 'Verworfen',
    },
    document: {
      pages_one: 'eine Seite',
      pages_other: '{{count}} Seiten',
      slides_one: 'eine Folie',
      slides_other: '{{count}} Folien',
      save: 'Herunterladen',
    },
    field: {
      missing: 'Hier fehlt etwas.',
      email: 'Das ist keine E-Mail-Adresse. Zum Beispiel: name@firma.de.',
      url: 'Das ist keine Adresse. Zum Beispiel: https://example.org.',
      tooShort: 'Mindestens {{count}} Zeichen.',
    },
    state: {
      loading: 'Wird geladen',
      again: 'Erneut versuchen',
      trace: 'Kennung für die Technik:',
      copyTrace: 'Kennung kopieren',
    },
    wait: {
      seconds_one: 'eine Sekunde',
      seconds_other: '{{count}} Sekunden',
      minutes_one: 'eine Minute',
      minutes_other: '{{count}} Minuten',
      hours_one: 'eine Stunde',
      hours_other: '{{count}} Stunden',
    },
    part: {
      clients: 'Kunden und Kanäle',
      content: 'Beiträge und Kalender',
      monitoring: 'Posteingang und Erwähnungen',
      unknown: 'ein Teil von Litfass',
    },
    diff: {
      options: 'Angaben für Netzwerke',
      name: 'Arbeitstitel',
      text: 'Text',
      variant: 'Fassung für {{name}}',
      part: 'Teil {{number}}',
      pictures: 'Bilder',
      partPictures: 'Bilder von Teil {{number}}',
      channels: 'Kanäle',
      warning: 'Inhaltswarnung',
      shown: 'Wie er gezeigt wird',
      sensitive: 'Bilder erst auf Klick',
      visibility: { PUBLIC: 'für alle', UNLISTED: 'für alle, nicht gelistet', FOLLOWERS: 'nur für Follower' },
      removed: 'Gestrichen:',
      added: 'Neu:',
      end: 'Ende der Änderung.',
      empty: 'Nichts.',
      noPictures: 'Kein Bild.',
      noAlt: 'Ohne Bildbeschreibung',
      moved: 'Steht an anderer Stelle.',
    },
    problem: {
      unknown: { title: 'Das hat nicht geklappt.', help: 'Bitte versuchen Sie es noch einmal.' },
      offline: {
        title: 'Keine Verbindung zu Litfass.',
        help: 'Was Sie geschrieben haben, bleibt hier stehen. Prüfen Sie die Internetverbindung und versuchen Sie es erneut.',
      },
      'page-fault': {
        title: 'Diese Seite ist auf einen Fehler gestoßen.',
        help: 'Laden Sie die Seite neu. Gespeichertes geht nicht verloren.',
      },
      'internal-error': {
        title: 'Litfass ist auf einen Fehler gestoßen.',
        help: 'Ihre Eingaben bleiben stehen. Bitte versuchen Sie es in einer Minute noch einmal.',
      },
      'upstream-unavailable': {
        title: 'Zurzeit nicht erreichbar: {{part}}.',
        help: 'Alles andere arbeitet weiter. Dieser Bereich kommt von selbst zurück, sobald der Dienst wieder antwortet.',
      },
      'upstream-slow': {
        title: 'Antwortet gerade zu langsam: {{part}}.',
        help: 'Alles andere arbeitet weiter. Versuchen Sie es gleich noch einmal.',
      },
      'too-many-requests': { title: 'Zu viele Anfragen.', help: 'Bitte {{wait}} warten.' },
      'too-many-attempts': {
        title: 'Zu viele Fehlversuche.',
        help: 'Aus Sicherheitsgründen ist die Anmeldung von hier für {{wait}} gesperrt. Ein Browser, mit dem Sie schon einmal angemeldet waren, bleibt offen; und wer bei Ihnen Litfass verwaltet, kann Ihre Adresse auf der Seite „Team“ entsperren.',
      },
      'invalid-credentials': {
        title: 'E-Mail oder Passwort stimmt nicht.',
        help: 'Bitte prüfen Sie beides. Groß- und Kleinschreibung zählt.',
      },
      'not-signed-in': {
        title: 'Sie sind nicht mehr angemeldet.',
        help: 'Melden Sie sich an, dann geht es hier weiter.',
      },
      'session-ended': { title: 'Ihre Sitzung ist zu Ende.', help: 'Melden Sie sich an, dann geht es hier weiter.' },
      'wrong-password': { title: 'Das bisherige Passwort stimmt nicht.', help: 'Groß- und Kleinschreibung zählt.' },
      'password-too-weak': { title: 'Das Passwort ist zu kurz.', help: 'Nehmen Sie mindestens 12 Zeichen.' },
      'password-too-common': {
        title: 'Das Passwort ist leicht zu erraten.',
        help: 'Es ist ein verbreitetes Passwort, eine Tastenfolge oder besteht aus Ihrem Namen. Nehmen Sie zum Beispiel drei oder vier Wörter, die nicht zusammengehören.',
      },
      'too-many-links': {
        title: 'Zu viele Links in kurzer Zeit.',
        help: 'Der nächste geht in {{wait}}. Die letzte Mail liegt vielleicht im Spam-Ordner.',
      },
      'approval-link-not-valid': {
        title: 'Dieser Link öffnet keine Freigabe.',
        help: 'Vielleicht ist er abgeschnitten, abgelaufen oder wurde zurückgezogen. Öffnen Sie ihn noch einmal aus der Mail, oder bitten Sie Ihre Agentur um einen neuen.',
      },
      'connection-link-not-valid': {
        title: 'Dieser Link öffnet nichts.',
        help: 'Vielleicht ist er abgeschnitten, älter als 72 Stunden oder wurde zurückgezogen. Bitten Sie Ihre Agentur um einen neuen.',
      },
      'grant-not-found': {
        title: 'Die Anmeldung beim Netzwerk ist abgelaufen.',
        help: 'Melden Sie sich dort noch einmal an. Es wurde nichts verbunden.',
      },
      'account-not-granted': {
        title: 'Dieses Konto wurde nicht freigegeben.',
        help: 'Wählen Sie eines aus der Liste, oder melden Sie sich beim Netzwerk noch einmal an.',
      },
      'account-taken': {
        title: 'Dieses Konto ist schon verbunden.',
        help: 'Ein Konto gehört zu einem Kunden. Wählen Sie ein anderes, oder fragen Sie Ihre Agentur.',
      },
      'other-account': {
        title: 'Das ist ein anderes Konto.',
        help: 'Der Kanal wird mit dem Konto wieder verbunden, das er vorher hatte. Wählen Sie dieses.',
      },
      'network-app-not-found': {
        title: 'Ihre Agentur hat bei diesem Netzwerk noch keine App.',
        help: 'Wer Litfass verwaltet, trägt sie einmal unter „Team“, „Netzwerke“ ein.',
      },
      'connection-closed': {
        title: 'Dieser Link ist verbraucht.',
        help: 'Er verbindet ein Konto und gilt 72 Stunden. Für ein weiteres gibt es einen neuen Link.',
      },
      'connection-not-found': { title: 'Diese Anfrage gibt es nicht mehr.' },
      'sign-in-not-ours': {
        title: 'Diese Anmeldung gilt nicht mehr.',
        help: 'Beginnen Sie hier noch einmal. Es wurde nichts verbunden.',
      },
      'staff-link-not-valid': {
        title: 'Dieser Link gilt nicht mehr.',
        help: 'Er wurde benutzt, ersetzt oder zurückgezogen, oder er ist zu alt. Für ein neues Passwort fordern Sie auf der Anmeldeseite einen neuen an; eine neue Einladung schickt, wer bei Ihnen Litfass verwaltet.',
      },
      'already-joined': {
        title: 'Die Person hat schon ein Passwort.',
        help: 'Sie braucht keine Einladung mehr. Ein neues Passwort fordert sie auf der Anmeldeseite an.',
      },
      'client-archived': {
        title: 'Der Kunde ist archiviert.',
        help: 'Sein Portal ist geschlossen. Holen Sie den Kunden zuerst zurück.',
      },
      'email-taken': {
        title: 'Diese E-Mail-Adresse hat schon jemand.',
        help: 'Nehmen Sie eine andere, oder suchen Sie die Person im Team.',
      },
      'last-admin': {
        title: 'Jemand muss Litfass verwalten können.',
        help: 'Geben Sie zuerst jemand anderem die Rolle „Verwaltung“.',
      },
      'unknown-municipality': {
        title: 'Die Feiertage dieses Ortes sind nicht bekannt.',
        help: 'Wählen Sie einen anderen Ort oder keinen.',
      },
      'unknown-state': {
        title: 'Die Feiertage dieses Landes sind nicht bekannt.',
        help: 'Wählen Sie ein anderes Bundesland oder keines.',
      },
      'server-not-accepted': {
        title: 'Diese Serveradresse geht nicht.',
        help: 'Nötig ist die Adresse eines öffentlichen Servers, zum Beispiel https://mastodon.example: mit https, und nur bei WordPress oder wo Sie von Hand veröffentlichen, mit einem Pfad.',
      },
      conflict: {
        title: 'Das geht in diesem Zustand nicht.',
        help: 'Laden Sie die Seite neu und sehen Sie nach, was sich geändert hat.',
      },
      'wrong-status': {
        title: 'Das geht mit dem Beitrag gerade nicht.',
        help: 'Sein Stand hat sich geändert. Laden Sie die Seite neu.',
      },
      'not-approved': {
        title: 'Der Beitrag ist nicht freigegeben.',
        help: 'Die Freigabe fehlt, gilt nicht mehr oder deckt diesen Wortlaut nicht. Geben Sie ihn zur Prüfung.',
      },
      'address-taken': {
        title: 'Unter dieser Adresse steht schon ein anderer Beitrag.',
        help: 'Fügen Sie die Adresse genau dieses Beitrags ein, nicht die der Seite.',
      },
      'approval-ends-before-slot': {
        title: 'Die Freigabe endet vor diesem Termin.',
        help: 'Wählen Sie einen früheren Termin. Oder entfernen Sie den Termin, geben Sie den Beitrag erneut zur Prüfung und wählen Sie dann den neuen.',
      },
      'nothing-to-decide': {
        title: 'Hier ist nichts mehr zu entscheiden.',
        help: 'Die Auslieferung ist inzwischen weiter. Laden Sie die Seite neu.',
      },
      'slot-missing': {
        title: 'Dieser Beitrag hat noch keinen Termin.',
        help: 'Setzen Sie ihm zuerst einen; dann lässt er sich verschieben.',
      },
      'slot-too-far': {
        title: 'Dieser Termin liegt zu weit in der Zukunft.',
        help: 'Wählen Sie einen Termin in den nächsten zwei Jahren.',
      },
      'recurrence-too-long': {
        title: 'Das sind zu viele Termine.',
        help: 'Eine Serie hat höchstens 366. Wählen Sie ein früheres Ende oder größere Abstände.',
      },
      'recurrence-empty': {
        title: 'So kommt kein Termin zustande.',
        help: 'Kein Tag dieser Serie liegt in der Zukunft. Prüfen Sie den ersten und den letzten Tag.',
      },
      'unknown-channel': {
        title: 'Einen Kanal des Beitrags gibt es nicht mehr.',
        help: 'Wählen Sie die Kanäle neu aus.',
      },
      'no-way-to-answer': {
        title: 'Hier lässt sich nicht antworten.',
        help: 'Von dort wird nur gelesen. Folgen Sie dem Link zum Original.',
      },
      'feed-not-accepted': {
        title: 'Diese Adresse lässt sich nicht lesen.',
        help: 'Nötig ist ein öffentlicher RSS-, Atom- oder JSON-Feed mit http oder https, höchstens 2 MB groß.',
      },
      'page-not-feed': {
        title: 'Das ist eine Seite, nicht ihr Feed.',
        help: 'Wählen Sie einen der Feeds, die die Seite nennt.',
      },
      'feed-taken': { title: 'Dieser Feed wird schon gelesen.', help: 'Er steht unten in der Liste.' },
      forbidden: { title: 'Das darf Ihre Rolle nicht.', help: 'Wer bei Ihnen Litfass verwaltet, kann das ändern.' },
      'notice-not-found': {
        title: 'Diese Benachrichtigung gibt es nicht mehr.',
        help: 'Benachrichtigungen bleiben 90 Tage.',
      },
      'absence-not-found': {
        title: 'Diese Abwesenheit gibt es nicht mehr.',
        help: 'Vielleicht hat sie inzwischen jemand entfernt.',
      },
      'hook-not-found': {
        title: 'Diesen Web-Hook gibt es nicht mehr.',
        help: 'Vielleicht hat ihn inzwischen jemand entfernt.',
      },
      'hook-address-not-accepted': {
        title: 'An diese Adresse geht kein Web-Hook.',
        help: 'Sie muss mit https:// beginnen, aus dem Internet erreichbar sein und darf weder Namen noch Passwort enthalten.',
      },
      'too-many-hooks': {
        title: 'Mehr als fünf Web-Hooks sind nicht möglich.',
        help: 'Entfernen Sie einen, den niemand mehr braucht.',
      },
      'not-found': {
        title: 'Das gibt es nicht (mehr).',
        help: 'Vielleicht wurde es gelöscht, oder es gehört zu einem Kunden, den Sie nicht betreuen.',
      },
      'version-conflict': {
        title: 'Jemand war schneller.',
        help: 'Der Eintrag wurde inzwischen geändert. Laden Sie den neuen Stand und prüfen Sie Ihre Änderung.',
      },
      'invalid-request': { title: 'Eine Angabe passt noch nicht.', help: 'Bitte prüfen Sie diese Felder:' },
      'too-large': { title: 'Das ist zu groß.', help: 'Ein Bild darf bis zu 16 MB haben, ein Video bis zu 1 GB.' },
      'media-not-accepted': {
        title: 'Diese Datei lässt sich nicht verwenden.',
        help: 'Bilder gehen als PNG, JPEG, GIF und WebP, Videos als MP4 und MOV, Dokumente als PDF, PowerPoint und Word. Vielleicht ist die Datei beschädigt.',
      },
      'media-in-use': {
        title: 'Ein Beitrag oder eine Serie verwendet diese Datei.',
        help: 'Nehmen Sie sie erst aus ihren Beiträgen heraus und beenden Sie die Serie.',
      },
      'media-replaced': {
        title: 'An der Stelle dieser Datei steht schon eine andere.',
        help: 'Laden Sie die Mediathek neu: Inzwischen wurde die Datei ersetzt.',
      },
      'media-store-down': {
        title: 'Der Speicher für Bilder und Videos antwortet nicht.',
        help: 'Versuchen Sie es später noch einmal. Es ist nichts verloren.',
      },
      'upload-not-found': {
        title: 'Dieser Upload ist nicht mehr da.',
        help: 'Laden Sie die Datei noch einmal hoch.',
      },
      'upload-elsewhere': {
        title: 'Die Datei wird schon anderswo hochgeladen.',
        help: 'Laden Sie sie noch einmal hoch, wenn sie nicht in der Mediathek erscheint.',
      },
      'too-many-uploads': {
        title: 'Gerade werden zu viele Dateien hochgeladen.',
        help: 'Warten Sie, bis einige fertig sind.',
      },
      'pin-not-found': {
        title: 'Diese Stelle steht so nicht (mehr) im Beitrag.',
        help: 'Speichern oder laden Sie den Beitrag neu und markieren Sie die Stelle noch einmal.',
      },
      'preview-not-found': {
        title: 'Zu diesem Beitrag gibt es keine Vorschau im Netzwerk.',
        help: 'Legen Sie sie neu an.',
      },
      'no-preview': {
        title: 'Dieses Netzwerk zeigt nichts vor der Veröffentlichung.',
        help: 'Die Vorschau im Editor zeigt, wie der Beitrag etwa aussehen wird.',
      },
      'remark-not-found': {
        title: 'Diese Anmerkung gibt es nicht mehr.',
        help: 'Vielleicht wurde sie zurückgenommen. Laden Sie die Seite neu.',
      },
      'remarks-full': {
        title: 'Hier ist kein Platz mehr.',
        help: 'Ein Beitrag fasst 100 Anmerkungen, jede 100 Antworten. Antworten Sie, wo noch Platz ist, oder klären Sie es im Gespräch.',
      },
      'remark-stands': {
        title: 'Diese Anmerkung lässt sich nicht mehr zurücknehmen.',
        help: 'Das geht zehn Minuten lang und solange niemand geantwortet hat. Schreiben Sie eine Antwort dazu.',
      },
      'pictures-gone': {
        title: 'Ein Bild dieses Standes gibt es nicht mehr.',
        help: 'Übernehmen Sie die Wörter von Hand, oder laden Sie das Bild noch einmal hoch.',
      },
      'not-your-level': {
        title: 'Jetzt ist jemand anderes mit der Freigabe an der Reihe.',
        help: 'Dieser Kunde möchte mehrere Freigaben nacheinander. Sobald Sie an der Reihe sind, finden Sie den Beitrag unter „Prüfen“.',
      },
      'already-approved': {
        title: 'Sie haben schon freigegeben.',
        help: 'Es fehlt noch die Freigabe von jemand anderem.',
      },
      'policy-unfulfillable': {
        title: 'Diese Freigabe könnte niemand geben.',
        help: 'Für die Stufen gibt es nicht genug Personen mit diesen Rollen, oder beim Kunden ist niemand eingetragen, der Ja sagen kann.',
      },
      'waits-for-client': {
        title: 'Jetzt ist der Kunde an der Reihe.',
        help: 'Die Agentur hat freigegeben. Der Kunde antwortet über den Link in seiner Mail.',
      },
      'already-begun': {
        title: 'Diesen Beitrag gibt es schon, mit anderem Wortlaut.',
        help: 'Jemand hat ihn inzwischen geändert, vielleicht Sie selbst in einem anderen Fenster.',
      },
      'not-asked': {
        title: 'Auf diese Antwort wartet niemand mehr.',
        help: 'Der Beitrag wurde inzwischen geändert, zurückgezogen oder entschieden. Laden Sie die Seite neu.',
      },
      'request-not-found': {
        title: 'Diese Freigabe ist nicht mehr offen.',
        help: 'Sie wurde zurückgezogen oder ist abgelaufen. Die Agentur kann Ihnen einen neuen Link schicken.',
      },
      'own-post': {
        title: 'Eigene Beiträge gibt jemand anderes frei.',
        help: 'So will es die Freigaberegel dieses Kunden. Bitten Sie eine Kollegin oder einen Kollegen.',
      },
      'content-changed': {
        title: 'Der Beitrag hat sich inzwischen geändert.',
        help: 'Sehen Sie ihn noch einmal an, bevor Sie freigeben: Freigegeben wird immer genau ein Wortlaut.',
      },
      'findings-block': {
        title: 'Noch nicht abgegeben: Die Befunde verhindern das.',
        help: 'Beheben Sie, was dort an erster Stelle steht, dann geht es weiter.',
      },
      'slot-unreadable': {
        title: 'Tag und Uhrzeit ergeben keinen Termin.',
        help: 'Wählen Sie beides, oder schließen Sie das Feld.',
      },
      'slot-in-past': {
        title: 'Dieser Termin liegt in der Vergangenheit.',
        help: 'Wählen Sie einen späteren Termin oder „So bald wie möglich“.',
      },
      'slot-in-gap': {
        title: 'Diese Uhrzeit gibt es an dem Tag nicht.',
        help: 'Die Uhren werden vorgestellt. Wählen Sie eine Stunde früher oder später.',
      },
      'already-sending': {
        title: 'Der Beitrag wird schon gesendet.',
        help: 'Der Termin lässt sich nicht mehr ändern. Die Auslieferungen zeigen, was geschieht.',
      },
      'already-answered': { title: 'Diese Anfrage ist schon beantwortet.', help: 'Ihre Antwort wurde nicht gesendet.' },
      'bad-query': { title: 'Der Suchauftrag ist noch nicht verständlich.', help: 'Prüfen Sie die markierte Stelle.' },
      'link-not-valid': {
        title: 'Dieser Link gilt nicht mehr.',
        help: 'Links ins Portal gelten 15 Minuten und nur einmal. Unten fordern Sie einen neuen an.',
      },
    },
  },
  {
    stage: {
      DRAFT: 'Draft',
      SENT_BACK: 'Sent back',
      IN_REVIEW: 'In review',
      WITH_CLIENT: 'With the client',
      APPROVED: 'Approved, no time',
      SCHEDULED: 'Scheduled',
      HELD: 'On hold',
      PUBLISHING: 'Sending',
      PUBLISHED: 'Published',
      PARTLY: 'Partly published',
      FAILED: 'Not accepted',
      UNKNOWN: 'Unconfirmed',
      NEEDS_PERSON: 'Needs a decision',
      TO_DO: 'Publish by hand',
      DISCARDED: 'Discarded',
    },
    document: {
      pages_one: 'one page',
      pages_other: '{{count}} pages',
      slides_one: 'one slide',
      slides_other: '{{count}} slides',
      save: 'Download',
    },
    field: {
      missing: 'Something is missing here.',
      email: 'This is not an e-mail address. For example: name@company.com.',
      url: 'This is not an address. For example: https://example.org.',
      tooShort: 'At least {{count}} characters.',
    },
    state: { loading: 'Loading', again: 'Try again', trace: 'Trace id:', copyTrace: 'Copy trace id' },
    wait: {
      seconds_one: 'one second',
      seconds_other: '{{count}} seconds',
      minutes_one: 'one minute',
      minutes_other: '{{count}} minutes',
      hours_one: 'one hour',
      hours_other: '{{count}} hours',
    },
    part: {
      clients: 'clients and channels',
      content: 'posts and calendar',
      monitoring: 'inbox and mentions',
      unknown: 'a part of Litfass',
    },
    diff: {
      options: 'What networks are told',
      name: 'Working title',
      text: 'Text',
      variant: 'Variant for {{name}}',
      part: 'Part {{number}}',
      pictures: 'Pictures',
      partPictures: 'Pictures of part {{number}}',
      channels: 'Channels',
      warning: 'Content warning',
      shown: 'How it is shown',
      sensitive: 'Pictures after a click',
      visibility: { PUBLIC: 'to everybody', UNLISTED: 'to everybody, not listed', FOLLOWERS: 'to followers only' },
      removed: 'Removed:',
      added: 'Added:',
      end: 'End of change.',
      empty: 'Nothing.',
      noPictures: 'No picture.',
      noAlt: 'No description',
      moved: 'Stands in another place.',
    },
    problem: {
      unknown: { title: 'That did not work.', help: 'Please try again.' },
      offline: {
        title: 'No connection to Litfass.',
        help: 'What you wrote stays here. Check your connection and try again.',
      },
      'page-fault': { title: 'This page ran into a fault.', help: 'Reload the page. Nothing saved is lost.' },
      'internal-error': {
        title: 'Litfass ran into a fault.',
        help: 'Your input stays here. Please try again in a minute.',
      },
      'upstream-unavailable': {
        title: 'Out of reach at the moment: {{part}}.',
        help: 'Everything else goes on working. This part comes back by itself as soon as the service answers.',
      },
      'upstream-slow': {
        title: 'Answering too slowly: {{part}}.',
        help: 'Everything else goes on working. Try again in a moment.',
      },
      'too-many-requests': { title: 'Too many requests.', help: 'Please wait {{wait}}.' },
      'too-many-attempts': {
        title: 'Too many failed attempts.',
        help: 'For safety, signing in from here is closed for {{wait}}. A browser that you signed in with before stays open, and whoever administers Litfass at your place can unlock your address on the page “Team”.',
      },
      'invalid-credentials': {
        title: 'E-mail or password is wrong.',
        help: 'Please check both. Upper and lower case matter.',
      },
      'not-signed-in': { title: 'You are no longer signed in.', help: 'Sign in and carry on right here.' },
      'session-ended': { title: 'Your session has ended.', help: 'Sign in and carry on right here.' },
      'wrong-password': { title: 'The current password is wrong.', help: 'Upper and lower case matter.' },
      'password-too-weak': { title: 'The password is too short.', help: 'Use at least 12 characters.' },
      'password-too-common': {
        title: 'The password is easy to guess.',
        help: 'It is a common password, a walk over the keyboard, or made of your name. Use, for example, three or four words that do not belong together.',
      },
      'too-many-links': {
        title: 'Too many links in a short time.',
        help: 'The next one can go in {{wait}}. The last mail may be in the spam folder.',
      },
      'approval-link-not-valid': {
        title: 'This link opens no approval.',
        help: 'It may be cut off, have ended or been withdrawn. Open it again from the mail, or ask your agency for a new one.',
      },
      'connection-link-not-valid': {
        title: 'This link opens nothing.',
        help: 'Perhaps it is cut off, older than 72 hours, or was withdrawn. Ask your agency for a new one.',
      },
      'grant-not-found': {
        title: 'The sign-in at the network has ended.',
        help: 'Sign in there once more. Nothing was connected.',
      },
      'account-not-granted': {
        title: 'This account was not opened to us.',
        help: 'Choose one of the list, or sign in at the network once more.',
      },
      'account-taken': {
        title: 'This account is connected already.',
        help: 'An account belongs to one client. Choose another one, or ask your agency.',
      },
      'other-account': {
        title: 'This is another account.',
        help: 'The channel is connected again with the account that it had. Choose that one.',
      },
      'network-app-not-found': {
        title: 'Your agency has no app at this network yet.',
        help: 'Whoever administers Litfass enters it once, under “Team”, “Networks”.',
      },
      'connection-closed': {
        title: 'This link is used up.',
        help: 'It connects one account and is good for 72 hours. For another one there is a new link.',
      },
      'connection-not-found': { title: 'This request is not there any more.' },
      'sign-in-not-ours': {
        title: 'This sign-in is not good any more.',
        help: 'Begin here once more. Nothing was connected.',
      },
      'staff-link-not-valid': {
        title: 'This link is no longer valid.',
        help: 'It was used, replaced or withdrawn, or it is too old. Ask for a new password on the sign-in page; a new invitation comes from whoever manages Litfass at your agency.',
      },
      'already-joined': {
        title: 'The person has a password already.',
        help: 'They need no invitation any more. They ask for a new password on the sign-in page.',
      },
      'client-archived': {
        title: 'The client is archived.',
        help: 'The portal is closed. Bring the client back first.',
      },
      'email-taken': {
        title: 'Somebody has this e-mail address already.',
        help: 'Use another one, or look for the person in the team.',
      },
      'last-admin': {
        title: 'Somebody has to be able to administer Litfass.',
        help: 'Give somebody else the role “Administration” first.',
      },
      'unknown-municipality': {
        title: 'The holidays of this place are not known.',
        help: 'Choose another place, or none.',
      },
      'unknown-state': {
        title: 'The holidays of this state are not known.',
        help: 'Choose another federal state, or none.',
      },
      'server-not-accepted': {
        title: 'This server address does not work.',
        help: 'Give the address of a public server such as https://mastodon.example: with https, and with a path only for WordPress or where you publish by hand.',
      },
      conflict: { title: 'The state does not allow this.', help: 'Reload the page and see what has changed.' },
      'wrong-status': {
        title: 'This cannot be done to the post right now.',
        help: 'Its state has changed. Reload the page.',
      },
      'not-approved': {
        title: 'The post is not approved.',
        help: 'The approval is missing, has run out, or does not cover this wording. Submit it for review.',
      },
      'address-taken': {
        title: 'Another post is at this address.',
        help: 'Paste the address of this very post, not that of the page.',
      },
      'approval-ends-before-slot': {
        title: 'The approval ends before this time.',
        help: 'Choose an earlier time. Or remove the time, submit the post again, and then choose the new one.',
      },
      'nothing-to-decide': {
        title: 'There is nothing left to decide here.',
        help: 'The delivery has moved on. Reload the page.',
      },
      'slot-missing': { title: 'This post has no time yet.', help: 'Set one first; then it can be moved.' },
      'slot-too-far': { title: 'This time lies too far ahead.', help: 'Choose a time within the next two years.' },
      'recurrence-too-long': {
        title: 'These are too many dates.',
        help: 'A series has at most 366. Choose an earlier end or larger gaps.',
      },
      'recurrence-empty': {
        title: 'This makes no date at all.',
        help: 'No day of this series lies ahead. Check the first and the last day.',
      },
      'unknown-channel': { title: 'A channel of this post no longer exists.', help: 'Choose the channels again.' },
      'no-way-to-answer': {
        title: 'This cannot be answered here.',
        help: 'That place is only read. Follow the link to the original.',
      },
      'feed-not-accepted': {
        title: 'This address cannot be read.',
        help: 'It takes a public RSS, Atom or JSON feed with http or https, at most 2 MB.',
      },
      'page-not-feed': { title: 'This is a page, not its feed.', help: 'Choose one of the feeds that the page names.' },
      'feed-taken': { title: 'This feed is read already.', help: 'It stands in the list below.' },
      forbidden: {
        title: 'Your role may not do this.',
        help: 'Whoever administers Litfass at your place can change that.',
      },
      'notice-not-found': {
        title: 'This notification is no longer there.',
        help: 'Notifications are kept for 90 days.',
      },
      'absence-not-found': {
        title: 'This absence is no longer there.',
        help: 'Somebody may have removed it in the meantime.',
      },
      'hook-not-found': {
        title: 'This web hook is no longer there.',
        help: 'Somebody may have removed it in the meantime.',
      },
      'hook-address-not-accepted': {
        title: 'No web hook goes to this address.',
        help: 'It has to begin with https://, to be reachable from the internet, and must not contain a name or a password.',
      },
      'too-many-hooks': {
        title: 'There can be no more than five web hooks.',
        help: 'Remove one that nobody needs any more.',
      },
      'not-found': {
        title: 'This does not exist (any more).',
        help: 'It may have been deleted, or it belongs to a client you do not look after.',
      },
      'version-conflict': {
        title: 'Somebody was faster.',
        help: 'The entry has changed in the meantime. Load the new state and check your change.',
      },
      'invalid-request': { title: 'Something does not fit yet.', help: 'Please check these fields:' },
      'too-large': { title: 'This is too large.', help: 'A picture may have up to 16 MB, a video up to 1 GB.' },
      'media-not-accepted': {
        title: 'This file cannot be used.',
        help: 'Pictures work as PNG, JPEG, GIF and WebP, videos as MP4 and MOV, documents as PDF, PowerPoint and Word. The file may be damaged.',
      },
      'media-in-use': {
        title: 'A post or a series uses this file.',
        help: 'Take it out of its posts first, and end the series.',
      },
      'media-replaced': {
        title: 'Another file stands in its place already.',
        help: 'Reload the media library: the file was replaced meanwhile.',
      },
      'media-store-down': {
        title: 'The store of pictures and videos does not answer.',
        help: 'Try again later. Nothing is lost.',
      },
      'upload-not-found': {
        title: 'This upload is no longer there.',
        help: 'Upload the file again.',
      },
      'upload-elsewhere': {
        title: 'The file is being uploaded elsewhere already.',
        help: 'Upload it again if it does not appear in the media library.',
      },
      'too-many-uploads': {
        title: 'Too many files are being uploaded right now.',
        help: 'Wait until some of them are done.',
      },
      'pin-not-found': {
        title: 'The post does not say this (any more).',
        help: 'Save or load the post and mark the place once more.',
      },
      'preview-not-found': {
        title: 'There is no preview of this post at the network.',
        help: 'Make it anew.',
      },
      'no-preview': {
        title: 'This network shows nothing before it is public.',
        help: 'The preview in the editor shows what the post will look like, more or less.',
      },
      'remark-not-found': {
        title: 'This remark is gone.',
        help: 'Perhaps it was taken back. Load the page again.',
      },
      'remarks-full': {
        title: 'There is no room left here.',
        help: 'A post holds 100 remarks, each 100 answers. Answer where there is room, or talk about it.',
      },
      'remark-stands': {
        title: 'This remark cannot be taken back any more.',
        help: 'That works for ten minutes and while nobody has answered. Write an answer to it.',
      },
      'pictures-gone': {
        title: 'A picture of this version is gone.',
        help: 'Take the words over by hand, or upload the picture again.',
      },
      'not-your-level': {
        title: 'It is somebody else’s turn to approve.',
        help: 'This client wants several approvals, one after the other. You will find the post under Review when it is your turn.',
      },
      'already-approved': {
        title: 'You have approved this already.',
        help: 'Somebody else’s approval is still missing.',
      },
      'policy-unfulfillable': {
        title: 'Nobody could give this approval.',
        help: 'There are not enough people of these roles for the levels, or nobody at the client is entered who could say yes.',
      },
      'waits-for-client': {
        title: 'It is the client’s turn now.',
        help: 'The agency has approved. The client answers by the link in the mail.',
      },
      'already-begun': {
        title: 'This post exists already, with other words.',
        help: 'Somebody has changed it meanwhile, perhaps you yourself in another window.',
      },
      'not-asked': {
        title: 'Nobody waits for this answer any more.',
        help: 'The post was changed, taken back or decided meanwhile. Load the page again.',
      },
      'request-not-found': {
        title: 'This approval is no longer open.',
        help: 'It was withdrawn or has ended. The agency can send you a new link.',
      },
      'own-post': {
        title: 'Somebody else approves your posts.',
        help: 'That is this client’s approval rule. Please ask a colleague.',
      },
      'content-changed': {
        title: 'The post has changed in the meantime.',
        help: 'Look at it again before you approve: an approval always covers one exact wording.',
      },
      'findings-block': {
        title: 'Not submitted: the findings are in the way.',
        help: 'Mend what stands first among them, then carry on.',
      },
      'slot-unreadable': { title: 'Day and time make no time.', help: 'Choose both, or close the field.' },
      'slot-in-past': { title: 'This time lies in the past.', help: 'Choose a later time, or “as soon as possible”.' },
      'slot-in-gap': {
        title: 'This time does not exist on that day.',
        help: 'The clocks go forward. Choose an hour earlier or later.',
      },
      'already-sending': {
        title: 'The post is already being sent.',
        help: 'Its time cannot be changed any more. The deliveries show what is happening.',
      },
      'already-answered': { title: 'This inquiry has been answered already.', help: 'Your answer was not sent.' },
      'bad-query': { title: 'The watch cannot be read yet.', help: 'Check the marked place.' },
      'link-not-valid': {
        title: 'This link is no longer valid.',
        help: 'Links to the portal are valid for 15 minutes and only once. Ask for a new one below.',
      },
    },
  },
);
