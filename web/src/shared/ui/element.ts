import { logoPath } from './logoPath.ts';

/** Makes an element without React, for pages that come before the app. An attribute that is false is left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean | undefined>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

const svg = 'http://www.w3.org/2000/svg';

/** A drawing of one path, hidden from screen readers. */
function drawing(path: string, size: number, box: number, attributes: Record<string, string> = {}): SVGElement {
  const made = document.createElementNS(svg, 'svg');
  const all = {
    width: String(size),
    height: String(size),
    viewBox: `0 0 ${String(box)} ${String(box)}`,
    'aria-hidden': 'true',
    ...attributes,
  };
  for (const [name, value] of Object.entries(all)) made.setAttribute(name, value);
  const line = document.createElementNS(svg, 'path');
  line.setAttribute('d', path);
  made.append(line);
  return made;
}

export const logo = (size: number): SVGElement =>
  drawing(logoPath, size, 16, { fill: 'currentColor', 'fill-rule': 'evenodd' });

/** A path drawn as the icons of the app are. */
export const icon = (path: string, size: number): SVGElement =>
  drawing(path, size, 24, {
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.75',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
