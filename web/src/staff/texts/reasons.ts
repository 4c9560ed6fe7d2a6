import { texts } from '@shared/language.ts';

/**
 * Why something did not work, by the code the services say. A code with several sentences has them by what they name,
 * the fullest first; the first one whose values are all known is said.
 */
export const reasonTexts = texts(
  {
    reason: {
      unknown: 'Der Grund lässt sich hier nicht sagen.',
      'credential-refused':
        'Das Netzwerk nimmt die Zugangsdaten nicht mehr an. Den Kanal neu verbinden und erneut senden.',
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
      'still-processing':
        'Das Netzwerk verarbeitet den Beitrag noch; zu sehen ist er nicht. Wir versuchen es von selbst wieder.',
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
      refused: {
        'network+words':
          '{{network}} hat den Beitrag nicht angenommen ({{status}}): „{{words}}“ Beitrag ändern und erneut freigeben.',
        network: '{{network}} hat den Beitrag nicht angenommen ({{status}}). Beitrag ändern und erneut freigeben.',
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
  },
  {
    reason: {
      unknown: 'The reason cannot be told here.',
      'credential-refused':
        'The network no longer accepts the credentials. Connect the channel again and send once more.',
      'may-not-write':
        'The credentials do not allow to publish. Connect the channel again with an access that does, and send once more.',
      'pictures-gone':
        'The network does not have the uploaded pictures, or not yet. We upload them again by ourselves.',
      'rate-limit': 'The network takes nothing right now because too much was sent. We try again by ourselves.',
      'not-reached': 'The network could not be reached; nothing has been sent for certain. We try again by ourselves.',
      'no-answer':
        'The network did not answer after sending. We look whether the post is there before anything is sent again.',
      'unreadable-answer':
        'The network answered something that cannot be understood. We look whether the post is there.',
      'too-late':
        'The slot had been over for more than 15 minutes. Nothing goes out that late by itself: please decide.',
      'gate-closed': 'Publishing is on hold for this client.',
      'client-archived': 'The client is archived; nothing goes out for it any more.',
      'post-held': 'This post is on hold.',
      'no-longer-approved': 'The post was changed or its approval no longer holds.',
      'channel-not-live': 'The channel is not live.',
      'channel-removed': 'The channel is no longer connected to Litfass.',
      'not-found-out':
        'It could not be found out whether the post is published. Please look at the network and decide.',
      'earlier-round':
        'The post may have been published at an earlier slot already. Please look at the network and decide.',
      'part-before': 'The part before it is not published; this one goes out once it is.',
      'part-not-linked': 'The part before it is published, but the network named no id that this one could answer to.',
      'by-hand': 'This channel is published by hand: publish it now and confirm it with an address or a note.',
      'proof-missing': 'For two hours nobody has confirmed that this was published by hand.',
      discarded: 'Discarded.',
      duplicate:
        'The network has this very post already and does not take it twice. Change the text and have it approved again.',
      'public-somewhere':
        'The post is published, but the network does not say where. Please look there and paste its address.',
      'still-processing': 'The network is still processing the post; nobody can see it. We try again by ourselves.',
      'other-rules': 'The network now takes posts in another way. We try once more by ourselves.',
      'awaits-release': 'WordPress has the comment, but shows it only when somebody releases it there.',
      'may-not-publish':
        'This WordPress account may not publish posts. It needs the role of an author there, at least.',
      'no-interface':
        'The REST interface of WordPress does not answer at this address. Please check the address, and whether WordPress has “Plain” permalinks or a plugin that blocks the interface.',
      'key-taken':
        "Bluesky already has another post under this delivery's key. It stays as it is; please look and decide.",
      'unknown-category': {
        name: 'WordPress has no category “{{name}}”. Add it there, or change the last line of the post and have it approved again.',
        plain:
          'WordPress does not have the category. Add it there, or change the last line of the post and have it approved again.',
      },
      refused: {
        'network+words':
          '{{network}} did not accept the post ({{status}}): “{{words}}” Change the post and have it approved again.',
        network: '{{network}} did not accept the post ({{status}}). Change the post and have it approved again.',
        plain: 'The network did not accept the post. Change the post and have it approved again.',
      },
      'reply-failed': 'The answer did not go out.',
      'reply-unclear': 'It is not known whether the answer is public.',
      'reply-not-accepted': {
        problem: 'The answer was not accepted: {{problem}}',
        plain: 'The answer was not accepted.',
      },
    },
    trouble: {
      unknown: 'The source could not be read. We try again by ourselves.',
      'not-reached': 'The source could not be reached. We try again by ourselves.',
      'too-many-requests': 'The network takes no more requests for now. We wait as long as it wants.',
      'credential-refused': 'The network no longer accepts the credentials. Connect the channel again.',
      'not-a-feed': 'There is no readable RSS, Atom or JSON feed at this address.',
      'not-accepted': 'This address may or can not be read.',
      'bad-status': {
        status: 'The address answers {{status}}.',
        plain: 'The address answers with an error.',
      },
      packed: {
        packing:
          'The server packs the feed with “{{packing}}”, which nobody asked it for. Feeds are read unpacked, or packed with gzip or deflate.',
        plain:
          'The server packs the feed in a way nobody asked it for. Feeds are read unpacked, or packed with gzip or deflate.',
      },
    },
  },
);
