import { texts } from '@shared/i18n.ts';

/** Texts of writing, checking, approving and sending posts, and of the calendar. */
export const postTexts = texts(
  {
    posts: {
      new: 'Neuer Beitrag', search: 'Beiträge durchsuchen', stages: 'Nach Stand', every: 'Alle', none: 'Noch keine Beiträge.', noneHelp: 'Hier stehen alle Beiträge dieses Kunden, vom Entwurf bis zum Link.',
      first: 'Den ersten Beitrag schreiben', noneFound: 'Kein Beitrag passt dazu.', noneFoundHelp: 'Vielleicht mit anderen Wörtern oder einem anderen Stand.', changed: 'geändert', byPartner: 'Von einem Partner angelegt', bySeries: 'Aus einer Serie',
      noneHelpAll: 'Hier stehen die Beiträge aller Kunden, vom Entwurf bis zum Link.',
    },
    post: {
      language: 'Sprache', languageOfClient: 'Sprache des Kunden', untitled: 'Ohne Titel', page: 'Beitrag', toList: 'Alle Beiträge', write: 'Beitrag schreiben', title: 'Arbeitstitel', titleLabel: 'Arbeitstitel, nur für das Team', channels: 'Kanäle', noChannels: 'Dieser Kunde hat noch keinen Kanal.',
      noChannelsHelp: 'Verbinden Sie in der Kundenakte ein Konto, dann kann hier etwas hinausgehen. Schreiben können Sie schon.', variants: 'Fassungen', common: 'Alle Kanäle', differs: 'eigene Fassung',
      placeholder: 'Was soll draußen stehen?', textLabel: 'Text für alle Kanäle', variantLabel: 'Fassung für {{name}}', commonHelp: 'Gilt für jeden Kanal ohne eigene Fassung.',
      variantHelp: 'Wie alle Kanäle. Sobald Sie hier schreiben, entsteht eine eigene Fassung.', backToCommon: 'Zurück zum gemeinsamen Text', count: '{{name}}: {{used}} von {{limit}} Zeichen',
    },
    findings: {
      title: 'Befunde', checking: 'prüft …', count_one: 'ein Befund', count_other: '{{count}} Befunde', noChannel: 'Wählen Sie einen Kanal, dann wird beim Schreiben geprüft.', none: 'Nichts zu beanstanden.',
      BLOCK: 'Verhindert', WARN: 'Achtung', HINT: 'Hinweis', show: 'Stelle zeigen', source: 'Quelle', verified: 'Geprüft am {{date}}',
    },
    options: {
      title: 'Wie Mastodon den Beitrag zeigt', warning: 'Inhaltswarnung', warningHelp: 'Steht vor dem Text und zählt mit. Wer sie liest, entscheidet, ob er den Text sehen will.', sensitive: 'Bilder erst zeigen, wenn jemand sie sehen will', hidden: 'Diese Bilder sind verborgen, bis jemand sie sehen will.',
      visibility: 'Sichtbar für', visibilityHelp: 'Andere Netzwerke zeigen den Beitrag allen.', PUBLIC: 'alle', UNLISTED: 'alle, aber nicht in den Listen mit Neuem', FOLLOWERS: 'nur wer dem Konto folgt',
    },
    preview: { title: 'Vorschau', switch: 'Vorschau für', none: 'Wählen Sie einen Kanal, dann sehen Sie den Beitrag so, wie ihn das Netzwerk zeigt.', soon: 'jetzt', empty: 'Hier steht gleich der Text.' },
    media: {
      animated: 'Das Bild bewegt sich.', removed: { LOCATION: 'Der Aufnahmeort und die Angaben der Kamera wurden beim Hochladen entfernt.', DETAILS: 'Die Angaben der Kamera wurden beim Hochladen entfernt.' },
      title: 'Bilder', add: 'Bild hinzufügen', none: 'Noch kein Bild.', alt: 'Bildbeschreibung {{number}}', altHelp: 'Was ist zu sehen, und warum ist es hier?', picture: 'Bild {{number}}', remove: 'Bild {{number}} entfernen',
      library: 'Bild aus dem Bestand', libraryEmpty: 'Noch keine Bilder im Bestand.',
      addMany: 'Bilder hinzufügen', help: 'Ziehen Sie Bilder auf diese Seite oder fügen Sie sie aus der Zwischenablage ein: PNG, JPEG, GIF und WebP, je bis zu 16 MB.', drop: 'Hier loslassen für', left_one: 'Noch ein Bild unterwegs …', left_other: 'Noch {{count}} Bilder unterwegs …',
      pageEmpty: 'Noch keine Bilder.', pageEmptyHelp: 'Hier liegen die Bilder dieses Kunden, auch alle, die beim Schreiben eines Beitrags dazukommen.', pixels: '{{width}} × {{height}} Pixel', original: 'In voller Größe', write: 'Beitrag damit schreiben',
    },
    slot: {
      title: 'Termin', wish: 'Wunschtermin: gilt mit der Freigabe', none: 'Noch kein Termin.', change: 'Termin ändern', choose: 'Termin wählen', remove: 'Termin entfernen', now: 'So bald wie möglich senden', nowQuestion: 'Jetzt veröffentlichen?',
      nowHelp_one: 'Der Beitrag geht in den nächsten Sekunden auf einem Kanal hinaus.', nowHelp_other: 'Der Beitrag geht in den nächsten Sekunden auf {{count}} Kanälen hinaus.', day: 'Tag', time: 'Uhrzeit', zone: 'Uhrzeit in {{zone}}', incomplete: 'Tag und Uhrzeit wählen.', past: 'Dieser Termin liegt in der Vergangenheit.', late: 'Die Freigabe endet am {{end}}, vor diesem Termin. Der Beitrag muss erneut freigegeben werden.',
      gap: 'Diese Uhrzeit gibt es an dem Tag nicht: Die Uhren werden vorgestellt.', twice: 'diese Uhrzeit gibt es zweimal, es zählt die erste', take: '{{time}} Uhr nehmen', set: 'Termin setzen',
    },
    conflict: { title: 'Jemand hat diesen Beitrag inzwischen geändert.', help: 'Ihr Text steht noch hier und ist nicht gespeichert. Der andere Stand beginnt so:', theirs: 'Den anderen Stand übernehmen', mine: 'Mit meinem Text weiterarbeiten' },
    note: {
      restored: 'Nicht gespeicherter Text von vorhin ist wieder da.', throwAway: 'Verwerfen', rejected: '{{name}} hat den Beitrag zurückgegeben,', held: '{{name}} hat den Beitrag angehalten,', approved: 'Freigegeben von {{name}},', uncovered: 'Die Freigabe von {{name}} deckt diesen Wortlaut nicht mehr,', until: 'gilt bis',
      lockedReview: 'Der Beitrag liegt zur Prüfung. Wer ihn ändert, holt ihn in den Entwurf zurück.', lockedApproved: 'Dieser Wortlaut ist freigegeben. Wer ihn ändert, nimmt die Freigabe zurück.', unlock: 'Trotzdem bearbeiten',
    },
    save: { saving: 'Speichert …', failed: 'Nicht gespeichert', dirty: 'Noch nicht gespeichert', at: 'Gespeichert um {{time}}', all: 'Alles gespeichert', nothing: 'Wird beim Schreiben gespeichert', backToDraft: 'Speichern, zurück in den Entwurf' },
    move: {
      submit: 'Zur Prüfung geben', submitAgain: 'Erneut zur Prüfung geben', submitBlocked_one: 'Zur Prüfung geben (1 Befund verhindert)', submitBlocked_other: 'Zur Prüfung geben ({{count}} Befunde verhindern)', approve: 'Freigeben', reject: 'Zurückgeben', rejectQuestion: 'Den Beitrag zurückgeben?', rejectReason: 'Was soll anders werden?',
      hold: 'Anhalten', holdQuestion: 'Diesen Beitrag anhalten?', holdHelp: 'Er geht nicht hinaus, bis jemand ihn wieder löst.', holdReason: 'Warum?', unhold: 'Weiterlaufen lassen', unholdQuestion: 'Den Beitrag weiterlaufen lassen?', unholdHelp: 'Ist sein Termin inzwischen verstrichen, braucht er einen neuen.',
      discard: 'Verwerfen', discardQuestion: 'Diesen Beitrag verwerfen?', discardHelp: 'Er geht nicht hinaus und verschwindet aus dem Kalender. In der Liste bleibt er unter „Verworfen“ sichtbar.',
    },
    delivery: { title: 'Auslieferungen', published: 'veröffentlicht', next: 'nächster Versuch', due: 'fällig', attempts: '{{count}} Versuche', open: 'Ansehen', log: 'Was geschah ({{count}})', post: 'Beitrag' },
    deliveryStatus: {
      SCHEDULED: 'Geplant', LEASED: 'Wird vorbereitet', PREPARED: 'Wird gesendet', ARMED: 'Wird gesendet', RETRY_WAIT: 'Wartet auf neuen Versuch', UNKNOWN: 'Unbestätigt', HELD: 'Angehalten',
      PUBLISHED: 'Veröffentlicht', REJECTED: 'Nicht angenommen', EXPIRED: 'Termin verstrichen', CANCELLED: 'Abgebrochen', NEEDS_PERSON: 'Entscheidung nötig', TO_DO: 'Aufgabe von Hand', OVERDUE: 'Überfällig',
    },
    deliveryEvent: {
      'planned': 'Eingeplant', 'claimed': 'Zum Senden aufgenommen', 'claimed-again': 'Noch einmal aufgenommen: Der erste Anlauf brach ab, bevor etwas gesendet war', 'prepared': 'Text und Bilder sind bereit', 'armed': 'Senden begonnen',
      'published': 'Veröffentlicht, das Netzwerk hat es bestätigt', 'published-found': 'Beim Nachsehen gefunden: veröffentlicht', 'published-by-hand': 'Jemand hat nachgesehen: Der Beitrag steht dort',
      'rejected': 'Vom Netzwerk nicht angenommen', 'retry': 'Neuer Versuch in {{wait}}', 'unknown': 'Keine klare Antwort vom Netzwerk: unbestätigt', 'looked': 'Nachgesehen: noch nicht zu finden', 'looked-in-vain': 'Nachgesehen: Das Netzwerk ließ sich nicht lesen', 'absent': 'Nachgesehen: Der Beitrag steht sicher nicht dort',
      'contested': 'Das Netzwerk nannte einen Beitrag, der schon zu einer anderen Auslieferung gehört', 'needs-person': 'Ab hier muss jemand entscheiden', 'sent-again': 'Jemand hat entschieden, noch einmal zu senden',
      'published-there': 'Das Netzwerk hat den Beitrag schon: veröffentlicht', 'confirmed': 'Von Hand veröffentlicht und bestätigt', 'handed-over': 'Fällig: jetzt von Hand veröffentlichen', 'overdue': 'Seit zwei Stunden nicht bestätigt, dass es von Hand veröffentlicht ist', 'repeats': 'Noch einmal gesendet: Doppelt nimmt das Netzwerk es nicht an', 'postponed': 'Das Netzwerk nimmt gerade nichts an, später wird weiter nachgesehen', 'discarded': 'Jemand hat entschieden, es nicht mehr zu senden',
      'held': 'Angehalten', 'cancelled': 'Abgebrochen', 'expired': 'Der Termin war verstrichen, nichts wurde gesendet', 'other': 'Etwas hat sich geändert',
    },
    decision: {
      post: 'der Beitrag', part: 'Teil {{number}}', question: 'Steht {{what}} auf {{network}}?', why: '{{network}} hat nicht gesagt, ob der Beitrag angekommen ist, und er ließ sich dort nicht finden. Sehen Sie bei {{name}} nach und entscheiden Sie.',
      live: 'Ja, er steht dort', liveHelp: 'Der Beitrag gilt als veröffentlicht. Der Link gehört dazu: Mit ihm finden ihn alle wieder.', url: 'Link zum Beitrag', where: 'Wo steht {{what}} auf {{network}}?', whereWhy: '{{network}} sagt, dass der Beitrag schon da ist. Suchen Sie ihn bei {{name}} und tragen Sie seinen Link ein.', whereDo: 'Hier steht er',
      again: 'Nein, noch einmal senden', againHelp: 'Der Beitrag geht noch einmal hinaus. Steht er doch schon dort, steht er danach doppelt da.', againQuestion: 'Noch einmal auf {{network}} senden?',
      discard: 'Nicht mehr senden', discardHelp: 'Auf diesem Kanal bleibt es dabei; niemand versucht es noch einmal.', discardQuestion: 'Auf {{network}} nicht mehr senden?', others: 'Jemand aus der Redaktion muss hier entscheiden.',
      resend: 'Jetzt senden', resendQuestion: '„{{name}}“: jetzt auf {{network}} senden?', resendHelp: 'Nur das, was hier noch fehlt, geht hinaus, und zwar gleich. Was schon veröffentlicht ist, bleibt, wie es ist.',
    },
    review: { none: 'Nichts zu prüfen.', noneHelp: 'Sobald jemand einen Beitrag zur Prüfung gibt, steht er hier.', since: 'eingereicht', by: 'Geschrieben von {{name}}', noSlot: 'Ohne Termin: nach der Freigabe muss jemand einen setzen.', open: 'Im Editor öffnen', own: 'Diesen Beitrag haben Sie geschrieben. Freigeben muss jemand anderes.', back: 'Zur Liste', position: '{{number}} von {{count}}', previous: 'Voriger Beitrag', next: 'Nächster Beitrag', gone: 'Über diesen Beitrag hat schon jemand entschieden.', goneHelp: 'Er wartet nicht mehr auf eine Prüfung.', approved: '„{{title}}“ ist freigegeben.', rejected: '„{{title}}“ ist zurückgegeben.' },
    calendar: {
      previous: 'Zurück', next: 'Weiter', today: 'Heute', week: 'KW {{number}}', zone: 'Uhrzeiten in {{zone}}', view: 'Ansicht', weekView: 'Woche', monthView: 'Monat', closed: 'Geschlossen',
      more_one: 'noch einer', more_other: 'noch {{count}}', addOn: 'Neuer Beitrag am {{day}}', moved: '{{day}}: Dort liegt jetzt „{{title}}“.',
    },
  },
  {
    posts: {
      new: 'New post', search: 'Search posts', stages: 'By stage', every: 'All', none: 'No posts yet.', noneHelp: 'Every post of this client stands here, from draft to link.',
      first: 'Write the first post', noneFound: 'No post fits.', noneFoundHelp: 'Try other words or another stage.', changed: 'changed', byPartner: 'Created by a partner', bySeries: 'From a series',
      noneHelpAll: 'The posts of all clients stand here, from draft to link.',
    },
    post: {
      language: 'Language', languageOfClient: 'The client’s language', untitled: 'Untitled', page: 'Post', toList: 'All posts', write: 'Write the post', title: 'Working title', titleLabel: 'Working title, for the team only', channels: 'Channels', noChannels: 'This client has no channel yet.',
      noChannelsHelp: 'Connect an account in the client file, then something can go out from here. You can start writing now.', variants: 'Variants', common: 'All channels', differs: 'own variant',
      placeholder: 'What should stand out there?', textLabel: 'Text for all channels', variantLabel: 'Variant for {{name}}', commonHelp: 'Used on every channel without a variant of its own.',
      variantHelp: 'Same as all channels. Start writing here to make a variant.', backToCommon: 'Back to the common text', count: '{{name}}: {{used}} of {{limit}} characters',
    },
    findings: {
      title: 'Findings', checking: 'checking …', count_one: 'one finding', count_other: '{{count}} findings', noChannel: 'Choose a channel and the text is checked as you write.', none: 'Nothing to object to.',
      BLOCK: 'Blocks', WARN: 'Careful', HINT: 'Hint', show: 'Show the place', source: 'Source', verified: 'Verified on {{date}}',
    },
    options: {
      title: 'How Mastodon shows the post', warning: 'Content warning', warningHelp: 'Stands before the text and counts with it. Whoever reads it decides whether to see the text.', sensitive: 'Show pictures only to whoever wants to see them', hidden: 'These pictures are hidden until somebody wants to see them.',
      visibility: 'Visible to', visibilityHelp: 'Other networks show the post to everybody.', PUBLIC: 'everybody', UNLISTED: 'everybody, but not in the lists of what is new', FOLLOWERS: 'only those who follow the account',
    },
    preview: { title: 'Preview', switch: 'Preview for', none: 'Choose a channel to see the post the way its network shows it.', soon: 'now', empty: 'The text will stand here.' },
    media: {
      animated: 'The picture moves.', removed: { LOCATION: 'The location and the details of the camera were removed at the upload.', DETAILS: 'The details of the camera were removed at the upload.' },
      title: 'Pictures', add: 'Add a picture', none: 'No picture yet.', alt: 'Description of picture {{number}}', altHelp: 'What does it show, and why is it here?', picture: 'Picture {{number}}', remove: 'Remove picture {{number}}',
      library: 'Picture from the library', libraryEmpty: 'No pictures in the library yet.',
      addMany: 'Add pictures', help: 'Drag pictures onto this page or paste them from the clipboard: PNG, JPEG, GIF and WebP, up to 16 MB each.', drop: 'Drop here for', left_one: 'One picture on its way …', left_other: '{{count}} pictures on their way …',
      pageEmpty: 'No pictures yet.', pageEmptyHelp: 'The pictures of this client are kept here, including those added while writing a post.', pixels: '{{width}} × {{height}} pixels', original: 'Full size', write: 'Write a post with it',
    },
    slot: {
      title: 'Time', wish: 'A wish: takes effect with the approval', none: 'No time yet.', change: 'Change the time', choose: 'Choose a time', remove: 'Remove the time', now: 'Send as soon as possible', nowQuestion: 'Publish now?',
      nowHelp_one: 'The post goes out on one channel within seconds.', nowHelp_other: 'The post goes out on {{count}} channels within seconds.', day: 'Day', time: 'Time', zone: 'Time in {{zone}}', incomplete: 'Choose a day and a time.', past: 'This time lies in the past.', late: 'The approval ends on {{end}}, before this time; it has to be approved again.',
      gap: 'This time does not exist on that day: the clocks go forward.', twice: 'this time comes twice, the first one counts', take: 'Take {{time}}', set: 'Set the time',
    },
    conflict: { title: 'Somebody has changed this post in the meantime.', help: 'Your text is still here and not saved. The other version begins like this:', theirs: 'Take the other version', mine: 'Go on with my text' },
    note: {
      restored: 'Unsaved text from before is back.', throwAway: 'Throw it away', rejected: '{{name}} sent this post back,', held: '{{name}} put this post on hold,', approved: 'Approved by {{name}},', uncovered: 'The approval by {{name}} no longer covers this wording,', until: 'valid until',
      lockedReview: 'This post is in review. Changing it takes it back to draft.', lockedApproved: 'This wording is approved. Changing it takes the approval back.', unlock: 'Edit anyway',
    },
    save: { saving: 'Saving …', failed: 'Not saved', dirty: 'Not saved yet', at: 'Saved at {{time}}', all: 'All saved', nothing: 'Saves while you write', backToDraft: 'Save, back to draft' },
    move: {
      submit: 'Submit for review', submitAgain: 'Submit again', submitBlocked_one: 'Submit for review (1 finding blocks)', submitBlocked_other: 'Submit for review ({{count}} findings block)', approve: 'Approve', reject: 'Send back', rejectQuestion: 'Send this post back?', rejectReason: 'What should be different?',
      hold: 'Hold', holdQuestion: 'Hold this post?', holdHelp: 'It does not go out until somebody lets it go again.', holdReason: 'Why?', unhold: 'Let it go on', unholdQuestion: 'Let this post go on?', unholdHelp: 'If its time has passed, it needs a new one.',
      discard: 'Discard', discardQuestion: 'Discard this post?', discardHelp: 'It does not go out and leaves the calendar. The list still shows it under “Discarded”.',
    },
    delivery: { title: 'Deliveries', published: 'published', next: 'next attempt', due: 'due', attempts: '{{count}} attempts', open: 'Open', log: 'What happened ({{count}})', post: 'Post' },
    deliveryStatus: {
      SCHEDULED: 'Scheduled', LEASED: 'Being prepared', PREPARED: 'Being sent', ARMED: 'Being sent', RETRY_WAIT: 'Waiting to try again', UNKNOWN: 'Unconfirmed', HELD: 'On hold',
      PUBLISHED: 'Published', REJECTED: 'Not accepted', EXPIRED: 'Time has passed', CANCELLED: 'Cancelled', NEEDS_PERSON: 'Needs a decision', TO_DO: 'Publish by hand', OVERDUE: 'Overdue',
    },
    deliveryEvent: {
      'planned': 'Scheduled', 'claimed': 'Taken up for sending', 'claimed-again': 'Taken up again: the first attempt broke off before anything was sent', 'prepared': 'Text and pictures are ready', 'armed': 'Sending began',
      'published': 'Published, the network has confirmed it', 'published-found': 'Looked and found it: published', 'published-by-hand': 'Somebody looked: the post stands there',
      'rejected': 'Not accepted by the network', 'retry': 'Next attempt in {{wait}}', 'unknown': 'No clear answer from the network: unconfirmed', 'looked': 'Looked: not there yet', 'looked-in-vain': 'Looked: the network could not be read', 'absent': 'Looked: the post is surely not there',
      'contested': 'The network named a post that belongs to another delivery', 'needs-person': 'From here on somebody has to decide', 'sent-again': 'Somebody decided to send it again',
      'published-there': 'The network has the post already: published', 'confirmed': 'Published by hand and confirmed', 'handed-over': 'Due: publish by hand now', 'overdue': 'For two hours nobody has confirmed that it was published by hand', 'repeats': 'Sent once more: the network does not take the same twice', 'postponed': 'The network takes nothing right now, we go on looking later', 'discarded': 'Somebody decided not to send it any more',
      'held': 'Put on hold', 'cancelled': 'Cancelled', 'expired': 'The time had passed, nothing was sent', 'other': 'Something changed',
    },
    decision: {
      post: 'the post', part: 'part {{number}}', question: 'Does {{what}} stand on {{network}}?', why: '{{network}} did not say whether the post arrived, and it could not be found there. Have a look at {{name}} and decide.',
      live: 'Yes, it stands there', liveHelp: 'The post counts as published. The link belongs to it: everybody finds it again that way.', url: 'Link to the post', where: 'Where does {{what}} stand on {{network}}?', whereWhy: '{{network}} says that it has the post already. Find it at {{name}} and paste its link.', whereDo: 'It stands here',
      again: 'No, send it again', againHelp: 'The post goes out once more. If it stands there after all, it will stand there twice.', againQuestion: 'Send to {{network}} again?',
      discard: 'Stop sending', discardHelp: 'It stays like this on this channel; nobody tries again.', discardQuestion: 'Stop sending to {{network}}?', others: 'An editor has to decide this.',
      resend: 'Send now', resendQuestion: '“{{name}}”: send it to {{network}} now?', resendHelp: 'Only what is still missing here goes out, and at once. What is published already stays as it is.',
    },
    review: { none: 'Nothing to review.', noneHelp: 'As soon as somebody submits a post, it stands here.', since: 'submitted', by: 'Written by {{name}}', noSlot: 'No time: somebody has to set one after the approval.', open: 'Open in the editor', own: 'You wrote this. Somebody else has to approve it.', back: 'To the list', position: '{{number}} of {{count}}', previous: 'Previous post', next: 'Next post', gone: 'Somebody has decided on this post.', goneHelp: 'It does not wait for a review any more.', approved: '“{{title}}” is approved.', rejected: '“{{title}}” was sent back.' },
    calendar: {
      previous: 'Back', next: 'Next', today: 'Today', week: 'Week {{number}}', zone: 'Times in {{zone}}', view: 'View', weekView: 'Week', monthView: 'Month', closed: 'Closed',
      more_one: 'one more', more_other: '{{count}} more', addOn: 'New post on {{day}}', moved: '{{day}}: “{{title}}” is there now.',
    },
  },
);
