/** The styles that decide what is seen, read out and pressed: what nearly all questions of the tests are about. */
const cheap = ['display', 'visibility', 'opacity', 'pointerEvents'] as const;

type Cheap = (typeof cheap)[number];

const inherited = (name: Cheap): boolean => name === 'visibility' || name === 'pointerEvents';

/** What of an element the browser's own sheet looks at. */
const attributes = ['hidden', 'type', 'open', 'popover'];

/**
 * Answers what tests ask of an element's style from its own style and from the browser's sheet, where jsdom computes
 * forty properties against each rule for each question. No other sheet is there: styles of ours are not loaded in tests,
 * and those that Mantine makes are about colours. Whatever else is asked for, jsdom computes.
 */
export function answerStylesQuickly(window: Window & typeof globalThis): void {
  const compute = window.getComputedStyle.bind(window);
  const bySheet = new Map<string, Record<Cheap, string>>();

  const sheetFor = (element: Element): Record<Cheap, string> => {
    const key = [element.namespaceURI, element.localName, ...attributes.map((name) => element.getAttribute(name))].join(
      ' ',
    );
    const known = bySheet.get(key);
    if (known) return known;
    const bare = window.document.createElementNS(element.namespaceURI, element.localName);
    for (const name of attributes) {
      const value = element.getAttribute(name);
      if (value !== null) bare.setAttribute(name, value);
    }
    const { display, visibility, opacity, pointerEvents } = compute(bare);
    const found = { display, visibility, opacity, pointerEvents };
    bySheet.set(key, found);
    return found;
  };

  const valueOf = (element: Element, name: Cheap): string => {
    const own = 'style' in element ? (element.style as CSSStyleDeclaration)[name] : '';
    if (own !== '' && own !== 'inherit') return own;
    return inherited(name) && element.parentElement !== null
      ? valueOf(element.parentElement, name)
      : sheetFor(element)[name];
  };

  const answer = (element: Element, pseudo: string | null | undefined, name: string | symbol): unknown => {
    const asked = cheap.find((each) => each === name);
    if (asked) return valueOf(element, asked);
    if (name === 'getPropertyValue')
      return (property: string) =>
        property === 'display' || property === 'visibility'
          ? valueOf(element, property)
          : compute(element, pseudo).getPropertyValue(property);
    const computed = compute(element, pseudo);
    const value: unknown = Reflect.get(computed, name, computed);
    return typeof value === 'function' ? (value as () => unknown).bind(computed) : value;
  };

  window.getComputedStyle = (element, pseudo) =>
    new Proxy({} as CSSStyleDeclaration, { get: (_, name) => answer(element, pseudo, name) });
}
