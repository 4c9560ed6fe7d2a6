import type { texts as german } from './de.ts';

/** The same in English. */
export const texts: typeof german = {
  channelOption: {
    BLUESKY: {
      replies: {
        label: 'Who may reply',
        choices: {
          everybody: 'everybody',
          mentioned: 'only who is mentioned',
          followers: 'only who follows the account',
          following: 'only whom the account follows',
          nobody: 'nobody',
        },
      },
      label: {
        label: 'Content label',
        help: 'Labelled pictures are hidden until somebody wants to see them.',
        choices: {
          none: 'none',
          sexual: 'suggestive',
          nudity: 'nudity without sexuality',
          porn: 'adults only',
          graphicMedia: 'disturbing pictures',
        },
      },
      cardLink: { label: 'Link card: address', help: 'Below the text stands a card that leads there.' },
      cardTitle: { label: 'Link card: title' },
      cardDescription: { label: 'Link card: description' },
      faults: {
        'card-incomplete': 'A link card needs an address and a title.',
        'card-beside-pictures': 'Bluesky shows pictures or a link card, not both.',
      },
    },
    FACEBOOK: {
      as: {
        label: 'Shown as',
        help: 'A story can be seen for a day and shows one picture or video without text.',
        choices: { post: 'Post', story: 'Story' },
      },
      faults: {
        'story-medium': 'A story shows exactly one picture or video.',
        'story-parts': 'No further parts can follow a story.',
        'story-words': 'A story shows no text: it does not appear here.',
      },
      mends: {
        'story-medium': 'Add exactly one picture or video, or let it appear as a post.',
        'story-parts': 'Remove the parts, or let it appear as a post.',
        'story-words': 'If the text is to be seen, let it appear as a post.',
      },
    },
    GOOGLE_BUSINESS: {
      topicType: {
        label: 'Kind',
        choices: { standard: 'News', event: 'Event', offer: 'Offer' },
      },
      eventTitle: { label: 'Title of the event or offer' },
      eventStart: { label: 'Beginning', help: "On the place's own clock." },
      eventEnd: { label: 'End', help: "On the place's own clock." },
      couponCode: { label: 'Coupon code' },
      redeemUrl: { label: 'Where the offer is good (address)' },
      terms: { label: 'Terms of the offer' },
      callToAction: {
        label: 'Button',
        choices: {
          none: 'none',
          book: 'Book',
          order: 'Order online',
          shop: 'Buy',
          learnMore: 'Learn more',
          signUp: 'Sign up',
          call: 'Call now',
        },
      },
      callToActionUrl: { label: 'Address of the button' },
      faults: {
        'no-parts': 'Nothing can follow a post at Google. Write all of it in one text, or leave this channel out.',
        'only-event': 'Only events and offers have that.',
        'event-incomplete': 'Events and offers need a title, a beginning and an end.',
        'ends-before-start': 'The end has to be after the beginning.',
        'only-offer': 'Only offers have that.',
        'no-button-of-offer': 'No button stands below offers.',
        'button-without-link': 'The button needs an address.',
        'link-without-button': 'No button is chosen that leads anywhere.',
      },
    },
    INSTAGRAM: {
      as: {
        label: 'Shown as',
        help: 'A story can be seen for a day and shows one picture or video without text. A reel stands among the reels alone, a video as a post in the feed too.',
        choices: { post: 'Post', story: 'Story', reel: 'Reel' },
      },
      faults: {
        'story-medium': 'A story shows exactly one picture or video.',
        'story-parts': 'No further parts can follow a story.',
        'story-words': 'A story shows no text: it does not appear here.',
        'reel-video': 'A reel is exactly one video.',
      },
      mends: {
        'story-medium': 'Add exactly one picture or video, or let it appear as a post.',
        'story-parts': 'Remove the parts, or let it appear as a post.',
        'story-words': 'If the text is to be seen, let it appear as a post.',
        'reel-video': 'Add exactly one video and nothing else, or let it appear as a post.',
      },
    },
    MASTODON: {
      pollAnswers: {
        label: 'Poll: answers',
        help: 'One a line, two to four; 50 characters each at most. The question is the text.',
      },
      pollDuration: {
        label: 'Poll: duration',
        choices: { day: 'one day', hour: 'one hour', sixHours: 'six hours', threeDays: 'three days', week: 'one week' },
      },
      pollSeveral: { label: 'Poll: allow several answers' },
      faults: {
        'poll-missing': 'The poll has no answers yet.',
        'poll-one-answer': 'A poll has at least two answers.',
        'poll-same-answer': 'Two answers are the same.',
        'poll-long-answer': 'An answer may have 50 characters at most.',
        'poll-beside-pictures': 'Mastodon shows pictures or a poll, not both.',
      },
    },
    WEBHOOK: {
      title: { label: 'Title', help: 'The receiver gets it beside the text.' },
      summary: { label: 'Summary' },
      tags: { label: 'Tags', help: 'One a line.' },
      link: { label: 'Address', help: 'Where the post should lead.' },
    },
    WORDPRESS: {
      slug: {
        label: 'Own address',
        help: 'The last part of the address, such as our-bread. Otherwise the title makes it.',
      },
      excerpt: { label: 'Excerpt', help: 'Stands below the title in the lists of the site.' },
      categories: { label: 'Categories', help: 'One a line. What is not there yet is made.' },
      tags: { label: 'Tags', help: 'One a line. What is not there yet is made.' },
      noFeaturedImage: { label: 'Do not show the first picture as the featured image' },
      faults: {
        'slug-form': 'It consists of small letters without accents, digits and single hyphens.',
        'term-long': 'A name may have 200 characters at most.',
      },
    },
    TIKTOK: {
      privacyLevel: {
        label: 'Who sees it',
        help: 'TikTok wants this to be chosen each time.',
        choices: {
          unsaid: 'please choose',
          everyone: 'everyone',
          followers: 'who follows the account',
          friends: 'friends (who follow each other)',
          onlyMe: 'only the account itself',
        },
      },
      allowComments: { label: 'Allow comments' },
      allowDuet: { label: 'Allow duets (videos only)' },
      allowStitch: { label: 'Allow stitches (videos only)' },
      ownBrand: { label: 'Promotes its own brand', help: 'TikTok labels the post as promotional.' },
      paidPartnership: {
        label: 'Promotes another brand (paid partnership)',
        help: 'TikTok labels the post as a paid partnership.',
      },
      aiGenerated: { label: 'Made with AI (videos only)' },
      photoTitle: { label: 'Title of the photos', help: '90 characters at most; videos have none.' },
      faults: {
        'no-parts': 'Nothing can follow a post at TikTok. Write all of it in one text, or leave this channel out.',
        'privacy-unsaid': 'It is not chosen yet who sees the post.',
        'paid-and-private': 'A paid partnership cannot be seen by the account alone.',
        'title-long': 'The title may have 90 characters at most; an emoji counts several times.',
      },
    },
    YOUTUBE: {
      title: { label: 'Title', help: '100 characters at most. The text becomes the description.' },
      madeForKids: {
        label: 'Made for kids',
        help: 'YouTube wants to be told. Below videos for kids it turns off comments and personalised ads.',
        choices: { unsaid: 'please say', no: 'no', yes: 'yes, for kids' },
      },
      visibility: {
        label: 'Visibility',
        choices: { public: 'public', unlisted: 'only with the link' },
      },
      category: {
        label: 'Category',
        choices: {
          people: 'People & blogs',
          film: 'Film & animation',
          autos: 'Cars & vehicles',
          music: 'Music',
          animals: 'Pets & animals',
          sports: 'Sports',
          travel: 'Travel & events',
          gaming: 'Gaming',
          comedy: 'Comedy',
          entertainment: 'Entertainment',
          news: 'News & politics',
          howto: 'How-to & style',
          education: 'Education',
          science: 'Science & technology',
          nonprofits: 'Non-profits & activism',
        },
      },
      tags: { label: 'Tags', help: 'One a line, 500 characters altogether at most.' },
      faults: {
        'no-parts': 'Nothing can follow a video at YouTube. Write all of it in one text, or leave this channel out.',
        'angle-brackets': 'YouTube takes the characters < and > neither in the title nor in the text or tags.',
        'kids-unsaid': 'It is not said whether the video is made for kids.',
        'tags-long': 'The tags have more than 500 characters altogether; commas and quotation marks count.',
      },
    },
  },
};
