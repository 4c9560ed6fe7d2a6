/**
 * What single networks want to know of a post, by network and the name that its package declares. Beside a label there
 * may be help, the choices by their values, under `faults` what does not go together, and under `mends` what to do then.
 */
export const texts = {
  channelOption: {
    BLUESKY: {
      replies: {
        label: 'Wer antworten darf',
        choices: {
          everybody: 'alle',
          mentioned: 'nur wer erwähnt wird',
          followers: 'nur wer dem Konto folgt',
          following: 'nur wem das Konto folgt',
          nobody: 'niemand',
        },
      },
      label: {
        label: 'Inhaltskennzeichen',
        help: 'Bilder mit Kennzeichen sind verborgen, bis jemand sie sehen will.',
        choices: {
          none: 'keines',
          sexual: 'anzüglich',
          nudity: 'Nacktheit ohne Sexualität',
          porn: 'nur für Erwachsene',
          graphicMedia: 'verstörende Bilder',
        },
      },
      cardLink: { label: 'Linkkarte: Adresse', help: 'Unter dem Text steht eine Karte, die dorthin führt.' },
      cardTitle: { label: 'Linkkarte: Titel' },
      cardDescription: { label: 'Linkkarte: Beschreibung' },
      faults: {
        'card-incomplete': 'Eine Linkkarte braucht Adresse und Titel.',
        'card-beside-pictures': 'Bluesky zeigt Bilder oder eine Linkkarte, nicht beides.',
      },
    },
    FACEBOOK: {
      as: {
        label: 'Erscheint als',
        help: 'Eine Story ist einen Tag lang zu sehen und zeigt ein Bild oder Video ohne Text.',
        choices: { post: 'Beitrag', story: 'Story' },
      },
      faults: {
        'story-medium': 'Eine Story zeigt genau ein Bild oder Video.',
        'story-parts': 'Auf eine Story können keine weiteren Teile folgen.',
        'story-words': 'Eine Story zeigt keinen Text: Er erscheint hier nicht.',
      },
      mends: {
        'story-medium': 'Genau ein Bild oder Video hinzufügen oder als Beitrag erscheinen lassen.',
        'story-parts': 'Die Teile entfernen oder als Beitrag erscheinen lassen.',
        'story-words': 'Soll der Text zu sehen sein, als Beitrag erscheinen lassen.',
      },
    },
    GOOGLE_BUSINESS: {
      topicType: {
        label: 'Art',
        choices: { standard: 'Neuigkeit', event: 'Veranstaltung', offer: 'Angebot' },
      },
      eventTitle: { label: 'Titel der Veranstaltung oder des Angebots' },
      eventStart: { label: 'Beginn', help: 'Auf der Uhr des Ortes.' },
      eventEnd: { label: 'Ende', help: 'Auf der Uhr des Ortes.' },
      couponCode: { label: 'Gutscheincode' },
      redeemUrl: { label: 'Wo das Angebot gilt (Adresse)' },
      terms: { label: 'Bedingungen des Angebots' },
      callToAction: {
        label: 'Schaltfläche',
        choices: {
          none: 'keine',
          book: 'Buchen',
          order: 'Online bestellen',
          shop: 'Kaufen',
          learnMore: 'Weitere Informationen',
          signUp: 'Anmelden',
          call: 'Jetzt anrufen',
        },
      },
      callToActionUrl: { label: 'Adresse der Schaltfläche' },
      faults: {
        'no-parts':
          'Einem Beitrag kann bei Google nichts folgen. Alles in einen Text schreiben oder diesen Kanal weglassen.',
        'only-event': 'Das haben nur Veranstaltungen und Angebote.',
        'event-incomplete': 'Veranstaltungen und Angebote brauchen Titel, Beginn und Ende.',
        'ends-before-start': 'Das Ende muss nach dem Beginn liegen.',
        'only-offer': 'Das haben nur Angebote.',
        'no-button-of-offer': 'Unter Angeboten steht keine Schaltfläche.',
        'button-without-link': 'Die Schaltfläche braucht eine Adresse.',
        'link-without-button': 'Dazu ist keine Schaltfläche gewählt, die irgendwohin führt.',
      },
    },
    INSTAGRAM: {
      as: {
        label: 'Erscheint als',
        help: 'Eine Story ist einen Tag lang zu sehen und zeigt ein Bild oder Video ohne Text. Ein Reel steht nur bei den Reels, ein Video als Beitrag auch im Feed.',
        choices: { post: 'Beitrag', story: 'Story', reel: 'Reel' },
      },
      faults: {
        'story-medium': 'Eine Story zeigt genau ein Bild oder Video.',
        'story-parts': 'Auf eine Story können keine weiteren Teile folgen.',
        'story-words': 'Eine Story zeigt keinen Text: Er erscheint hier nicht.',
        'reel-video': 'Ein Reel ist genau ein Video.',
      },
      mends: {
        'story-medium': 'Genau ein Bild oder Video hinzufügen oder als Beitrag erscheinen lassen.',
        'story-parts': 'Die Teile entfernen oder als Beitrag erscheinen lassen.',
        'story-words': 'Soll der Text zu sehen sein, als Beitrag erscheinen lassen.',
        'reel-video': 'Genau ein Video hinzufügen und alles andere weglassen, oder als Beitrag erscheinen lassen.',
      },
    },
    MASTODON: {
      pollAnswers: {
        label: 'Umfrage: Antworten',
        help: 'Eine je Zeile, zwei bis vier; jede höchstens 50 Zeichen. Die Frage ist der Text.',
      },
      pollDuration: {
        label: 'Umfrage: Dauer',
        choices: {
          day: 'ein Tag',
          hour: 'eine Stunde',
          sixHours: 'sechs Stunden',
          threeDays: 'drei Tage',
          week: 'eine Woche',
        },
      },
      pollSeveral: { label: 'Umfrage: mehrere Antworten erlauben' },
      faults: {
        'poll-missing': 'Die Umfrage hat noch keine Antworten.',
        'poll-one-answer': 'Eine Umfrage hat mindestens zwei Antworten.',
        'poll-same-answer': 'Zwei Antworten sind gleich.',
        'poll-long-answer': 'Eine Antwort darf höchstens 50 Zeichen haben.',
        'poll-beside-pictures': 'Mastodon zeigt Bilder oder eine Umfrage, nicht beides.',
      },
    },
    WEBHOOK: {
      title: { label: 'Titel', help: 'Der Empfänger bekommt ihn neben dem Text.' },
      summary: { label: 'Zusammenfassung' },
      tags: { label: 'Schlagwörter', help: 'Eines je Zeile.' },
      link: { label: 'Adresse', help: 'Wohin der Beitrag führen soll.' },
    },
    WORDPRESS: {
      slug: {
        label: 'Eigene Adresse',
        help: 'Der letzte Teil der Adresse, etwa unser-brot. Sonst wird sie aus dem Titel.',
      },
      excerpt: { label: 'Auszug', help: 'Steht in Listen der Seite unter dem Titel.' },
      categories: { label: 'Kategorien', help: 'Eine je Zeile. Was es noch nicht gibt, wird angelegt.' },
      tags: { label: 'Schlagwörter', help: 'Eines je Zeile. Was es noch nicht gibt, wird angelegt.' },
      noFeaturedImage: { label: 'Das erste Bild nicht als Beitragsbild zeigen' },
      faults: {
        'slug-form': 'Sie besteht aus kleinen Buchstaben ohne Umlaute, Ziffern und einzelnen Bindestrichen.',
        'term-long': 'Ein Name darf höchstens 200 Zeichen haben.',
      },
    },
    TIKTOK: {
      privacyLevel: {
        label: 'Wer es sieht',
        help: 'TikTok verlangt, dass das jedes Mal gewählt wird.',
        choices: {
          unsaid: 'bitte wählen',
          everyone: 'alle',
          followers: 'wer dem Konto folgt',
          friends: 'Freunde (wer sich gegenseitig folgt)',
          onlyMe: 'nur das Konto selbst',
        },
      },
      allowComments: { label: 'Kommentare erlauben' },
      allowDuet: { label: 'Duette erlauben (nur Videos)' },
      allowStitch: { label: 'Stitch erlauben (nur Videos)' },
      ownBrand: { label: 'Wirbt für die eigene Marke', help: 'TikTok kennzeichnet den Beitrag als Werbung.' },
      paidPartnership: {
        label: 'Wirbt für eine andere Marke (bezahlte Partnerschaft)',
        help: 'TikTok kennzeichnet den Beitrag als bezahlte Partnerschaft.',
      },
      aiGenerated: { label: 'Mit KI erzeugt (nur Videos)' },
      photoTitle: { label: 'Titel der Fotos', help: 'Höchstens 90 Zeichen; bei Videos steht er nicht.' },
      faults: {
        'no-parts':
          'Bei TikTok kann auf einen Beitrag nichts folgen. Alles in einen Text schreiben oder diesen Kanal abwählen.',
        'privacy-unsaid': 'Es ist noch nicht gewählt, wer den Beitrag sieht.',
        'paid-and-private': 'Eine bezahlte Partnerschaft kann nicht nur für das Konto selbst sichtbar sein.',
        'title-long': 'Der Titel darf höchstens 90 Zeichen haben; ein Emoji zählt mehrfach.',
      },
    },
    YOUTUBE: {
      title: { label: 'Titel', help: 'Höchstens 100 Zeichen. Der Text wird die Beschreibung.' },
      madeForKids: {
        label: 'Speziell für Kinder',
        help: 'YouTube verlangt diese Angabe. Bei Videos für Kinder schaltet es Kommentare und passende Werbung ab.',
        choices: { unsaid: 'bitte angeben', no: 'nein', yes: 'ja, für Kinder' },
      },
      visibility: {
        label: 'Sichtbarkeit',
        choices: { public: 'öffentlich', unlisted: 'nur mit Link' },
      },
      category: {
        label: 'Kategorie',
        choices: {
          people: 'Menschen & Blogs',
          film: 'Film & Animation',
          autos: 'Autos & Fahrzeuge',
          music: 'Musik',
          animals: 'Tiere',
          sports: 'Sport',
          travel: 'Reisen & Events',
          gaming: 'Gaming',
          comedy: 'Comedy',
          entertainment: 'Unterhaltung',
          news: 'Nachrichten & Politik',
          howto: 'Praktische Tipps & Styling',
          education: 'Bildung',
          science: 'Wissenschaft & Technik',
          nonprofits: 'Gemeinnütziges & Aktivismus',
        },
      },
      tags: { label: 'Tags', help: 'Einer je Zeile, zusammen höchstens 500 Zeichen.' },
      faults: {
        'no-parts':
          'Bei YouTube kann auf ein Video nichts folgen. Alles in einen Text schreiben oder diesen Kanal abwählen.',
        'angle-brackets': 'YouTube nimmt weder im Titel noch im Text oder in Tags die Zeichen < und >.',
        'kids-unsaid': 'Es fehlt die Angabe, ob das Video speziell für Kinder ist.',
        'tags-long': 'Die Tags haben zusammen mehr als 500 Zeichen; Kommas und Anführungszeichen zählen mit.',
      },
    },
  },
};
