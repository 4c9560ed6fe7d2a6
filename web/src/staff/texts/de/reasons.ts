/**
 * Why something did not work, by the code the services say. A code with several sentences has them by what they name,
 * the fullest first; the first one whose values are all known is said.
 */
export const texts = {
  reason: {
    unknown: 'Der Grund lässt sich hier nicht sagen.',
    'credential-refused':
      'Das Netzwerk nimmt die Zugangsdaten nicht mehr an. Den Kanal neu verbinden und erneut senden.',
    renewing: 'Der Zugang zum Netzwerk wird gerade verlängert; der Beitrag geht von selbst hinaus.',
    'consent-denied': 'Beim Netzwerk wurde die Freigabe des Kontos abgelehnt. Es ist nichts verbunden.',
    'no-accounts':
      'Mit dieser Anmeldung ist beim Netzwerk kein Konto zu verbinden. Anmelden muss sich, wer es verwaltet.',
    'may-not-write':
      'Die Zugangsdaten erlauben nicht, etwas zu veröffentlichen. Den Kanal mit einem Zugang neu verbinden, der das darf, und erneut senden.',
    'pictures-gone':
      'Das Netzwerk hat die hochgeladenen Bilder nicht oder noch nicht bereit. Wir laden sie von selbst wieder hoch.',
    'rate-limit':
      'Das Netzwerk nimmt gerade nichts an, weil zu viel gesendet wurde. Wir versuchen es von selbst wieder.',
    'not-reached':
      'Das Netzwerk war nicht erreichbar; es ist sicher nichts gesendet worden. Wir versuchen es von selbst wieder.',
    'no-answer':
      'Das Netzwerk hat nach dem Senden nicht geantwortet. Wir sehen nach, ob der Beitrag dort steht, bevor irgendetwas noch einmal gesendet wird.',
    'unreadable-answer':
      'Das Netzwerk hat etwas geantwortet, das nicht zu verstehen ist. Wir sehen nach, ob der Beitrag dort steht.',
    'too-late':
      'Der Termin war schon mehr als 15 Minuten vorbei. So spät geht nichts von selbst hinaus: bitte entscheiden.',
    'gate-closed': 'Für diesen Kunden ist das Veröffentlichen gesperrt.',
    'client-budget-used':
      'Das Monatsbudget des Kunden für kostenpflichtige Netzwerke ist verbraucht. Das Budget in der Akte erhöhen oder den Beitrag trotzdem senden.',
    'client-archived': 'Der Kunde ist archiviert; für ihn geht nichts mehr hinaus.',
    'post-held': 'Dieser Beitrag ist angehalten.',
    'no-longer-approved': 'Der Beitrag wurde geändert oder die Freigabe gilt nicht mehr.',
    'channel-not-live': 'Der Kanal ist nicht in Betrieb.',
    'channel-removed': 'Der Kanal ist nicht mehr mit Litfass verbunden.',
    'not-found-out':
      'Es ließ sich nicht feststellen, ob der Beitrag veröffentlicht ist. Bitte im Netzwerk nachsehen und entscheiden.',
    'earlier-round':
      'Der Beitrag ist zu einem früheren Termin vielleicht schon veröffentlicht worden. Bitte im Netzwerk nachsehen und entscheiden.',
    'part-before': 'Der Teil davor ist nicht veröffentlicht; erst wenn er es ist, geht dieser hinaus.',
    'part-not-linked':
      'Der Teil davor ist veröffentlicht, aber das Netzwerk hat keine Nummer dafür genannt, auf die dieser antworten könnte.',
    'by-hand':
      'Auf diesem Kanal wird von Hand veröffentlicht: jetzt veröffentlichen und mit Adresse oder Notiz bestätigen.',
    'proof-missing': 'Seit zwei Stunden ist nicht bestätigt, dass das von Hand veröffentlicht wurde.',
    discarded: 'Verworfen.',
    duplicate:
      'Das Netzwerk hat genau diesen Beitrag schon und nimmt ihn nicht noch einmal an. Text ändern und erneut freigeben.',
    'public-somewhere':
      'Der Beitrag ist veröffentlicht, aber das Netzwerk sagt nicht, wo. Bitte dort nachsehen und die Adresse eintragen.',
    finding:
      'Seit der Freigabe hat sich eine Grenze oder Regel geändert, die diesen Beitrag jetzt sperrt. Im Beitrag steht, welche. Bitte ändern oder entscheiden.',
    rights:
      'Die Rechte an einem Bild oder Video erlauben diese Auslieferung nicht, wie sie in der Mediathek vermerkt sind. Bitte prüfen und entscheiden.',
    'media-missing':
      'Ein Bild oder Video des Beitrags ist nicht mehr in der Mediathek. Bitte ein anderes wählen und den Beitrag neu planen.',
    'media-store-down': 'Der Speicher für Bilder und Videos antwortet nicht. Es wird wieder versucht.',
    'still-processing':
      'Das Netzwerk verarbeitet den Beitrag noch; zu sehen ist er nicht. Wir versuchen es von selbst wieder.',
    'still-uploading': 'Das Video ist noch nicht ganz beim Netzwerk. Wir machen von selbst weiter.',
    'other-rules': 'Das Netzwerk nimmt Beiträge jetzt auf andere Weise an. Wir versuchen es von selbst noch einmal.',
    'awaits-release': 'WordPress hat den Kommentar, zeigt ihn aber erst, wenn ihn dort jemand freigibt.',
    'may-not-publish':
      'Dieses WordPress-Konto darf keine Beiträge veröffentlichen. Es braucht dort mindestens die Rolle „Autor“.',
    'no-interface':
      'Unter dieser Adresse antwortet die REST-Schnittstelle von WordPress nicht. Bitte die Adresse prüfen, und ob in WordPress die Permalinks auf „Einfach“ stehen oder ein Plugin die Schnittstelle sperrt.',
    'key-taken':
      'Bluesky hat unter dem Schlüssel dieser Auslieferung schon einen anderen Beitrag. Er bleibt, wie er ist; bitte nachsehen und entscheiden.',
    'unknown-category': {
      name: 'In WordPress gibt es keine Kategorie „{{name}}“. Sie dort anlegen, oder die letzte Zeile des Beitrags ändern und erneut freigeben.',
      plain:
        'In WordPress gibt es die Kategorie nicht. Sie dort anlegen, oder die letzte Zeile des Beitrags ändern und erneut freigeben.',
    },
    'permission-missing': {
      'network+permission':
        'Bei {{network}} fehlt die Berechtigung „{{permission}}“. Bitte den Kanal neu verbinden und sie dabei erteilen.',
      network: 'Bei {{network}} fehlt eine Berechtigung. Bitte den Kanal neu verbinden und alle erteilen.',
      plain: 'Dem Netzwerk gegenüber fehlt eine Berechtigung. Bitte den Kanal neu verbinden und alle erteilen.',
    },
    'account-gone': {
      network:
        'Dieses Konto gibt es bei {{network}} nicht mehr, oder wer es verbunden hat, verwaltet es nicht mehr. Bitte dort prüfen und den Kanal neu verbinden.',
      plain:
        'Dieses Konto gibt es im Netzwerk nicht mehr, oder wer es verbunden hat, verwaltet es nicht mehr. Bitte dort prüfen und den Kanal neu verbinden.',
    },
    'quota-used': {
      network:
        'Das Konto hat so viele Beiträge veröffentlicht, wie {{network}} in 24 Stunden erlaubt. Wir versuchen es von selbst wieder; sonst bitte einen späteren Termin wählen.',
      plain:
        'Das Konto hat so viele Beiträge veröffentlicht, wie das Netzwerk in 24 Stunden erlaubt. Wir versuchen es von selbst wieder; sonst bitte einen späteren Termin wählen.',
    },
    'draft-gone': {
      network: '{{network}} hat den vorbereiteten Beitrag nicht mehr. Wir bereiten ihn von selbst neu vor.',
      plain: 'Das Netzwerk hat den vorbereiteten Beitrag nicht mehr. Wir bereiten ihn von selbst neu vor.',
    },
    'action-blocked': {
      network:
        '{{network}} sperrt Veröffentlichungen dieses Kontos vorübergehend. Bitte dort nach Hinweisen sehen und später erneut senden.',
      plain:
        'Das Netzwerk sperrt Veröffentlichungen dieses Kontos vorübergehend. Bitte dort nach Hinweisen sehen und später erneut senden.',
    },
    'account-restricted': {
      network:
        '{{network}} hat dieses Konto eingeschränkt. Bitte in der App anmelden, die Hinweise dort erledigen und erneut senden.',
      plain:
        'Das Netzwerk hat dieses Konto eingeschränkt. Bitte in der App anmelden, die Hinweise dort erledigen und erneut senden.',
    },
    'pictures-have-no-address': {
      network:
        '{{network}} holt Bilder selbst ab; dafür muss Ihr Litfass von außen erreichbar sein. Bitte von Ihrer Technik einrichten lassen und erneut senden.',
      plain:
        'Das Netzwerk holt Bilder selbst ab; dafür muss Ihr Litfass von außen erreichbar sein. Bitte von Ihrer Technik einrichten lassen und erneut senden.',
    },
    'pictures-not-fetched': {
      network:
        '{{network}} konnte die Bilder bei Ihrem Litfass nicht abholen. Wir versuchen es von selbst wieder; bleibt es so, muss Ihre Technik die Adresse prüfen.',
      plain:
        'Das Netzwerk konnte die Bilder bei Ihrem Litfass nicht abholen. Wir versuchen es von selbst wieder; bleibt es so, muss Ihre Technik die Adresse prüfen.',
    },
    'picture-missing': 'Instagram nimmt keinen Beitrag ohne Bild. Bitte ein Bild hinzufügen und erneut freigeben.',
    'too-many-links': {
      network: '{{network}} nimmt höchstens fünf Links in einem Beitrag. Bitte welche entfernen und erneut freigeben.',
      plain: 'Das Netzwerk nimmt so viele Links nicht an. Bitte welche entfernen und erneut freigeben.',
    },
    'picture-not-readable':
      'Das Bild lässt sich nicht lesen und darum nicht in eine Form bringen, die das Netzwerk nimmt. Bitte ein anderes hochladen und erneut freigeben.',
    'picture-type':
      'Instagram nimmt nur JPEG, und in JPEG ließ sich das Bild nicht bringen. Bitte ein anderes nehmen und erneut freigeben.',
    'picture-ratio':
      'Instagram nimmt nur Bilder zwischen 4:5 hoch und 1,91:1 quer. Bitte das Bild zuschneiden und erneut freigeben.',
    'story-medium': {
      network:
        '{{network}} zeigt als Story genau ein Bild oder Video. Bitte das Übrige herausnehmen und erneut freigeben.',
      plain: 'Eine Story zeigt genau ein Bild oder Video. Bitte das Übrige herausnehmen und erneut freigeben.',
    },
    'document-not-alone': {
      network:
        '{{network}} nimmt in einem Beitrag nur ein Dokument und nichts daneben. Bitte das Übrige herausnehmen und erneut freigeben.',
      plain:
        'Das Netzwerk nimmt in einem Beitrag nur ein Dokument und nichts daneben. Bitte das Übrige herausnehmen und erneut freigeben.',
    },
    'document-not-processed': {
      network:
        '{{network}} konnte das Dokument nicht verarbeiten. Bitte speichern Sie es neu, am besten als PDF, ersetzen Sie es und geben Sie den Beitrag erneut frei.',
      plain:
        'Das Netzwerk konnte das Dokument nicht verarbeiten. Bitte speichern Sie es neu, am besten als PDF, ersetzen Sie es und geben Sie den Beitrag erneut frei.',
    },
    'video-not-alone': {
      network:
        '{{network}} nimmt in einem Beitrag nur ein Video und nichts daneben. Bitte das Übrige herausnehmen und erneut freigeben.',
      plain:
        'Das Netzwerk nimmt in einem Beitrag nur ein Video und nichts daneben. Bitte das Übrige herausnehmen und erneut freigeben.',
    },
    'video-not-processed': {
      network:
        '{{network}} konnte das Video nicht verarbeiten. Bitte speichern Sie es als MP4 mit H.264 und AAC neu, ersetzen Sie es und geben Sie den Beitrag erneut frei.',
      plain:
        'Das Netzwerk konnte das Video nicht verarbeiten. Bitte speichern Sie es als MP4 mit H.264 und AAC neu, ersetzen Sie es und geben Sie den Beitrag erneut frei.',
    },
    'picture-not-taken': {
      network:
        '{{network}} konnte ein Bild nicht verarbeiten. Bitte speichern Sie es als JPEG oder PNG neu, ersetzen Sie es und geben Sie den Beitrag erneut frei.',
      plain:
        'Das Netzwerk konnte ein Bild nicht verarbeiten. Bitte speichern Sie es als JPEG oder PNG neu, ersetzen Sie es und geben Sie den Beitrag erneut frei.',
    },
    'no-pictures-in-comments': {
      network:
        'Weitere Teile werden bei {{network}} zu Kommentaren, und die nehmen keine Bilder auf. Bitte verschieben Sie die Bilder in den ersten Teil.',
      plain:
        'Weitere Teile werden hier zu Kommentaren, und die nehmen keine Bilder auf. Bitte verschieben Sie die Bilder in den ersten Teil.',
    },
    'version-ended': {
      network:
        '{{network}} hat die Schnittstelle abgeschaltet, die dieses Litfass benutzt. Bitte lassen Sie Litfass aktualisieren und senden Sie dann erneut.',
      plain:
        'Das Netzwerk hat die Schnittstelle abgeschaltet, die dieses Litfass benutzt. Bitte lassen Sie Litfass aktualisieren und senden Sie dann erneut.',
    },
    'budget-used': {
      network:
        'Das Guthaben oder die Ausgabengrenze Ihrer App bei {{network}} ist aufgebraucht. Bitte laden Sie es in der Entwicklerkonsole auf und senden Sie dann erneut.',
      plain:
        'Das Guthaben oder die Ausgabengrenze Ihrer App beim Netzwerk ist aufgebraucht. Bitte laden Sie es auf und senden Sie dann erneut.',
    },
    'app-not-enrolled': {
      network:
        'Ihre App ist bei {{network}} für diese Schnittstelle nicht angemeldet. Bitte ordnen Sie sie in der Entwicklerkonsole einem Projekt mit Zugang zu und senden Sie dann erneut.',
      plain:
        'Ihre App ist beim Netzwerk für diese Schnittstelle nicht angemeldet. Bitte holen Sie das in der Entwicklerkonsole nach und senden Sie dann erneut.',
    },
    'app-quota-used': {
      network:
        'Die App Ihrer Agentur hat ihr Tageskontingent bei {{network}} aufgebraucht. Wir versuchen es von selbst wieder, sobald es neu beginnt; ein größeres beantragen Sie in der Entwicklerkonsole.',
      plain:
        'Die App Ihrer Agentur hat ihr Tageskontingent dort aufgebraucht. Wir versuchen es von selbst wieder, sobald es neu beginnt; ein größeres beantragen Sie in der Entwicklerkonsole.',
    },
    'kept-private': {
      network:
        '{{network}} hat das Video, hält es aber privat: Die App Ihrer Agentur ist dort noch nicht geprüft. Bitte die Prüfung („Audit“) beantragen; bis dahin lässt es sich nur bei {{network}} selbst veröffentlichen.',
      plain:
        'Das Netzwerk hat das Video, hält es aber privat: Die App Ihrer Agentur ist dort noch nicht geprüft. Bitte die Prüfung („Audit“) beantragen; bis dahin lässt es sich nur dort veröffentlichen.',
    },
    'video-not-taken': {
      'network+words':
        '{{network}} konnte das Video nicht verwenden ({{words}}). Bitte als MP4 mit H.264 neu ausgeben, ersetzen und den Beitrag erneut freigeben.',
      network:
        '{{network}} konnte das Video nicht verwenden. Bitte als MP4 mit H.264 neu ausgeben, ersetzen und den Beitrag erneut freigeben.',
      plain:
        'Das Netzwerk konnte das Video nicht verwenden. Bitte als MP4 mit H.264 neu ausgeben, ersetzen und den Beitrag erneut freigeben.',
    },
    'thumbnail-not-allowed': {
      network:
        'Dieser Kanal darf bei {{network}} kein eigenes Vorschaubild haben. Sein Inhaber bestätigt dort einmal eine Telefonnummer; oder das Bild weglassen und den Beitrag erneut freigeben.',
      plain:
        'Dieser Kanal darf dort kein eigenes Vorschaubild haben. Sein Inhaber bestätigt dort einmal eine Telefonnummer; oder das Bild weglassen und den Beitrag erneut freigeben.',
    },
    'one-video': {
      network: '{{network}} nimmt genau ein Video je Beitrag. Bitte ändern und erneut freigeben.',
      plain: 'Das Netzwerk nimmt genau ein Video je Beitrag. Bitte ändern und erneut freigeben.',
    },
    'options-missing': {
      network:
        '{{network}} verlangt Angaben zu diesem Beitrag, die noch fehlen. Bitte im Beitrag ergänzen und erneut freigeben.',
      plain:
        'Das Netzwerk verlangt Angaben zu diesem Beitrag, die noch fehlen. Bitte im Beitrag ergänzen und erneut freigeben.',
    },
    'privacy-not-offered': {
      network:
        '{{network}} bietet diesem Konto die gewählte Sichtbarkeit zurzeit nicht an. Bitte eine andere wählen und erneut freigeben, oder die Einstellungen des Kontos dort ändern.',
      plain:
        'Das Netzwerk bietet diesem Konto die gewählte Sichtbarkeit zurzeit nicht an. Bitte eine andere wählen und erneut freigeben, oder die Einstellungen des Kontos dort ändern.',
    },
    'only-private': {
      network:
        '{{network}} lässt die App Ihrer Agentur nur Privates veröffentlichen, solange sie nicht geprüft ist. Bitte die Prüfung („Audit“) beantragen, oder die Sichtbarkeit „nur das Konto selbst“ wählen.',
      plain:
        'Das Netzwerk lässt die App Ihrer Agentur nur Privates veröffentlichen, solange sie nicht geprüft ist. Bitte die Prüfung („Audit“) beantragen, oder die Sichtbarkeit „nur das Konto selbst“ wählen.',
    },
    'address-not-verified': {
      network:
        '{{network}} holt Fotos nur von Adressen ab, die in der App Ihrer Agentur bestätigt sind. Bitte die Adresse Ihres Litfass dort bestätigen und erneut senden.',
      plain:
        'Das Netzwerk holt Fotos nur von Adressen ab, die in der App Ihrer Agentur bestätigt sind. Bitte die Adresse Ihres Litfass dort bestätigen und erneut senden.',
    },
    'video-too-long-there': {
      'network+seconds':
        'Das Video ist länger, als {{network}} diesem Konto erlaubt: höchstens {{seconds}} Sekunden. Bitte kürzen und den Beitrag erneut freigeben.',
      network:
        'Das Video ist länger, als {{network}} diesem Konto erlaubt. Bitte kürzen und den Beitrag erneut freigeben.',
      plain:
        'Das Video ist länger, als das Netzwerk diesem Konto erlaubt. Bitte kürzen und den Beitrag erneut freigeben.',
    },
    'video-or-photos': {
      network: '{{network}} nimmt entweder ein Video oder Fotos. Bitte ändern und erneut freigeben.',
      plain: 'Das Netzwerk nimmt entweder ein Video oder Fotos. Bitte ändern und erneut freigeben.',
    },
    'app-refused': {
      network: '{{network}} kennt Ihre App so nicht. Bitte App-Nummer, Geheimnis und Rücksprungadresse prüfen.',
      plain: 'Das Netzwerk kennt Ihre App so nicht. Bitte App-Nummer, Geheimnis und Rücksprungadresse prüfen.',
    },
    'consent-refused': {
      network: '{{network}} nimmt diese Anmeldung nicht mehr an. Bitte noch einmal anmelden.',
      plain: 'Das Netzwerk nimmt diese Anmeldung nicht mehr an. Bitte noch einmal anmelden.',
    },
    refused: {
      'network+words': '{{network}} hat den Beitrag nicht angenommen: „{{words}}“ Beitrag ändern und erneut freigeben.',
      network: '{{network}} hat den Beitrag nicht angenommen. Beitrag ändern und erneut freigeben.',
      plain: 'Das Netzwerk hat den Beitrag nicht angenommen. Beitrag ändern und erneut freigeben.',
    },
    'reply-failed': 'Die Antwort ging nicht hinaus.',
    'reply-unclear': 'Es ist nicht bekannt, ob die Antwort öffentlich ist.',
    'reply-not-accepted': {
      problem: 'Die Antwort wurde nicht angenommen: {{problem}}',
      plain: 'Die Antwort wurde nicht angenommen.',
    },
  },
  trouble: {
    unknown: 'Die Quelle ließ sich nicht lesen. Wir versuchen es von selbst wieder.',
    'not-reached': 'Die Quelle war nicht erreichbar. Wir versuchen es von selbst wieder.',
    'too-many-requests': 'Das Netzwerk nimmt zurzeit keine weiteren Abrufe an. Wir warten, so lange es will.',
    'credential-refused': 'Das Netzwerk nimmt die Zugangsdaten nicht mehr an. Den Kanal neu verbinden.',
    'not-a-feed': 'Unter der Adresse steht kein lesbarer RSS-, Atom- oder JSON-Feed.',
    'not-accepted': 'Diese Adresse darf oder kann nicht gelesen werden.',
    'bad-status': {
      status: 'Die Adresse antwortet mit {{status}}.',
      plain: 'Die Adresse antwortet mit einem Fehler.',
    },
    packed: {
      packing:
        'Der Server packt den Feed mit „{{packing}}“, worum ihn niemand gebeten hat. Gelesen werden ungepackte Feeds, gzip und deflate.',
      plain:
        'Der Server packt den Feed auf eine Weise, um die ihn niemand gebeten hat. Gelesen werden ungepackte Feeds, gzip und deflate.',
    },
  },
};
