import { texts } from '@shared/language.ts';

/**
 * What a check found and how to mend it, by its rule. Where the sentence depends on what there is to name, it stands
 * by that, the fullest first; `excess` is what was measured beyond the limit.
 */
export const findingTexts = texts(
  {
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
        message: 'Eine Bildbeschreibung ist für {{network}} zu lang.',
        mend: 'Die Beschreibung kürzen.',
      },
      'too-many-pictures': {
        message: '{{network}} nimmt {{limit}} Bilder.',
        mend: 'Bilder weglassen.',
      },
      'picture-too-large': {
        message: '„{{picture}}“ ist für {{network}} zu groß.',
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
    },
  },
  {
    finding: {
      unknown: {
        message: 'A check found something that this page does not know yet.',
        mend: 'Reload the page.',
      },
      'check-broken': {
        message: 'One of the checks failed on this post.',
        mend: 'Simplify or shorten the text.',
      },
      'no-channel': {
        message: 'No channel is chosen yet.',
        mend: 'Choose at least one channel.',
      },
      'channel-removed': {
        message: 'One of the chosen channels is no longer connected.',
        mend: 'Leave the channel out or connect it again.',
      },
      'channel-needs-reconnect': {
        message: '{{channel}} has to be connected again.',
        mend: 'Put the channel live or leave it out.',
      },
      'channel-paused': {
        message: '{{channel}} is paused.',
        mend: 'Put the channel live or leave it out.',
      },
      'text-empty': {
        message: 'The post is empty.',
        mend: 'Write text or add a picture.',
      },
      'part-empty': {
        message: 'A part is empty.',
        mend: 'Write text or add a picture.',
      },
      'text-too-long': {
        message: {
          'part+warning':
            'Part {{part}}: {{network}} takes {{limit}} characters, content warning and text have {{measured}}.',
          part: 'Part {{part}}: {{network}} takes {{limit}} characters, the text has {{measured}}.',
          warning: '{{network}} takes {{limit}} characters, content warning and text have {{measured}}.',
          plain: '{{network}} takes {{limit}} characters, the text has {{measured}}.',
        },
        mend: {
          part: 'Shorten it by {{excess}} or make two parts of it.',
          plain: 'Shorten it by {{excess}} or write a variant for {{channel}}.',
        },
      },
      'text-too-many-bytes': {
        message: {
          part: 'Part {{part}}: {{network}} takes {{limit}} bytes, the text has {{measured}}.',
          plain: '{{network}} takes {{limit}} bytes, the text has {{measured}}.',
        },
        mend: {
          part: 'Shorten it by {{excess}} or make two parts of it.',
          plain: 'Shorten it by {{excess}} or write a variant for {{channel}}.',
        },
      },
      'picture-missing': {
        message: 'A picture is not in this client’s library.',
        mend: 'Upload the picture again.',
      },
      'alt-text-missing': {
        message: 'A picture has no description; who does not see it is not told what is on it.',
        mend: 'Add a description.',
      },
      'alt-text-too-long': {
        message: 'A description is too long for {{network}}.',
        mend: 'Shorten the description.',
      },
      'too-many-pictures': {
        message: '{{network}} takes {{limit}} pictures.',
        mend: 'Leave pictures out.',
      },
      'picture-too-large': {
        message: '“{{picture}}” is too large for {{network}}.',
        mend: 'Make the picture smaller.',
      },
      'picture-too-many-pixels': {
        message: '“{{picture}}” has more pixels than {{network}} takes.',
        mend: 'Scale the picture down.',
      },
      'picture-stands-still': {
        message: '“{{picture}}” moves; on {{network}} it stands still.',
        mend: 'Take a picture that is right without moving, or leave the channel out.',
      },
      'picture-type-not-taken': {
        message: '“{{picture}}” is of a kind that this server of {{network}} does not take.',
        mend: 'Upload the picture as JPEG or PNG.',
      },
      'warning-not-offered': {
        message: '{{network}} shows no content warning: text and pictures stand there openly.',
        mend: 'Leave this channel out, or mean it.',
      },
      'visibility-not-offered': {
        message: '{{network}} lets nobody choose who sees the post: there everybody does.',
        mend: 'Leave this channel out, or mean it.',
      },
      'unknown-mention': {
        message: 'Nobody has the handle @{{handle}} on {{channel}}.',
        mend: 'Correct the handle; otherwise it stands there as text only.',
      },
      'same-text-within-a-day': {
        message: 'The same text stands on {{channel}} within a day already.',
        mend: 'Choose other words or leave the channel out.',
      },
      'wrong-client': {
        message: 'The text names “{{client}}”, another client. Wrong client?',
        mend: 'Check the client or take the name out.',
      },
    },
  },
);
