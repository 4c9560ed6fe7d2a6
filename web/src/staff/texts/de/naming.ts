/** Texts of the field in which colleagues are called by an @. */
export const texts = {
  naming: {
    team: 'Im Team',
    offered_one: '1 Person. Mit Pfeiltasten wählen, mit Enter übernehmen.',
    offered_other: '{{count}} Personen. Mit Pfeiltasten wählen, mit Enter übernehmen.',
  },
};
