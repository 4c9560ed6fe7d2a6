// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { ErrorBoundary } from '@shared/ui/ErrorBoundary.tsx';
import { later, laterPage, loadLaterParts } from './later.tsx';

const Greeting = ({ name }: { name: string }) => <p>Hallo {name}</p>;
const load = () => vi.fn<() => Promise<ComponentType<{ name: string }>>>(() => Promise.resolve(Greeting));
const failing = () => Promise.reject(new TypeError('no such file'));

beforeAll(() => {
  startI18n([sharedTexts]);
});

describe('a part that comes later', () => {
  it('is loaded when it is shown, and something stands in its place meanwhile', async () => {
    const code = load();
    const Part = later(code);
    expect(code).not.toHaveBeenCalled();

    render(<Part name="Mina" meanwhile={<p>gleich</p>} />);
    expect(screen.getByText('gleich')).toBeVisible();

    expect(await screen.findByText('Hallo Mina')).toBeVisible();
    expect(screen.queryByText('gleich')).not.toBeInTheDocument();
  });

  it('says in a notice that it does not come, and leaves what stands in its place', async () => {
    const Part = later<object>(failing);
    render(<Part meanwhile={<button type="button">Menü</button>} />);

    expect(await screen.findByRole('alert')).toHaveTextContent('Laden Sie die Seite neu.');
    expect(screen.getByRole('button', { name: 'Menü' })).toBeVisible();
  });

  it('is tried again when it is shown again', async () => {
    let broken = true;
    const Part = later<{ name: string }>(() => (broken ? failing() : Promise.resolve(Greeting)));
    const { unmount } = render(<Part name="Mina" />);
    await screen.findByRole('alert');
    unmount();

    broken = false;
    render(<Part name="Mina" />);
    expect(await screen.findByText('Hallo Mina')).toBeVisible();
  });

  it('is there at once when the page was idle before, where one part fails, too', async () => {
    const code = load();
    later<object>(failing);
    const Part = later(code);
    await loadLaterParts();
    expect(code).toHaveBeenCalledOnce();

    render(<Part name="Mina" meanwhile={<p>gleich</p>} />);
    expect(screen.getByText('Hallo Mina')).toBeVisible();
  });
});

describe('a page', () => {
  it('is not loaded because the browser is idle', async () => {
    const code = load();
    laterPage(code);
    await loadLaterParts();

    expect(code).not.toHaveBeenCalled();
  });

  it('leaves it to the boundary around it to say that it does not come', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Page = laterPage<object>(failing);
    render(
      <ErrorBoundary at="/desk/all/today">
        <Page meanwhile={<p>gleich</p>} />
      </ErrorBoundary>,
    );

    expect(await screen.findByRole('alert')).toHaveTextContent('Laden Sie die Seite neu.');
    expect(screen.queryByText('gleich')).not.toBeInTheDocument();
  });
});
