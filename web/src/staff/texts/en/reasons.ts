import type { texts as german } from '@staff/texts/de/reasons.ts';

export const texts: typeof german = {
  reason: {
    unknown: 'The reason cannot be told here.',
    'credential-refused':
      'The network no longer accepts the credentials. Connect the channel again and send once more.',
    renewing: 'The access to the network is being renewed; the post goes out by itself.',
    'consent-denied': 'At the network, opening the account was declined. Nothing is connected.',
    'no-accounts':
      'With this sign-in there is no account to connect at the network. Somebody who manages it has to sign in.',
    'may-not-write':
      'The credentials do not allow publishing. Connect the channel again with credentials that do, and send once more.',
    'pictures-gone': 'The network does not have the uploaded pictures, or not yet. We upload them again by ourselves.',
    'rate-limit': 'The network accepts nothing right now because too much was sent. We try again by ourselves.',
    'not-reached': 'The network could not be reached; nothing has been sent for certain. We try again by ourselves.',
    'no-answer':
      'The network did not answer after sending. We look whether the post is there before anything is sent again.',
    'unreadable-answer': 'The network answered something that cannot be understood. We look whether the post is there.',
    'too-late': 'The slot had been over for more than 15 minutes. Nothing goes out that late by itself: please decide.',
    'gate-closed': 'Publishing is on hold for this client.',
    'client-budget-used':
      'The client’s budget of the month for networks that charge is used up. Raise it in the client’s file, or send the post all the same.',
    'client-archived': 'The client is archived; nothing goes out for it any more.',
    'post-held': 'This post is on hold.',
    'no-longer-approved': 'The post was changed or its approval no longer holds.',
    'channel-not-live': 'The channel is not live.',
    'channel-removed': 'The channel is no longer connected to Litfass.',
    'not-found-out': 'It could not be found out whether the post is published. Please look at the network and decide.',
    'earlier-round':
      'The post may have been published at an earlier slot already. Please look at the network and decide.',
    'part-before': 'The part before it is not published; this one goes out once it is.',
    'part-not-linked': 'The part before it is published, but the network named no id that this one could answer to.',
    'by-hand': 'This channel is published by hand: publish it now and confirm it with an address or a note.',
    'proof-missing': 'For two hours nobody has confirmed that this was published by hand.',
    discarded: 'Discarded.',
    duplicate:
      'The network has this very post already and does not accept it twice. Change the text and have it approved again.',
    'public-somewhere':
      'The post is published, but the network does not say where. Please look there and paste its address.',
    finding:
      'A limit or rule has changed since the approval and blocks this post now. The post says which. Please change it or decide.',
    rights:
      'The rights to a picture or video, as noted in the media library, do not allow this delivery. Please look and decide.',
    'media-missing':
      'A picture or video of the post is not in the media library any more. Choose another one and plan the post anew.',
    'media-store-down': 'The store of pictures and videos does not answer. It will be tried again.',
    'still-processing': 'The network is still processing the post; nobody can see it. We try again by ourselves.',
    'still-uploading': 'Not all of the video has reached the network yet. We go on by ourselves.',
    'other-rules': 'The network now accepts posts in another way. We try once more by ourselves.',
    'awaits-release': 'WordPress has the comment, but shows it only when somebody releases it there.',
    'may-not-publish': 'This WordPress account may not publish posts. It needs the role of an author there, at least.',
    'no-interface':
      'The REST interface of WordPress does not answer at this address. Please check the address, and whether WordPress has “Plain” permalinks or a plugin that blocks the interface.',
    'key-taken':
      "Bluesky already has another post under this delivery's key. It stays as it is; please look and decide.",
    'unknown-category': {
      name: 'WordPress has no category “{{name}}”. Add it there, or change the last line of the post and have it approved again.',
      plain:
        'WordPress does not have the category. Add it there, or change the last line of the post and have it approved again.',
    },
    'permission-missing': {
      'network+permission':
        'The permission “{{permission}}” is missing at {{network}}. Please connect the channel again and give it.',
      network: 'A permission is missing at {{network}}. Please connect the channel again and give all of them.',
      plain: 'A permission is missing at the network. Please connect the channel again and give all of them.',
    },
    'account-gone': {
      network:
        'This account is gone from {{network}}, or whoever connected it no longer manages it. Please check there and connect the channel again.',
      plain:
        'This account is gone from the network, or whoever connected it no longer manages it. Please check there and connect the channel again.',
    },
    'quota-used': {
      network:
        'The account has published as many posts as {{network}} allows in 24 hours. We try again by ourselves; otherwise please choose a later slot.',
      plain:
        'The account has published as many posts as the network allows in 24 hours. We try again by ourselves; otherwise please choose a later slot.',
    },
    'draft-gone': {
      network: '{{network}} no longer has the post that lay ready. We lay it ready again by ourselves.',
      plain: 'The network no longer has the post that lay ready. We lay it ready again by ourselves.',
    },
    'action-blocked': {
      network:
        '{{network}} blocks publishing from this account for a while. Please look for its messages there and send once more later.',
      plain:
        'The network blocks publishing from this account for a while. Please look for its messages there and send once more later.',
    },
    'account-restricted': {
      network:
        '{{network}} has restricted this account. Please sign in to the app, do what it asks there and send once more.',
      plain:
        'The network has restricted this account. Please sign in to the app, do what it asks there and send once more.',
    },
    'pictures-have-no-address': {
      network:
        '{{network}} fetches pictures itself, so your Litfass must be reachable from outside. Please have your engineers set it up and send once more.',
      plain:
        'The network fetches pictures itself, so your Litfass must be reachable from outside. Please have your engineers set it up and send once more.',
    },
    'pictures-not-fetched': {
      network:
        '{{network}} could not fetch the pictures from your Litfass. We try again by ourselves; if it stays like this, your engineers must check the address.',
      plain:
        'The network could not fetch the pictures from your Litfass. We try again by ourselves; if it stays like this, your engineers must check the address.',
    },
    'picture-missing': 'Instagram takes no post without a picture. Please add one and have it approved again.',
    'too-many-links': {
      network: '{{network}} takes five links in a post at the most. Please remove some and have it approved again.',
      plain: 'The network does not take so many links. Please remove some and have it approved again.',
    },
    'picture-not-readable':
      'The picture cannot be read, so it cannot be put into a form that the network takes. Please upload another one and have it approved again.',
    'picture-type':
      'Instagram takes JPEG only, and no JPEG could be made of the picture. Please take another one and have it approved again.',
    'picture-ratio':
      'Instagram only takes pictures between 4:5 upright and 1.91:1 wide. Please crop it and have it approved again.',
    'story-medium': {
      network:
        '{{network}} shows exactly one picture or video as a story. Please take out the rest and have the post approved again.',
      plain: 'A story shows exactly one picture or video. Please take out the rest and have the post approved again.',
    },
    'document-not-alone': {
      network:
        '{{network}} takes one document in a post and nothing beside it. Please take the rest out and have it approved again.',
      plain:
        'The network takes one document in a post and nothing beside it. Please take the rest out and have it approved again.',
    },
    'document-not-processed': {
      network:
        '{{network}} could not process the document. Please save it anew, best as a PDF, replace it and have the post approved again.',
      plain:
        'The network could not process the document. Please save it anew, best as a PDF, replace it and have the post approved again.',
    },
    'video-not-alone': {
      network:
        '{{network}} takes one video in a post and nothing beside it. Please take out the rest and have the post approved again.',
      plain:
        'The network takes one video in a post and nothing beside it. Please take out the rest and have the post approved again.',
    },
    'video-not-processed': {
      network:
        '{{network}} could not process the video. Please save it anew as MP4 with H.264 and AAC, replace it and have the post approved again.',
      plain:
        'The network could not process the video. Please save it anew as MP4 with H.264 and AAC, replace it and have the post approved again.',
    },
    'picture-not-taken': {
      network:
        '{{network}} could not process a picture. Please save it anew as JPEG or PNG, replace it and have the post approved again.',
      plain:
        'The network could not process a picture. Please save it anew as JPEG or PNG, replace it and have the post approved again.',
    },
    'no-pictures-in-comments': {
      network:
        'Further parts become comments at {{network}}, and those take no pictures. Please move the pictures to the first part.',
      plain:
        'Further parts become comments here, and those take no pictures. Please move the pictures to the first part.',
    },
    'version-ended': {
      network:
        '{{network}} has switched off the interface that this Litfass uses. Please have Litfass updated, then send once more.',
      plain:
        'The network has switched off the interface that this Litfass uses. Please have Litfass updated, then send once more.',
    },
    'budget-used': {
      network:
        'The credit or the spending limit of your app at {{network}} is used up. Please top it up in the developer console, then send once more.',
      plain:
        'The credit or the spending limit of your app at the network is used up. Please top it up, then send once more.',
    },
    'app-not-enrolled': {
      network:
        'Your app is not enrolled for this interface at {{network}}. Please attach it to a project with access in the developer console, then send once more.',
      plain:
        'Your app is not enrolled for this interface at the network. Please do so in the developer console, then send once more.',
    },
    'app-quota-used': {
      network:
        "Your agency's app has used up its quota of the day at {{network}}. We try again by ourselves once it begins anew; a larger one is requested in the developer console.",
      plain:
        "Your agency's app has used up its quota of the day at the network. We try again by ourselves once it begins anew; a larger one is requested in the developer console.",
    },
    'kept-private': {
      network:
        "{{network}} has the video but keeps it private: your agency's app has not been audited there. Please request the audit; until then it can only be published at {{network}} itself.",
      plain:
        "The network has the video but keeps it private: your agency's app has not been audited there. Please request the audit; until then it can only be published at the network itself.",
    },
    'video-not-taken': {
      'network+words':
        '{{network}} could not use the video ({{words}}). Please export it anew as MP4 with H.264, replace it and have the post approved again.',
      network:
        '{{network}} could not use the video. Please export it anew as MP4 with H.264, replace it and have the post approved again.',
      plain:
        'The network could not use the video. Please export it anew as MP4 with H.264, replace it and have the post approved again.',
    },
    'thumbnail-not-allowed': {
      network:
        'This channel may not have a thumbnail of its own at {{network}}. Its owner confirms a telephone number there once; or leave the picture out and have the post approved again.',
      plain:
        'This channel may not have a thumbnail of its own at the network. Its owner confirms a telephone number there once; or leave the picture out and have the post approved again.',
    },
    'one-video': {
      network: '{{network}} takes exactly one video a post. Please change it and have it approved again.',
      plain: 'The network takes exactly one video a post. Please change it and have it approved again.',
    },
    'options-missing': {
      network:
        '{{network}} wants to know things about this post that have not been said. Please add them and have the post approved again.',
      plain:
        'The network wants to know things about this post that have not been said. Please add them and have the post approved again.',
    },
    'privacy-not-offered': {
      network:
        '{{network}} does not offer the chosen visibility to this account at present. Please choose another and have the post approved again, or change the settings of the account there.',
      plain:
        'The network does not offer the chosen visibility to this account at present. Please choose another and have the post approved again, or change the settings of the account there.',
    },
    'only-private': {
      network:
        "{{network}} lets your agency's app publish private posts only until it has been audited. Please request the audit, or choose the visibility “only the account itself”.",
      plain:
        "The network lets your agency's app publish private posts only until it has been audited. Please request the audit, or choose the visibility “only the account itself”.",
    },
    'address-not-verified': {
      network:
        "{{network}} fetches photos only from addresses that are verified in your agency's app. Please verify the address of your Litfass there and send it again.",
      plain:
        "The network fetches photos only from addresses that are verified in your agency's app. Please verify the address of your Litfass there and send it again.",
    },
    'video-too-long-there': {
      'network+seconds':
        'The video is longer than {{network}} allows this account: {{seconds}} seconds at most. Please cut it and have the post approved again.',
      network:
        'The video is longer than {{network}} allows this account. Please cut it and have the post approved again.',
      plain:
        'The video is longer than the network allows this account. Please cut it and have the post approved again.',
    },
    'video-or-photos': {
      network: '{{network}} takes either one video or photos. Please change it and have it approved again.',
      plain: 'The network takes either one video or photos. Please change it and have it approved again.',
    },
    'app-refused': {
      network: '{{network}} does not know your app like this. Please check app id, secret and redirect address.',
      plain: 'The network does not know your app like this. Please check app id, secret and redirect address.',
    },
    'consent-refused': {
      network: '{{network}} no longer accepts this sign-in. Please sign in once more.',
      plain: 'The network no longer accepts this sign-in. Please sign in once more.',
    },
    refused: {
      'network+words': '{{network}} did not accept the post: “{{words}}” Change the post and have it approved again.',
      network: '{{network}} did not accept the post. Change the post and have it approved again.',
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
    'not-accepted': 'This address cannot be read, or must not be.',
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
};
