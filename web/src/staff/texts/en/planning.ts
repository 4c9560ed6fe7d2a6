import type { texts as german } from '@staff/texts/de/planning.ts';

export const texts: typeof german = {
  moving: {
    question: 'Move “{{title}}”',
    moved: '“{{title}}” is now on {{day}} at {{time}}.',
    movedBack: '“{{title}}” is back on {{day}} at {{time}}.',
    holiday: 'That day is a public holiday: {{name}}.',
    closed: 'The client is closed on that day.',
    keysHint: 'Shift and the arrow keys move by days and weeks, D sets day and time.',
    keys: 'Shortcuts',
    shift: 'Shift',
    key: {
      open: 'open the post',
      day: 'a day earlier or later',
      week: 'a week earlier or later',
      date: 'set day and time',
      undo: 'take back, while it is offered',
      page: 'on and back',
      today: 'to today',
      views: 'change the view',
      help: 'this list',
    },
  },
  sheetPost: {
    edit: 'Open in the editor',
    move: 'Change the time',
    preview: 'How it will look',
    noChannel: 'No channel is chosen yet.',
  },
};
