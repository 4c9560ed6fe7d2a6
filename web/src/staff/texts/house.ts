import { texts } from '@shared/i18n.ts';

/** Words around clients, channels, watches, colleagues, partners and mails. */
export const houseTexts = texts(
  {
    watch: {
      tab: { mentions: 'Erwähnungen', watches: 'Suchaufträge', sources: 'Quellen' }, search: 'Erwähnungen durchsuchen', noMentions: 'Noch keine Erwähnungen.', noHit: 'Keine Erwähnung passt dazu.', noHitHelp: 'Vielleicht mit anderen Wörtern.', noMentionsHelp: 'Hier steht, was auf Kanälen und in Feeds über den Kunden gesagt wird.', toInquiry: 'Zur Anfrage', history: 'von früher, keine Anfrage',
      help: 'Was ein Suchauftrag trifft, erscheint bei den Erwähnungen. Es gelten AND, OR, NOT, Klammern und „feste Wendungen“.', add: 'Suchauftrag anlegen', edit: 'Suchauftrag ändern', none: 'Noch kein Suchauftrag.', noneHelp: 'Ein guter Anfang ist der Name des Kunden in Anführungszeichen.', hits_one: 'ein Treffer in 7 Tagen', hits_other: '{{count}} Treffer in 7 Tagen',
      active: 'aktiv', name: 'Name', query: 'Suche', queryHelp: 'Zum Beispiel: "Bäckerei Sonnenschein" OR (Sonnenschein AND Stollen) NOT Wetter', try: 'Probelauf', wouldHit_one: 'Hätte bisher eine Erwähnung getroffen.', wouldHit_other: 'Hätte bisher {{count}} Erwähnungen getroffen.', removeQuestion: 'Suchauftrag „{{name}}“ entfernen?', removeHelp: 'Gefundene Erwähnungen bleiben.',
    },
    source: {
      none: 'Noch keine Quelle.', noneHelp: 'Geben Sie die Adresse eines RSS- oder Atom-Feeds ein. Verbundene Kanäle erscheinen hier von selbst.', poll: 'Jetzt lesen', never: 'noch nie gelesen', read: 'gelesen', next: 'wieder', name: 'Name', url: 'Adresse des Feeds', add: 'Feed hinzufügen', removeQuestion: 'Quelle „{{name}}“ entfernen?', removeHelp: 'Gefundene Erwähnungen bleiben.',
    },
    client: {
      add: 'Kunde anlegen', none: 'Noch kein Kunde.', noneHelp: 'Legen Sie den ersten an, dann kann es losgehen.', archived: 'Archiviert', tab: { file: 'Akte', channels: 'Kanäle', series: 'Serien', viewers: 'Portalgäste' }, saved: 'Gespeichert.',
      name: 'Name', colour: 'Farbe', eyeDropper: 'Farbe vom Bildschirm nehmen', address: 'Anrede', SIE: 'per Sie', DU: 'per du', languages: 'Sprachen', zone: 'Zeitzone', zoneUnknown: 'Diese Zeitzone gibt es nicht. Beispiel: Europe/Berlin', state: 'Bundesland', noState: 'keines', municipality: 'Gemeinde', municipalityHelp: 'Nur nötig, wo Feiertage von der Gemeinde abhängen, etwa Augsburg.',
      target: 'Antwortzusage und Freigabe', targetHelp: 'Die zugesagte Frist läuft nur während der Öffnungszeiten. Was alle sehen, zählt jede Stunde.', businessMinutes: 'Zugesagte Frist in Minuten Öffnungszeit', publicAmber: 'Fällt bald auf nach Stunden', publicRed: 'Fällt auf nach Stunden', publicBreach: 'Zu lange nach Stunden', approval: 'Beiträge brauchen eine Freigabe', ownPosts: 'Eigene Beiträge selbst freigeben erlaubt',
      archive: 'Kunde archivieren', archiveDo: 'Archivieren', archiveQuestion: '„{{name}}“ archivieren?', archiveHelp: 'Der Kunde verschwindet aus der Auswahl und aus den Ansichten über alle Kunden. Akte, Beiträge und Kanäle bleiben.', archiveHolds: 'Geplante Beiträge werden nicht mehr gesendet, sie werden angehalten.', isArchived: 'Der Kunde steht nicht in der Auswahl und nicht in den Ansichten über alle Kunden. Geplante Beiträge werden nicht gesendet, sie werden angehalten.', unarchiveDo: 'Zurückholen', unarchiveQuestion: '„{{name}}“ zurückholen?', unarchiveHelp: 'Der Kunde steht wieder in der Auswahl und in den Ansichten über alle Kunden. Was noch geplant ist, geht wieder zu seinem Termin hinaus; was angehalten wurde, wartet auf einen neuen.', noneArchived: 'Kein Kunde ist archiviert.', list: { current: 'Betreut', archived: 'Archiviert' },
    },
    land: { 'DE-BW': 'Baden-Württemberg', 'DE-BY': 'Bayern', 'DE-BE': 'Berlin', 'DE-BB': 'Brandenburg', 'DE-HB': 'Bremen', 'DE-HH': 'Hamburg', 'DE-HE': 'Hessen', 'DE-MV': 'Mecklenburg-Vorpommern', 'DE-NI': 'Niedersachsen', 'DE-NW': 'Nordrhein-Westfalen', 'DE-RP': 'Rheinland-Pfalz', 'DE-SL': 'Saarland', 'DE-SN': 'Sachsen', 'DE-ST': 'Sachsen-Anhalt', 'DE-SH': 'Schleswig-Holstein', 'DE-TH': 'Thüringen' },
    weekday: { MONDAY: 'Montag', TUESDAY: 'Dienstag', WEDNESDAY: 'Mittwoch', THURSDAY: 'Donnerstag', FRIDAY: 'Freitag', SATURDAY: 'Samstag', SUNDAY: 'Sonntag' },
    hours: { title: 'Öffnungszeiten', help: 'Mehrere Zeiten am Tag sind möglich. An Feiertagen des Bundeslands ist geschlossen.', from: '{{day}}, von', to: '{{day}}, bis', remove: 'Zeit {{from}} bis {{to}} entfernen', add: 'Zeit', incomplete: 'Die Uhrzeit ist noch nicht vollständig.', backwards: 'Das Ende liegt vor dem Anfang.', overlap: 'Die Zeiten überschneiden sich.' },
    closure: { title: 'Geschlossene Tage', help: 'Betriebsferien und andere Tage neben den Feiertagen.', days: 'Von – bis', reason: 'Anlass', add: 'Geschlossene Tage hinzufügen' },
    channel: {
      LIVE: 'Verbunden', manual: 'Von Hand', PAUSED: 'Pausiert', NEEDS_RECONNECT: 'Neu verbinden', help: 'Über diese Konten geht hinaus, was freigegeben ist, und hier kommt an, was andere schreiben.', connect: 'Kanal verbinden', reconnect: 'Neu verbinden', reconnectTitle: '„{{name}}“ neu verbinden', none: 'Noch kein Kanal.', noneHelp: 'Verbinden Sie ein Konto bei Mastodon, Bluesky oder WordPress, oder den Simulator zum Ausprobieren. Für XING, Newsletter und Print genügt ein Name: dort veröffentlicht ein Mensch.',
      test: 'Verbindung prüfen', testOk: 'Verbunden als {{name}}, bis {{limit}} Zeichen', testFailed: 'Die Verbindung klappt nicht.', pause: 'Pausieren', resume: 'Fortsetzen', remove: 'Trennen', removeQuestion: 'Kanal „{{name}}“ trennen?', removeHelp: 'Geplante Beiträge gehen dort nicht mehr hinaus. Das gespeicherte Zugangswort wird gelöscht.', network: 'Netzwerk', name: 'Name', nameHelp: 'So heißt der Kanal in Litfass.', handle: 'Konto', handle_WORDPRESS: 'Benutzername', server: 'Adresse des Servers', server_WORDPRESS: 'Adresse der Website', secret: 'Zugangswort', secret_WORDPRESS: 'Anwendungspasswort', page: 'Webadresse', pageHelp: 'Wenn es eine Seite gibt, auf der veröffentlicht wird. Freiwillig.',
      secretHelp: { MASTODON: 'Ein Zugangsschlüssel aus den Einstellungen von Mastodon, Bereich „Entwicklung“.', BLUESKY: 'Ein App-Passwort aus den Einstellungen von Bluesky, nicht das eigentliche Passwort.', SIMULATOR: 'Im Simulator genügt das Zugangswort, das er beim Start zeigt.', WORDPRESS: 'Ein Anwendungspasswort aus dem WordPress-Profil, nicht das eigentliche Passwort. Leerzeichen stören nicht. Das Konto braucht mindestens die Rolle „Autor“.' },
      byHand: { XING: 'XING nimmt von Programmen nichts an. Zum Termin veröffentlicht ein Mensch den Beitrag dort und sagt hier, dass er es getan hat.', NEWSLETTER: 'Zum Termin verschickt ein Mensch den Newsletter und sagt hier, dass er es getan hat.', PRINT: 'Zum Termin gibt ein Mensch den Beitrag in Druck und sagt hier, dass er es getan hat.' }, secretKept: 'Wird verschlüsselt gespeichert und nie wieder angezeigt.',
    },
    viewer: {
      help: 'Portalgäste lesen mit: Kalender, Veröffentlichtes und offene Anfragen. Sie bekommen dafür einen Link per Mail.', none: 'Noch niemand.', noneHelp: 'Tragen Sie ein, wer bei diesem Kunden mitlesen darf.', name: 'Name', email: 'E-Mail', language: 'Sprache', add: 'Gast eintragen', neverSeen: 'war noch nicht da', seen: 'zuletzt da', send: 'Link senden', sent: 'Link ist unterwegs, gilt bis {{time}}.',
      sendQuestion: '{{name}} einen Link ins Portal senden?', sendHelp: 'Die Mail geht an {{email}}. Der Link gilt 15 Minuten und nur einmal.', removeQuestion: '{{name}} den Zugang nehmen?', removeHelp: 'Offene Sitzungen enden sofort.',
    },
    team: {
      add: 'Ins Team aufnehmen', inactive: 'nicht mehr dabei', noClients: 'noch keine Kunden', name: 'Name', password: 'Erstes Passwort', passwordHelp: 'Mindestens 12 Zeichen, nichts leicht zu Erratendes.', role: 'Rolle', allClients: 'Betreut alle Kunden', active: 'Darf sich anmelden', unlock: 'Anmeldung entsperren', unlockDo: 'Entsperren', unlockQuestion: 'Anmeldung für {{name}} entsperren?', unlockHelp: 'Nach zu vielen falschen Passwörtern für {{email}} muss warten, wer sich von einem neuen Gerät anmeldet. Danach zählt Litfass neu.', unlocked: 'Die Anmeldung ist wieder frei.',
      may: { ADMIN: 'Darf alles, auch Team, Kunden und Partner verwalten.', ACCOUNT_LEAD: 'Schreibt, gibt frei, antwortet und führt die Kundenakte.', EDITOR: 'Schreibt Beiträge und gibt frei.', COMMUNITY: 'Beantwortet Anfragen und schreibt Beiträge, die andere freigeben.', TRAINEE: 'Schreibt Beiträge, die andere freigeben.', ANALYST: 'Liest mit.' },
    },
    me: { language: 'Sprache', zone: 'Ihre Zeitzone', zoneHelp: 'Steht in Klammern dabei, wenn ein Kunde eine andere hat.', password: 'Passwort ändern', current: 'Bisheriges Passwort', next: 'Neues Passwort', change: 'Passwort ändern', changed: 'Geändert. Auf anderen Geräten müssen Sie sich neu anmelden.' },
    partner: {
      help: 'Partner legen über die öffentliche Schnittstelle Entwürfe an und lesen sie. Veröffentlicht wird nie ohne Freigabe der Agentur.', add: 'Partner anlegen', none: 'Noch kein Partner.', noneHelp: 'Zum Beispiel eine Warenwirtschaft, die Angebote als Entwurf schickt.', name: 'Name der Firma', clients: 'Für diese Kunden', newKey: 'Neuer Schlüssel', keyFor: 'Schlüssel für {{name}}', scopes: 'Darf', scope: { posts_read: 'Beiträge lesen', posts_write: 'Entwürfe anlegen' },
      make: 'Schlüssel erzeugen', once: 'Diesen Schlüssel zeigt Litfass nur dieses eine Mal. Geben Sie ihn auf sicherem Weg weiter.', kept: 'Ich habe ihn', revoked: 'zurückgezogen', created: 'erzeugt', expires: 'läuft ab', expired: 'abgelaufen', until: 'Gilt bis', untilHelp: 'Ohne Tag gilt der Schlüssel, bis ihn jemand zurückzieht.', noEnd: 'ohne Ablauf', revoke: 'Zurückziehen', revokeQuestion: 'Einen Schlüssel von {{name}} zurückziehen?', revokeHelp: 'Er wird sofort abgelehnt. Das lässt sich nicht rückgängig machen.',
    },
    audit: {
      lead: 'Wer hat wann was getan? Nichts davon lässt sich ändern oder löschen.', export: 'Als Datei', what: 'Was', everything: 'Alles', who: 'Wer', everybody: 'Alle', from: 'Von', to: 'Bis', none: 'Nichts gefunden.', noneHelp: 'Wählen Sie andere Filter oder einen längeren Zeitraum.',
      missing: 'Gerade nicht erreichbar und hier nicht enthalten: {{parts}}.', part: { clients: 'Kunden und Anmeldung', content: 'Beiträge', monitoring: 'Anfragen und Quellen' }, kind: { STAFF: 'Team', VIEWER: 'Portalgast', PARTNER: 'Partner', SERVICE: 'System' },
      action: {
        'signed-in': 'Angemeldet', 'signed-out': 'Abgemeldet', 'sign-in-failed': 'Anmeldung misslungen', 'sign-in-unlocked': 'Anmeldung entsperrt',
        'password-changed': 'Passwort geändert', 'preferences-changed': 'Eigene Angaben geändert', 'staff-added': 'Kollegen angelegt',
        'staff-changed': 'Rechte geändert', 'client-opened': 'Kunden angelegt', 'client-changed': 'Kundenakte geändert',
        'client-archived': 'Kunden archiviert', 'client-unarchived': 'Kunden zurückgeholt', 'channel-connected': 'Kanal verbunden',
        'channel-changed': 'Kanal geändert', 'channel-reconnected': 'Kanal neu verbunden', 'channel-needs-reconnect': 'Zugang vom Netzwerk abgelehnt',
        'channel-removed': 'Kanal entfernt', 'credential-used': 'Zugang benutzt', 'viewer-added': 'Portalgast angelegt',
        'viewer-removed': 'Portalgast entfernt', 'portal-link-sent': 'Portallink gesendet', 'portal-opened': 'Portal geöffnet',
        'portal-closed': 'Portal verlassen', 'partner-added': 'Partner angelegt', 'partner-key-issued': 'Schlüssel ausgegeben',
        'partner-key-used': 'Schlüssel benutzt', 'partner-key-revoked': 'Schlüssel gesperrt', 'post-created': 'Beitrag angelegt',
        'post-rewritten': 'Beitrag geändert', 'post-submitted': 'Beitrag zur Prüfung gegeben', 'post-approved': 'Beitrag freigegeben',
        'post-rejected': 'Beitrag zurückgegeben', 'post-slotted': 'Termin gesetzt', 'post-unslotted': 'Termin entfernt', 'post-held': 'Beitrag angehalten',
        'post-released': 'Beitrag weiterlaufen lassen', 'post-discarded': 'Beitrag verworfen', 'series-begun': 'Serie angelegt',
        'series-approved': 'Serie freigegeben', 'series-ended': 'Serie beendet', 'delivery-decided': 'Auslieferung entschieden',
        'gate-closed': 'Alles angehalten', 'gate-opened': 'Sperre aufgehoben', 'picture-added': 'Bild hochgeladen', 'inquiry-assigned': 'Anfrage zugewiesen',
        'inquiry-moved': 'Stand der Anfrage geändert', 'inquiry-noted': 'Notiz zur Anfrage', 'inquiry-answered': 'Anfrage beantwortet',
        'feed-added': 'Feed angelegt', 'feed-removed': 'Feed entfernt', 'watch-added': 'Suchauftrag angelegt', 'watch-changed': 'Suchauftrag geändert',
        'watch-removed': 'Suchauftrag entfernt',
      },
    },
    mail: { help: 'Hier ist kein Mailserver eingestellt. Was hinausgegangen wäre, steht hier.', to: 'an {{to}}', none: 'Noch keine Mail.', noneHelp: 'Senden Sie zum Beispiel einem Portalgast einen Link.', real: 'Mails gehen wirklich hinaus.', realHelp: 'Es ist ein Mailserver eingestellt; diese Seite ist nur ohne einen da.' },
  },
  {
    watch: {
      tab: { mentions: 'Mentions', watches: 'Watches', sources: 'Sources' }, search: 'Search mentions', noMentions: 'No mentions yet.', noHit: 'No mention fits.', noHitHelp: 'Try other words.', noMentionsHelp: 'What is said about the client on channels and in feeds stands here.', toInquiry: 'To the inquiry', history: 'from before, no inquiry',
      help: 'What a watch hits appears among the mentions. AND, OR, NOT, parentheses and “fixed phrases” work.', add: 'Add a watch', edit: 'Change the watch', none: 'No watch yet.', noneHelp: 'The client’s name in quotation marks is a good start.', hits_one: 'one hit in 7 days', hits_other: '{{count}} hits in 7 days',
      active: 'active', name: 'Name', query: 'Query', queryHelp: 'For example: "Bäckerei Sonnenschein" OR (Sonnenschein AND Stollen) NOT weather', try: 'Dry run', wouldHit_one: 'Would have hit one mention so far.', wouldHit_other: 'Would have hit {{count}} mentions so far.', removeQuestion: 'Remove the watch “{{name}}”?', removeHelp: 'Mentions already found stay.',
    },
    source: {
      none: 'No source yet.', noneHelp: 'Enter the address of an RSS or Atom feed. Connected channels appear here by themselves.', poll: 'Read now', never: 'never read', read: 'read', next: 'again', name: 'Name', url: 'Address of the feed', add: 'Add the feed', removeQuestion: 'Remove the source “{{name}}”?', removeHelp: 'Mentions already found stay.',
    },
    client: {
      add: 'Add a client', none: 'No client yet.', noneHelp: 'Add the first one and off you go.', archived: 'Archived', tab: { file: 'File', channels: 'Channels', series: 'Series', viewers: 'Portal guests' }, saved: 'Saved.',
      name: 'Name', colour: 'Colour', eyeDropper: 'Pick a colour from the screen', address: 'Form of address (German)', SIE: 'formal (Sie)', DU: 'informal (du)', languages: 'Languages', zone: 'Time zone', zoneUnknown: 'There is no such time zone. Example: Europe/Berlin', state: 'Federal state', noState: 'none', municipality: 'Municipality', municipalityHelp: 'Only needed where holidays depend on it, such as Augsburg.',
      target: 'Answer promise and approval', targetHelp: 'The promised time runs only while the client is open. What everyone sees counts every hour.', businessMinutes: 'Promised time in minutes of opening hours', publicAmber: 'Soon noticeable after hours', publicRed: 'Noticeable after hours', publicBreach: 'Too long after hours', approval: 'Posts need an approval', ownPosts: 'Approving one’s own posts is allowed',
      archive: 'Archive the client', archiveDo: 'Archive', archiveQuestion: 'Archive “{{name}}”?', archiveHelp: 'The client leaves the switcher and the views over all clients. File, posts and channels stay.', archiveHolds: 'Scheduled posts are no longer sent, they are put on hold.', isArchived: 'The client is neither in the switcher nor in the views over all clients. Scheduled posts are not sent, they are put on hold.', unarchiveDo: 'Bring back', unarchiveQuestion: 'Bring “{{name}}” back?', unarchiveHelp: 'The client is back in the switcher and in the views over all clients. What is still scheduled goes out in its slot again; what was put on hold waits for a new one.', noneArchived: 'No client is archived.', list: { current: 'Current', archived: 'Archived' },
    },
    land: { 'DE-BW': 'Baden-Württemberg', 'DE-BY': 'Bavaria', 'DE-BE': 'Berlin', 'DE-BB': 'Brandenburg', 'DE-HB': 'Bremen', 'DE-HH': 'Hamburg', 'DE-HE': 'Hesse', 'DE-MV': 'Mecklenburg-Western Pomerania', 'DE-NI': 'Lower Saxony', 'DE-NW': 'North Rhine-Westphalia', 'DE-RP': 'Rhineland-Palatinate', 'DE-SL': 'Saarland', 'DE-SN': 'Saxony', 'DE-ST': 'Saxony-Anhalt', 'DE-SH': 'Schleswig-Holstein', 'DE-TH': 'Thuringia' },
    weekday: { MONDAY: 'Monday', TUESDAY: 'Tuesday', WEDNESDAY: 'Wednesday', THURSDAY: 'Thursday', FRIDAY: 'Friday', SATURDAY: 'Saturday', SUNDAY: 'Sunday' },
    hours: { title: 'Opening hours', help: 'Several stretches a day are possible. Public holidays of the federal state are closed.', from: '{{day}}, from', to: '{{day}}, to', remove: 'Remove {{from}} to {{to}}', add: 'Hours', incomplete: 'The time is not complete yet.', backwards: 'The end lies before the beginning.', overlap: 'These hours overlap.' },
    closure: { title: 'Closed days', help: 'Company holidays and other days beside the public holidays.', days: 'From – to', reason: 'Reason', add: 'Add closed days' },
    channel: {
      LIVE: 'Connected', manual: 'By hand', PAUSED: 'Paused', NEEDS_RECONNECT: 'Reconnect', help: 'What is approved goes out through these accounts, and what others write comes in here.', connect: 'Connect a channel', reconnect: 'Reconnect', reconnectTitle: 'Reconnect “{{name}}”', none: 'No channel yet.', noneHelp: 'Connect an account on Mastodon, Bluesky or WordPress, or the simulator to try things out. For XING, newsletters and print a name will do: a person publishes there.',
      test: 'Test the connection', testOk: 'Connected as {{name}}, up to {{limit}} characters', testFailed: 'The connection does not work.', pause: 'Pause', resume: 'Resume', remove: 'Disconnect', removeQuestion: 'Disconnect the channel “{{name}}”?', removeHelp: 'Scheduled posts no longer go out there. The stored credential is deleted.', network: 'Network', name: 'Name', nameHelp: 'What the channel is called in Litfass.', handle: 'Account', handle_WORDPRESS: 'User name', server: 'Address of the server', server_WORDPRESS: 'Address of the website', secret: 'Credential', secret_WORDPRESS: 'Application password', page: 'Web address', pageHelp: 'If there is a page where it is published. Optional.',
      secretHelp: { MASTODON: 'An access token from Mastodon’s settings, section “Development”.', BLUESKY: 'An app password from Bluesky’s settings, not the real password.', SIMULATOR: 'For the simulator the credential it shows at its start will do.', WORDPRESS: 'An application password from the WordPress profile, not the real password. Spaces do no harm. The account needs the role of an author, at least.' },
      byHand: { XING: 'XING takes nothing from programs. At the time a person publishes the post there and says here that it is done.', NEWSLETTER: 'At the time a person sends the newsletter and says here that it is done.', PRINT: 'At the time a person has the post printed and says here that it is done.' }, secretKept: 'Stored encrypted and never shown again.',
    },
    viewer: {
      help: 'Portal guests read along: calendar, what was published, and open inquiries. They get a link by mail.', none: 'Nobody yet.', noneHelp: 'Enter who at this client may read along.', name: 'Name', email: 'E-mail', language: 'Language', add: 'Add the guest', neverSeen: 'has not been here yet', seen: 'last here', send: 'Send a link', sent: 'The link is on its way, valid until {{time}}.',
      sendQuestion: 'Send {{name}} a link to the portal?', sendHelp: 'The mail goes to {{email}}. The link is valid for 15 minutes and only once.', removeQuestion: 'Take {{name}}’s access away?', removeHelp: 'Open sessions end at once.',
    },
    team: {
      add: 'Add a colleague', inactive: 'no longer here', noClients: 'no clients yet', name: 'Name', password: 'First password', passwordHelp: 'At least 12 characters, nothing that is easy to guess.', role: 'Role', allClients: 'Looks after all clients', active: 'May sign in', unlock: 'Unlock the sign-in', unlockDo: 'Unlock', unlockQuestion: 'Unlock the sign-in of {{name}}?', unlockHelp: 'After too many wrong passwords for {{email}} whoever signs in from a new device has to wait. Litfass then counts anew.', unlocked: 'Signing in is open again.',
      may: { ADMIN: 'May do everything, including team, clients and partners.', ACCOUNT_LEAD: 'Writes, approves, answers and keeps the client file.', EDITOR: 'Writes posts and approves.', COMMUNITY: 'Answers inquiries and writes posts that others approve.', TRAINEE: 'Writes posts that others approve.', ANALYST: 'Reads along.' },
    },
    me: { language: 'Language', zone: 'Your time zone', zoneHelp: 'Stands in parentheses when a client’s is another.', password: 'Change the password', current: 'Current password', next: 'New password', change: 'Change the password', changed: 'Changed. Other devices have to sign in again.' },
    partner: {
      help: 'Partners create drafts through the public API and read them. Nothing is ever published without the agency’s approval.', add: 'Add a partner', none: 'No partner yet.', noneHelp: 'For example a shop system that sends offers as drafts.', name: 'Name of the company', clients: 'For these clients', newKey: 'New key', keyFor: 'Key for {{name}}', scopes: 'May', scope: { posts_read: 'read posts', posts_write: 'create drafts' },
      make: 'Make a key', once: 'Litfass shows this key only this once. Pass it on in a safe way.', kept: 'I have it', revoked: 'revoked', created: 'made', expires: 'expires', expired: 'expired', until: 'Valid until', untilHelp: 'Without a day the key is valid until somebody revokes it.', noEnd: 'does not expire', revoke: 'Revoke', revokeQuestion: 'Revoke a key of {{name}}?', revokeHelp: 'It is refused at once. This cannot be undone.',
    },
    audit: {
      lead: 'Who did what, and when? Nothing of it can be changed or deleted.', export: 'As a file', what: 'What', everything: 'Everything', who: 'Who', everybody: 'Everybody', from: 'From', to: 'To', none: 'Nothing found.', noneHelp: 'Choose other filters or a longer time.',
      missing: 'Cannot be reached now and not in this list: {{parts}}.', part: { clients: 'clients and sign-in', content: 'posts', monitoring: 'inquiries and sources' }, kind: { STAFF: 'team', VIEWER: 'portal guest', PARTNER: 'partner', SERVICE: 'system' },
      action: {
        'signed-in': 'Signed in', 'signed-out': 'Signed out', 'sign-in-failed': 'Sign-in failed', 'sign-in-unlocked': 'Sign-in unlocked',
        'password-changed': 'Password changed', 'preferences-changed': 'Own details changed', 'staff-added': 'Colleague added',
        'staff-changed': 'Rights changed', 'client-opened': 'Client added', 'client-changed': 'Client file changed', 'client-archived': 'Client archived',
        'client-unarchived': 'Client brought back', 'channel-connected': 'Channel connected', 'channel-changed': 'Channel changed',
        'channel-reconnected': 'Channel connected again', 'channel-needs-reconnect': 'Credential refused by the network',
        'channel-removed': 'Channel removed', 'credential-used': 'Credential used', 'viewer-added': 'Portal guest added',
        'viewer-removed': 'Portal guest removed', 'portal-link-sent': 'Portal link sent', 'portal-opened': 'Portal opened', 'portal-closed': 'Portal left',
        'partner-added': 'Partner added', 'partner-key-issued': 'Key issued', 'partner-key-used': 'Key used', 'partner-key-revoked': 'Key revoked',
        'post-created': 'Post created', 'post-rewritten': 'Post changed', 'post-submitted': 'Post submitted', 'post-approved': 'Post approved',
        'post-rejected': 'Post sent back', 'post-slotted': 'Time set', 'post-unslotted': 'Time removed', 'post-held': 'Post held',
        'post-released': 'Post let go on', 'post-discarded': 'Post discarded', 'series-begun': 'Series begun', 'series-approved': 'Series approved',
        'series-ended': 'Series ended', 'delivery-decided': 'Delivery decided', 'gate-closed': 'Everything stopped', 'gate-opened': 'Gate opened',
        'picture-added': 'Picture uploaded', 'inquiry-assigned': 'Inquiry assigned', 'inquiry-moved': 'State of the inquiry changed',
        'inquiry-noted': 'Note on the inquiry', 'inquiry-answered': 'Inquiry answered', 'feed-added': 'Feed added', 'feed-removed': 'Feed removed',
        'watch-added': 'Watch added', 'watch-changed': 'Watch changed', 'watch-removed': 'Watch removed',
      },
    },
    mail: { help: 'No mail server is set here. What would have gone out stands here.', to: 'to {{to}}', none: 'No mail yet.', noneHelp: 'Send a portal guest a link, for example.', real: 'Mails really go out.', realHelp: 'A mail server is set; this page is only there without one.' },
  },
);
