import type { texts as german } from '@staff/texts/de/findings.ts';

export const texts: typeof german = {
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
    'credential-ends-before': {
      message: '{{channel}} stops working before this slot: its access ends {{at}}.',
      mend: 'Reconnect the channel before, or choose an earlier slot.',
    },
    'channel-permission-missing': {
      message: '{{channel}} has to be reconnected: the permission {{permission}} is missing.',
      mend: 'Reconnect the channel and give the permission.',
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
          'Part {{part}}: {{network}} allows {{limit}} characters; content warning and text have {{measured}}.',
        part: 'Part {{part}}: {{network}} allows {{limit}} characters; the text has {{measured}}.',
        warning: '{{network}} allows {{limit}} characters; content warning and text have {{measured}}.',
        plain: '{{network}} allows {{limit}} characters; the text has {{measured}}.',
      },
      mend: {
        part: 'Shorten it by {{excess}} or make two parts of it.',
        plain: 'Shorten it by {{excess}} or write a variant for {{channel}}.',
      },
    },
    'text-too-many-bytes': {
      message: {
        part: 'Part {{part}}: {{network}} allows {{limit}} bytes; the text has {{measured}}.',
        plain: '{{network}} allows {{limit}} bytes; the text has {{measured}}.',
      },
      mend: {
        part: 'Shorten it by {{excess}} or make two parts of it.',
        plain: 'Shorten it by {{excess}} or write a variant for {{channel}}.',
      },
    },
    'picture-missing': {
      message: 'A picture is not in this client’s media library.',
      mend: 'Upload the picture again.',
    },
    'alt-text-missing': {
      message: 'A picture has no description, so people who cannot see it will not know what it shows.',
      mend: 'Add a description.',
    },
    'alt-text-too-long': {
      message: 'A description is too long for {{theNetwork}}.',
      mend: 'Shorten the description.',
    },
    'too-many-pictures': {
      message: '{{network}} allows at most {{limit}} pictures.',
      mend: 'Leave pictures out.',
    },
    'document-not-taken': {
      message: '“{{picture}}”: documents cannot be sent to {{theNetwork}} from here.',
      mend: 'Take the document out of the post, or leave this channel out.',
    },
    'too-many-documents': {
      message: '{{network}} takes at most so many documents in a post: {{limit}}.',
      mend: 'Leave documents out.',
    },
    'media-beside-document': {
      message: '{{network}} shows no pictures and videos beside a document.',
      mend: 'Leave out either the document or the pictures and videos.',
    },
    'document-too-large': {
      message: '“{{picture}}” is too large for {{theNetwork}}.',
      mend: 'Export a smaller document, with less sharp pictures for example.',
    },
    'document-too-long': {
      message: '“{{picture}}” has too many pages for {{theNetwork}}: at most {{limit}}.',
      mend: 'Shorten or split the document.',
    },
    'document-pages-unknown': {
      message: '“{{picture}}”: its pages could not be counted.',
      mend: 'See whether there are not more than {{network}} takes.',
    },
    'document-untitled': {
      message: '“{{picture}}” has no title.',
      mend: 'Enter a title: {{network}} shows it above the document.',
    },
    'video-not-taken': {
      message: '“{{picture}}”: no videos can be sent to {{theNetwork}} from here.',
      mend: 'Take the video out of the post, or leave this channel out.',
    },
    'video-type-not-taken': {
      message: '“{{picture}}”: {{network}} takes no videos in this file format.',
      mend: 'Upload the video as MP4.',
    },
    'too-many-videos': {
      message: '{{network}} takes at most {{limit}} videos in a post.',
      mend: 'Leave videos out.',
    },
    'pictures-beside-video': {
      message: '{{network}} does not show pictures and videos together.',
      mend: 'Leave out either the video or the pictures.',
    },
    'video-too-large': {
      message: '“{{picture}}” is too large for {{theNetwork}}.',
      mend: 'Export the video smaller.',
    },
    'video-too-long': {
      message: '“{{picture}}” is too long for {{theNetwork}}: {{limit}} at most.',
      mend: 'Shorten the video.',
    },
    'video-too-short': {
      message: '“{{picture}}” is too short for {{theNetwork}}: {{limit}} at least.',
      mend: 'Use a longer video.',
    },
    'video-length-unknown': {
      message: 'How long “{{picture}}” is could not be told.',
      mend: 'See whether {{network}} takes it.',
    },
    'video-codec-unusual': {
      message: '“{{picture}}” is not encoded as H.264; {{network}} may not play it.',
      mend: 'Export the video as MP4 with H.264.',
    },
    'rights-over': {
      message: {
        slot: 'The rights to “{{picture}}” end before this slot.',
        plain: 'The rights to “{{picture}}” have ended.',
      },
      mend: 'Use another picture, or extend the rights.',
    },
    'rights-end-soon': {
      message: {
        slot: 'The rights to “{{picture}}” end soon after this slot.',
        plain: 'The rights to “{{picture}}” end soon.',
      },
      mend: 'See how long the post is to stay.',
    },
    'rights-elsewhere': {
      message: '“{{picture}}” may not be used on “{{channel}}”.',
      mend: 'Leave the picture out, or this channel.',
    },
    'consent-missing': {
      message: 'Whoever is seen on “{{picture}}” has not agreed yet.',
      mend: 'Ask for consent and note it in the media library.',
    },
    'picture-needed': {
      message: '{{network}} takes no post without a picture or video.',
      mend: 'Add a picture or video.',
    },
    'video-needed': {
      message: '{{network}} takes no post without a video.',
      mend: 'Add a video or leave the channel out.',
    },
    'picture-too-narrow': {
      message: '“{{picture}}” is too narrow for {{theNetwork}}: 4:5 at the most.',
      mend: 'Crop the picture.',
    },
    'picture-too-wide': {
      message: '“{{picture}}” is too wide for {{theNetwork}}: 1.91:1 at the most.',
      mend: 'Crop the picture.',
    },
    'too-many-hashtags': {
      message: 'Too many hashtags for {{theNetwork}}: {{measured}}, at most {{limit}}.',
      mend: 'Leave hashtags out.',
    },
    'too-many-links': {
      message: 'Too many links for {{theNetwork}}: {{measured}}, at most {{limit}}.',
      mend: 'Leave links out.',
    },
    'picture-too-large': {
      message: '“{{picture}}” is too large for {{theNetwork}}.',
      mend: 'Make the picture smaller.',
    },
    'picture-too-many-pixels': {
      message: '“{{picture}}” has more pixels than {{network}} allows.',
      mend: 'Scale the picture down.',
    },
    'picture-stands-still': {
      message: '“{{picture}}” is animated; {{network}} shows it as a still picture.',
      mend: 'Choose a picture that works without moving, or leave the channel out.',
    },
    'picture-sent-as-jpeg': {
      message: '{{network}} does not take “{{picture}}” as it is: a JPEG of it is sent there.',
      mend: 'Nothing to do. What is transparent becomes white.',
    },
    'picture-type-not-taken': {
      message: '“{{picture}}” is in a format that this {{network}} server does not accept.',
      mend: 'Upload the picture as JPEG or PNG.',
    },
    'warning-not-offered': {
      message: '{{network}} has no content warnings: text and pictures are shown openly there.',
      mend: 'Leave this channel out, or accept that.',
    },
    'visibility-not-offered': {
      message: '{{network}} has no choice of who sees the post: everybody does.',
      mend: 'Leave this channel out, or accept that.',
    },
    'option-unknown': {
      message: '{{network}} does not know “{{option}}”.',
      mend: 'Empty it.',
    },
    'option-missing': {
      message: '{{network}} needs “{{option}}”.',
      mend: 'Enter it under “More for {{network}}”.',
    },
    'option-too-long': {
      message: '“{{option}}” may have {{limit}} characters for {{theNetwork}}; it has {{measured}}.',
      mend: 'Shorten it by {{excess}}.',
    },
    'option-too-many': {
      message: '“{{option}}” may have {{limit}} lines for {{theNetwork}}; it has {{measured}}.',
      mend: 'Take {{excess}} out.',
    },
    'option-no-choice': {
      message: '{{network}} does not offer what is chosen for “{{option}}”.',
      mend: 'Choose again.',
    },
    'option-no-time': {
      message: '“{{option}}” is no date with a time of day.',
      mend: 'Enter date and time.',
    },
    'option-no-number': {
      message: '“{{option}}” has to be a whole number from 1 to {{limit}}.',
      mend: 'Enter another number.',
    },
    'option-no-link': {
      message: '“{{option}}” is no address that begins with https:// or http://.',
      mend: 'Enter the whole address.',
    },
    'option-fault': {
      message: '{{network}}, “{{option}}”: {{fault}}',
      mend: 'Change it or take it out.',
    },
    'advertising-mark-missing': {
      message: 'Advertising has to say so in its first words.',
      mend: 'Put “Anzeige:” or “Werbung:”, in an English post “Advertisement:”, before the text.',
    },
    'advertising-mark-late': {
      message: 'The mark stands too far back: it belongs in the first 20 characters, before hashtags and links.',
      mend: 'Put it first.',
    },
    'advertising-mark-weak': {
      message: '“{{word}}” does not mark advertising in Germany.',
      mend: 'Begin with “Werbung” or “Anzeige”, in an English post with “Advertisement”.',
    },
    'advertising-undisclosed': {
      message: '“{{word}}” sounds like advertising for somebody else.',
      mend: 'If it is, choose under “Disclosure” for whom the post speaks.',
    },
    'ai-mark-missing': {
      message: 'Pictures that AI has made and that look real have to be marked as such.',
      mend: 'Say in the text that they were made with AI.',
    },
    'unknown-mention': {
      message: 'Nobody has the handle @{{handle}} on {{channel}}.',
      mend: 'Correct the handle; otherwise it appears as plain text.',
    },
    'same-text-within-a-day': {
      message: 'The same text is already on {{channel}} within a day.',
      mend: 'Choose other words or leave the channel out.',
    },
    'budget-used': {
      message:
        'The budget does not reach: ${{spent}} of the month {{month}} are used, the post costs ${{cost}}, the budget is ${{budget}}.',
      mend: 'Raise the budget in the client’s file, move the post to another month, or leave the channel out.',
    },
    'budget-used-80': {
      message:
        'With this post more than 80 % of the budget for {{month}} are used: ${{spent}} and ${{cost}} of ${{budget}}.',
      mend: 'Check whether it reaches for the rest of the month.',
    },
    'kind-forbidden': {
      message: 'Such a post must not appear on {{channel}}: {{reason}}',
      mend: 'Leave the channel out or change the post.',
    },
    'phrase-forbidden': {
      message: '“{{found}}” is forbidden for this client: {{reason}}',
      mend: 'Choose other words.',
    },
    'phrase-with-care': {
      message: '“{{found}}” only with care: {{reason}}',
      mend: 'Prove it or choose other words.',
    },
    embargo: {
      message: 'From {{from}} to {{until}} nothing appears: {{reason}}',
      mend: 'Choose another slot.',
    },
    'decorative-letters': {
      message: '“{{found}}” are decorative letters; screen readers read them one by one or not at all.',
      mend: 'Use ordinary letters.',
    },
    'emoji-run': {
      message: '{{many}} emoji in a row: screen readers say each by its name.',
      mend: 'Keep a few.',
    },
    'sign-run': {
      message: '“{{found}}” is read aloud sign by sign.',
      mend: 'Shorten it or leave it out.',
    },
    'hashtag-capitals': {
      message: '{{found}} in capitals is spelt out instead of read.',
      mend: 'Begin each word with a capital, such as #CoffeeInBerlin.',
    },
    'hashtag-small': {
      message: '{{found}}: if these are several words, screen readers read them as one.',
      mend: 'Then begin each with a capital.',
    },
    capitals: {
      message: 'A whole sentence in capitals is hard to read and sounds loud.',
      mend: 'Write it as usual.',
    },
    'alt-text-file-name': {
      message: 'The description of “{{picture}}” is a file name.',
      mend: 'Say what is to be seen.',
    },
    'alt-text-repeats': {
      message: 'The description of “{{picture}}” repeats the text.',
      mend: 'Say what is to be seen in the picture.',
    },
    'wrong-client-link': {
      message: '{{link}} leads to the site of another client. Wrong client?',
      mend: 'Check the client or take the link out.',
    },
    'wrong-client-picture': {
      message: 'Another client has exactly “{{picture}}”, too. Wrong client?',
      mend: 'Check the client, or whether the picture is meant for both.',
    },
    'wrong-client-text': {
      message: 'Another client already has a post with nearly this very text ({{measured}} % the same). Wrong client?',
      mend: 'Check the client, or find words of their own for this one.',
    },
    'other-clients-text': {
      message: 'Other clients have a post with nearly this text ({{measured}} % the same).',
      mend: 'Check whether that is meant, as with a template; else find words of their own.',
    },
    'similar-within-a-month': {
      message: 'Nearly the same text stands on {{channel}} within 30 days ({{measured}} % the same).',
      mend: 'Choose other words, or leave the channel out.',
    },
    'wrong-client': {
      message: 'The text names “{{client}}”, another client. Wrong client?',
      mend: 'Check the client or take the name out.',
    },
  },
};
