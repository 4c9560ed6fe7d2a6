/** Two letters for a client or a person: `Bäckerei Sonnenschein` is `BS`. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => word[0]?.toLocaleUpperCase('de') ?? '')
    .join('') || name.slice(0, 1);
