/** Whose words these are: each link has its own, and nothing of one is seen under another. */
let link = '';

/** Keeps and finds from now on for the bearer of a link. */
export const keepFor = (token: string): void => {
  link = token;
};

const nameOf = (name: string): string => `litfass.approval/${link}/${name}`;

/** Keeps something in this tab, so that it survives a reload; null lets it go. */
export function keep(name: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(nameOf(name));
    else sessionStorage.setItem(nameOf(name), JSON.stringify(value));
  } catch {
    // If the storage is full, only a reload would lose it; typing must go on.
  }
}

export function kept<T>(name: string): T | null {
  const text = sessionStorage.getItem(nameOf(name));
  return text === null ? null : (JSON.parse(text) as T);
}

/** All that is kept for this link under names that begin so. */
export const keptUnder = <T>(begin: string): T[] =>
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(nameOf(begin)))
    .map((key) => JSON.parse(sessionStorage.getItem(key) ?? '') as T);
