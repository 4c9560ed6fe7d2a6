/** Texts of the field in which colleagues are called by an @. */
export const texts = {
  naming: {
    team: 'In the team',
    offered_one: '1 person. Choose with the arrow keys, take with Enter.',
    offered_other: '{{count}} people. Choose with the arrow keys, take with Enter.',
  },
};
