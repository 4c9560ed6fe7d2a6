import type { texts as german } from './de.ts';

/** The same in English. */
export const texts: typeof german = {
  channelOption: {
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
  },
};
