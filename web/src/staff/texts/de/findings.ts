/**
 * What a check found and how to mend it, by its rule. Where the sentence depends on what there is to name, it stands
 * by that, the fullest first; `excess` is what was measured beyond the limit.
 */
export const texts = {
  finding: {
    unknown: {
      message: 'Eine Prüfung hat etwas gefunden, das diese Seite noch nicht kennt.',
      mend: 'Die Seite neu laden.',
    },
    'check-broken': {
      message: 'Eine der Prüfungen ist an diesem Beitrag gescheitert.',
      mend: 'Den Text vereinfachen oder kürzen.',
    },
    'no-channel': {
      message: 'Noch ist kein Kanal gewählt.',
      mend: 'Mindestens einen Kanal wählen.',
    },
    'channel-removed': {
      message: 'Einer der gewählten Kanäle ist nicht mehr verbunden.',
      mend: 'Den Kanal abwählen oder neu verbinden.',
    },
    'channel-needs-reconnect': {
      message: '{{channel}} muss neu verbunden werden.',
      mend: 'Den Kanal in Betrieb nehmen oder abwählen.',
    },
    'channel-paused': {
      message: '{{channel}} ist angehalten.',
      mend: 'Den Kanal in Betrieb nehmen oder abwählen.',
    },
    'credential-ends-before': {
      message: '{{channel}} geht vor diesem Termin nicht mehr: Der Zugang endet {{at}}.',
      mend: 'Den Kanal vorher neu verbinden oder den Termin vorziehen.',
    },
    'channel-permission-missing': {
      message: '{{channel}} muss neu verbunden werden: Die Berechtigung {{permission}} fehlt.',
      mend: 'Den Kanal neu verbinden und die Berechtigung geben.',
    },
    'text-empty': {
      message: 'Der Beitrag ist leer.',
      mend: 'Text schreiben oder ein Bild hinzufügen.',
    },
    'part-empty': {
      message: 'Ein Teil ist leer.',
      mend: 'Text schreiben oder ein Bild hinzufügen.',
    },
    'text-too-long': {
      message: {
        'part+warning':
          'Teil {{part}}: {{network}} nimmt {{limit}} Zeichen, Inhaltswarnung und Text haben {{measured}}.',
        part: 'Teil {{part}}: {{network}} nimmt {{limit}} Zeichen, der Text hat {{measured}}.',
        warning: '{{network}} nimmt {{limit}} Zeichen, Inhaltswarnung und Text haben {{measured}}.',
        plain: '{{network}} nimmt {{limit}} Zeichen, der Text hat {{measured}}.',
      },
      mend: {
        part: 'Um {{excess}} kürzen oder auf zwei Teile verteilen.',
        plain: 'Um {{excess}} kürzen oder eine eigene Fassung für {{channel}} schreiben.',
      },
    },
    'text-too-many-bytes': {
      message: {
        part: 'Teil {{part}}: {{network}} nimmt {{limit}} Bytes, der Text hat {{measured}}.',
        plain: '{{network}} nimmt {{limit}} Bytes, der Text hat {{measured}}.',
      },
      mend: {
        part: 'Um {{excess}} kürzen oder auf zwei Teile verteilen.',
        plain: 'Um {{excess}} kürzen oder eine eigene Fassung für {{channel}} schreiben.',
      },
    },
    'picture-missing': {
      message: 'Ein Bild liegt nicht in der Mediathek dieses Kunden.',
      mend: 'Das Bild neu hochladen.',
    },
    'alt-text-missing': {
      message: 'Ein Bild hat keine Bildbeschreibung; wer es nicht sieht, erfährt nicht, was darauf ist.',
      mend: 'Bildbeschreibung ergänzen.',
    },
    'alt-text-too-long': {
      message: 'Eine Bildbeschreibung ist für {{theNetwork}} zu lang.',
      mend: 'Die Beschreibung kürzen.',
    },
    'too-many-pictures': {
      message: '{{network}} nimmt {{limit}} Bilder.',
      mend: 'Bilder weglassen.',
    },
    'document-not-taken': {
      message: '„{{picture}}“: An {{theNetwork}} lassen sich hier keine Dokumente schicken.',
      mend: 'Das Dokument aus dem Beitrag nehmen oder diesen Kanal weglassen.',
    },
    'too-many-documents': {
      message: '{{network}} nimmt je Beitrag höchstens so viele Dokumente: {{limit}}.',
      mend: 'Dokumente weglassen.',
    },
    'media-beside-document': {
      message: '{{network}} zeigt neben einem Dokument keine Bilder und Videos.',
      mend: 'Entweder das Dokument oder die Bilder und Videos weglassen.',
    },
    'document-too-large': {
      message: '„{{picture}}“ ist für {{theNetwork}} zu groß.',
      mend: 'Das Dokument kleiner ausgeben, etwa mit weniger scharfen Bildern.',
    },
    'document-too-long': {
      message: '„{{picture}}“ hat für {{theNetwork}} zu viele Seiten: höchstens {{limit}}.',
      mend: 'Das Dokument kürzen oder teilen.',
    },
    'document-pages-unknown': {
      message: '„{{picture}}“: Die Seiten ließen sich nicht zählen.',
      mend: 'Nachsehen, ob es nicht mehr sind, als {{network}} nimmt.',
    },
    'document-untitled': {
      message: '„{{picture}}“ hat keinen Titel.',
      mend: 'Einen Titel eintragen: {{network}} zeigt ihn über dem Dokument.',
    },
    'video-not-taken': {
      message: '„{{picture}}“: An {{theNetwork}} lassen sich hier keine Videos schicken.',
      mend: 'Das Video aus dem Beitrag nehmen oder diesen Kanal weglassen.',
    },
    'video-type-not-taken': {
      message: '„{{picture}}“: {{network}} nimmt keine Videos in diesem Dateiformat.',
      mend: 'Das Video als MP4 hochladen.',
    },
    'too-many-videos': {
      message: '{{network}} nimmt höchstens {{limit}} Videos je Beitrag.',
      mend: 'Videos weglassen.',
    },
    'pictures-beside-video': {
      message: '{{network}} zeigt Bilder und Videos nicht zusammen.',
      mend: 'Entweder das Video oder die Bilder weglassen.',
    },
    'video-too-large': {
      message: '„{{picture}}“ ist für {{theNetwork}} zu groß.',
      mend: 'Das Video kleiner ausgeben.',
    },
    'video-too-long': {
      message: '„{{picture}}“ ist für {{theNetwork}} zu lang: höchstens {{limit}}.',
      mend: 'Das Video kürzen.',
    },
    'video-too-short': {
      message: '„{{picture}}“ ist für {{theNetwork}} zu kurz: mindestens {{limit}}.',
      mend: 'Ein längeres Video nehmen.',
    },
    'video-length-unknown': {
      message: 'Wie lang „{{picture}}“ ist, ließ sich nicht feststellen.',
      mend: 'Prüfen, ob {{network}} es nimmt.',
    },
    'video-codec-unusual': {
      message: '„{{picture}}“ ist nicht mit H.264 kodiert; {{network}} spielt es vielleicht nicht ab.',
      mend: 'Das Video als MP4 mit H.264 ausgeben.',
    },
    'rights-over': {
      message: {
        slot: 'Die Rechte an „{{picture}}“ enden vor diesem Termin.',
        plain: 'Die Rechte an „{{picture}}“ sind abgelaufen.',
      },
      mend: 'Ein anderes Bild nehmen oder die Rechte verlängern.',
    },
    'rights-end-soon': {
      message: {
        slot: 'Die Rechte an „{{picture}}“ enden bald nach diesem Termin.',
        plain: 'Die Rechte an „{{picture}}“ enden bald.',
      },
      mend: 'Prüfen, wie lange der Beitrag stehen soll.',
    },
    'rights-elsewhere': {
      message: '„{{picture}}“ darf auf „{{channel}}“ nicht verwendet werden.',
      mend: 'Das Bild weglassen oder den Kanal abwählen.',
    },
    'consent-missing': {
      message: 'Wer auf „{{picture}}“ zu sehen ist, hat noch nicht zugestimmt.',
      mend: 'Die Einwilligung einholen und in der Mediathek vermerken.',
    },
    'picture-needed': {
      message: '{{network}} nimmt keinen Beitrag ohne Bild oder Video.',
      mend: 'Ein Bild oder Video hinzufügen.',
    },
    'video-needed': {
      message: '{{network}} nimmt keinen Beitrag ohne Video.',
      mend: 'Ein Video hinzufügen oder den Kanal abwählen.',
    },
    'picture-too-narrow': {
      message: '„{{picture}}“ ist für {{theNetwork}} zu schmal: höchstens 4:5 hoch.',
      mend: 'Das Bild zuschneiden.',
    },
    'picture-too-wide': {
      message: '„{{picture}}“ ist für {{theNetwork}} zu breit: höchstens 1,91:1.',
      mend: 'Das Bild zuschneiden.',
    },
    'too-many-hashtags': {
      message: 'Zu viele Hashtags für {{theNetwork}}: {{measured}}, höchstens {{limit}}.',
      mend: 'Hashtags weglassen.',
    },
    'too-many-links': {
      message: 'Zu viele Links für {{theNetwork}}: {{measured}}, höchstens {{limit}}.',
      mend: 'Links weglassen.',
    },
    'picture-too-large': {
      message: '„{{picture}}“ ist für {{theNetwork}} zu groß.',
      mend: 'Das Bild verkleinern.',
    },
    'picture-too-many-pixels': {
      message: '„{{picture}}“ hat mehr Bildpunkte, als {{network}} nimmt.',
      mend: 'Das Bild auf weniger Bildpunkte verkleinern.',
    },
    'picture-stands-still': {
      message: '„{{picture}}“ bewegt sich, auf {{network}} steht es still.',
      mend: 'Ein Bild nehmen, das auch unbewegt stimmt, oder den Kanal weglassen.',
    },
    'picture-sent-as-jpeg': {
      message: '„{{picture}}“ nimmt {{network}} nicht, wie es ist: Dorthin geht eine Fassung als JPEG.',
      mend: 'Nichts zu tun. Durchsichtiges wird weiß.',
    },
    'picture-type-not-taken': {
      message: '„{{picture}}“ ist von einer Art, die dieser Server von {{network}} nicht nimmt.',
      mend: 'Das Bild als JPEG oder PNG hochladen.',
    },
    'warning-not-offered': {
      message: '{{network}} zeigt keine Inhaltswarnung: Text und Bilder stehen dort offen.',
      mend: 'Diesen Kanal weglassen oder es so wollen.',
    },
    'visibility-not-offered': {
      message: '{{network}} lässt nicht wählen, wer den Beitrag sieht: Dort sehen ihn alle.',
      mend: 'Diesen Kanal weglassen oder es so wollen.',
    },
    'option-unknown': {
      message: '{{network}} kennt die Angabe „{{option}}“ nicht.',
      mend: 'Die Angabe leeren.',
    },
    'option-missing': {
      message: '{{network}} braucht die Angabe „{{option}}“.',
      mend: 'Sie unter „Mehr für {{network}}“ eintragen.',
    },
    'option-too-long': {
      message: '„{{option}}“ darf für {{theNetwork}} höchstens {{limit}} Zeichen haben, es sind {{measured}}.',
      mend: 'Um {{excess}} kürzen.',
    },
    'option-too-many': {
      message: '„{{option}}“ darf für {{theNetwork}} höchstens {{limit}} Zeilen haben, es sind {{measured}}.',
      mend: '{{excess}} herausnehmen.',
    },
    'option-no-choice': {
      message: '{{network}} bietet nicht an, was bei „{{option}}“ gewählt ist.',
      mend: 'Neu wählen.',
    },
    'option-no-time': {
      message: '„{{option}}“ ist kein Datum mit Uhrzeit.',
      mend: 'Datum und Uhrzeit eintragen.',
    },
    'option-no-number': {
      message: '„{{option}}“ muss eine ganze Zahl von 1 bis {{limit}} sein.',
      mend: 'Eine andere Zahl eintragen.',
    },
    'option-no-link': {
      message: '„{{option}}“ ist keine Adresse, die mit https:// oder http:// beginnt.',
      mend: 'Die ganze Adresse eintragen.',
    },
    'option-fault': {
      message: '{{network}}, „{{option}}“: {{fault}}',
      mend: 'Die Angabe ändern oder herausnehmen.',
    },
    'advertising-mark-missing': {
      message: 'Werbung muss gleich am Anfang „Werbung“ oder „Anzeige“ heißen.',
      mend: '„Anzeige:“ vor den Text stellen.',
    },
    'advertising-mark-late': {
      message:
        '„Werbung“ oder „Anzeige“ steht zu weit hinten: Es muss in den ersten 20 Zeichen und vor Hashtags und Links stehen.',
      mend: 'An den Anfang stellen.',
    },
    'advertising-mark-weak': {
      message: '„{{word}}“ kennzeichnet Werbung nicht.',
      mend: '„Werbung“ oder „Anzeige“ an den Anfang stellen.',
    },
    'advertising-undisclosed': {
      message: '„{{word}}“ klingt nach Werbung für andere.',
      mend: 'Wenn es so ist, unter „Kennzeichnung“ wählen, für wen der Beitrag spricht.',
    },
    'ai-mark-missing': {
      message: 'Bilder, die eine KI erzeugt hat und die echt aussehen, müssen so gekennzeichnet sein.',
      mend: 'Im Text sagen, dass sie mit KI erzeugt sind.',
    },
    'unknown-mention': {
      message: 'Auf {{channel}} hat niemand den Namen @{{handle}}.',
      mend: 'Den Namen berichtigen; sonst steht er dort nur als Text.',
    },
    'same-text-within-a-day': {
      message: 'Derselbe Text steht innerhalb eines Tages schon auf {{channel}}.',
      mend: 'Andere Worte wählen oder den Kanal weglassen.',
    },
    'wrong-client': {
      message: 'Der Text nennt „{{client}}“, einen anderen Kunden. Falscher Kunde?',
      mend: 'Den Kunden prüfen oder den Namen herausnehmen.',
    },
    'budget-used': {
      message:
        'Das Budget reicht nicht: {{spent}} $ sind im Monat {{month}} verbraucht, der Beitrag kostet {{cost}} $, das Budget ist {{budget}} $.',
      mend: 'Das Budget in der Kundenakte erhöhen, den Termin in einen anderen Monat legen oder den Kanal weglassen.',
    },
    'budget-used-80': {
      message:
        'Mit diesem Beitrag sind mehr als 80 % des Budgets für {{month}} verbraucht: {{spent}} $ und {{cost}} $ von {{budget}} $.',
      mend: 'Prüfen, ob es für den Rest des Monats reicht.',
    },
    'kind-forbidden': {
      message: 'So ein Beitrag darf auf {{channel}} nicht erscheinen: {{reason}}',
      mend: 'Den Kanal weglassen oder den Beitrag ändern.',
    },
    'phrase-forbidden': {
      message: '„{{found}}“ ist für diesen Kunden verboten: {{reason}}',
      mend: 'Andere Worte wählen.',
    },
    'phrase-with-care': {
      message: '„{{found}}“ nur mit Vorsicht: {{reason}}',
      mend: 'Belegen oder andere Worte wählen.',
    },
    embargo: {
      message: 'Vom {{from}} bis {{until}} erscheint nichts: {{reason}}',
      mend: 'Einen anderen Termin wählen.',
    },
    'decorative-letters': {
      message: '„{{found}}“ sind Zierbuchstaben; Vorleseprogramme lesen sie einzeln oder gar nicht.',
      mend: 'Gewöhnliche Buchstaben nehmen.',
    },
    'emoji-run': {
      message: '{{many}} Emojis hintereinander: Vorleseprogramme lesen jedes mit Namen vor.',
      mend: 'Auf wenige kürzen.',
    },
    'sign-run': {
      message: '„{{found}}“ wird Zeichen für Zeichen vorgelesen.',
      mend: 'Kürzen oder weglassen.',
    },
    'hashtag-capitals': {
      message: '{{found}} in Großbuchstaben wird buchstabiert statt gelesen.',
      mend: 'Jedes Wort groß beginnen, etwa #KaffeeInBerlin.',
    },
    'hashtag-small': {
      message: '{{found}}: Falls das mehrere Worte sind, lesen Vorleseprogramme sie als eines.',
      mend: 'Dann jedes Wort groß beginnen.',
    },
    capitals: {
      message: 'Ein ganzer Satz in Großbuchstaben ist schwer zu lesen und wirkt laut.',
      mend: 'Gewöhnlich schreiben.',
    },
    'alt-text-file-name': {
      message: 'Die Beschreibung von „{{picture}}“ ist ein Dateiname.',
      mend: 'Sagen, was zu sehen ist.',
    },
    'alt-text-repeats': {
      message: 'Die Beschreibung von „{{picture}}“ wiederholt den Text.',
      mend: 'Sagen, was auf dem Bild zu sehen ist.',
    },
    'wrong-client-link': {
      message: '{{link}} führt zur Seite eines anderen Kunden. Falscher Kunde?',
      mend: 'Den Kunden prüfen oder den Link herausnehmen.',
    },
    'wrong-client-picture': {
      message: '„{{picture}}“ liegt genau so auch bei einem anderen Kunden. Falscher Kunde?',
      mend: 'Den Kunden prüfen, oder ob das Bild für beide gedacht ist.',
    },
    'wrong-client-text': {
      message:
        'Ein anderer Kunde hat schon einen Beitrag mit fast genau diesem Text ({{measured}} % gleich). Falscher Kunde?',
      mend: 'Den Kunden prüfen oder für diesen Kunden eigene Worte finden.',
    },
    'other-clients-text': {
      message: 'Andere Kunden haben einen Beitrag mit fast diesem Text ({{measured}} % gleich).',
      mend: 'Prüfen, ob das so gewollt ist, etwa als Vorlage; sonst eigene Worte finden.',
    },
    'similar-within-a-month': {
      message: 'Auf {{channel}} steht innerhalb von 30 Tagen fast derselbe Text ({{measured}} % gleich).',
      mend: 'Andere Worte wählen oder den Kanal weglassen.',
    },
  },
};
