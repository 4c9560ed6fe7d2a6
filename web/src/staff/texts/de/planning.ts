/** Texts of moving posts in the calendar and of the sheet of a post. */
export const texts = {
  moving: {
    question: '„{{title}}“ verschieben',
    moved: '„{{title}}“ liegt jetzt am {{day}} um {{time}}.',
    movedBack: '„{{title}}“ liegt wieder am {{day}} um {{time}}.',
    holiday: 'Der Tag ist ein Feiertag: {{name}}.',
    closed: 'An dem Tag hat der Kunde geschlossen.',
    keysHint: 'Umschalt und Pfeiltasten verschieben um Tage und Wochen, D setzt Tag und Uhrzeit.',
    keys: 'Tasten',
    shift: 'Umschalt',
    key: {
      open: 'den Beitrag öffnen',
      day: 'einen Tag früher oder später',
      week: 'eine Woche früher oder später',
      date: 'Tag und Uhrzeit setzen',
      undo: 'zurücknehmen, solange es angeboten wird',
      page: 'weiter und zurück',
      today: 'zu heute',
      views: 'Ansicht wechseln',
      help: 'diese Liste',
    },
  },
  sheetPost: {
    edit: 'Im Editor öffnen',
    move: 'Termin ändern',
    preview: 'So erscheint er',
    noChannel: 'Noch ist kein Kanal gewählt.',
  },
};
