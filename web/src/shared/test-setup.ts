import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, vi } from 'vitest';
import { answerStylesQuickly } from './test-styles.ts';

// Files of tests share a process and the libraries it has loaded, which are most of what a file costs. Our own modules
// are loaded anew for each file, and what a file may leave behind in the page is taken away.
vi.resetModules();

afterEach(cleanup);
afterAll(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  if (typeof window === 'undefined') return;
  await clearPage();
});

async function clearPage(): Promise<void> {
  const { cleanNotifications } = await import('@mantine/notifications');
  cleanNotifications();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
  document.body.replaceChildren();
  for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
}

class NoResize {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
}

const define = (on: object, name: string, value: unknown) =>
  Object.defineProperty(on, name, { value, configurable: true });

// What jsdom lacks and Mantine asks for.
if (typeof window !== 'undefined') {
  if (!('styled' in window)) answerStylesQuickly(window);
  define(window, 'styled', true);
  define(window, 'matchMedia', (media: string) => ({
    media,
    matches: false,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }));
  window.ResizeObserver = NoResize;
  // jsdom has no layout; virtual lists ask for the height of their box and of their rows.
  define(window.HTMLElement.prototype, 'clientHeight', 1_000);
  define(window.HTMLElement.prototype, 'offsetHeight', 50);
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
  define(document, 'fonts', { addEventListener: () => undefined, removeEventListener: () => undefined });
}
