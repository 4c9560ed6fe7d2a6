import { Component, type ReactNode } from 'react';

/** Where something stood in the visible part of the page. */
interface Held {
  element: Element;
  top: number;
}

/**
 * Keeps in its place what the reader looks at while what is around it becomes more or less: where they write or pressed,
 * else the first card one sees. A class, because only a class is asked before the page changes.
 */
export class Steady extends Component<{ children: ReactNode }> {
  override getSnapshotBeforeUpdate(): Held[] {
    return held();
  }

  override componentDidUpdate(_props: unknown, _state: unknown, before: Held[]) {
    settle(before);
  }

  override render() {
    return this.props.children;
  }
}

const cards = '[data-steady]';
/** Of what one looks at at least so many pixels stay in view, else it is brought back. */
const leastInView = 96;

function held(): Held[] {
  const focused = document.activeElement;
  const card = focused?.closest(cards) ?? null;
  const first = window.scrollY > 0 ? [...document.querySelectorAll(cards)].find(isInView) : undefined;
  return [focused && card && isInView(focused) ? focused : null, card, first]
    .filter((element) => element != null)
    .filter(isInView)
    .map((element) => ({ element, top: element.getBoundingClientRect().top }));
}

function settle(before: Held[]): void {
  const stands = before.find(({ element }) => element.isConnected);
  if (stands === undefined) return;
  const { element, top } = stands;
  const moved = element.getBoundingClientRect().top - top;
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
  // A card that became small may have ended above what one sees.
  if (element.matches(cards) && !isInView(element)) element.scrollIntoView();
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < window.innerHeight && bottom > (element.matches(cards) ? leastInView : 0);
}
