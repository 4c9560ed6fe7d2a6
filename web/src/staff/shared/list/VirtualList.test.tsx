// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, it } from 'vitest';
import { VirtualList, type VirtualListHandle } from './VirtualList.tsx';

const items = Array.from({ length: 500 }, (_, index) => ({ id: `i${String(index)}`, name: `Zeile ${String(index)}` }));

function show({ rows = items, more = false, kept = -1 } = {}) {
  const handle = createRef<VirtualListHandle>();
  const list = (shown: typeof rows) => (
    <div data-scroller data-testid="scroller" style={{ overflowY: 'auto' }}>
      <VirtualList items={shown} more={more} rowHeight={50} kept={() => kept} ref={handle}>
        {(item) => (
          <button type="button" data-row>
            {item.name}
          </button>
        )}
      </VirtualList>
    </div>
  );
  const { rerender } = render(list(rows));
  return {
    handle,
    put: (shown: typeof rows) => {
      rerender(list(shown));
    },
  };
}

const shown = () => screen.getAllByRole('listitem').map((row) => Number(row.dataset['index']));
const row = (index: number) => screen.queryByRole('button', { name: `Zeile ${String(index)}` });

function scroll(to: number) {
  const box = screen.getByTestId('scroller');
  box.scrollTop = to;
  fireEvent.scroll(box);
}

describe('a virtual list', () => {
  it('renders the rows around those in view, and others once it is scrolled', () => {
    show();
    expect(shown()[0]).toBe(0);
    expect(shown().length).toBeLessThan(60);

    scroll(10_000);

    expect(row(200)).toBeInTheDocument();
    expect(row(0)).not.toBeInTheDocument();
    expect(shown().length).toBeLessThan(60);
  });

  it('says where each row stands, and how many there are where all are loaded', () => {
    const { put } = show();
    expect(row(3)?.parentElement).toHaveAttribute('aria-posinset', '4');
    expect(row(3)?.parentElement).toHaveAttribute('aria-setsize', '500');

    put(items.slice(3, 10));

    expect(row(3)?.parentElement).toHaveAttribute('aria-posinset', '1');
    expect(row(3)?.parentElement).toHaveAttribute('aria-setsize', '7');
  });

  it('does not say how many rows there are while there are more', () => {
    show({ more: true });

    expect(row(0)?.parentElement).toHaveAttribute('aria-setsize', '-1');
  });

  it('moves the focus to a row far away, which stays while the list is scrolled', () => {
    const { handle } = show();

    act(() => {
      handle.current?.focus(400);
    });
    expect(row(400)).toHaveFocus();
    scroll(2_000);

    expect(row(400)).toHaveFocus();
    expect(shown().at(-1)).toBe(400);
    expect(shown()).not.toContain(399);
  });

  it('lets a row go once the focus has left it', () => {
    const { handle } = show();
    act(() => {
      handle.current?.focus(400);
    });

    act(() => {
      handle.current?.focus(0);
    });
    scroll(2_000);

    expect(row(400)).not.toBeInTheDocument();
    expect(row(0)).toHaveFocus();
  });

  it('moves the focus nowhere beyond its ends', () => {
    const { handle } = show();
    act(() => {
      handle.current?.focus(7);
    });

    act(() => {
      handle.current?.focus(500);
      handle.current?.focus(-1);
    });

    expect(row(7)).toHaveFocus();
  });

  it('keeps a row wherever it is scrolled, in its place', () => {
    show({ kept: 2 });

    scroll(10_000);

    expect(shown().slice(0, 1)).toEqual([2]);
    expect(row(1)).not.toBeInTheDocument();
  });

  it('renders a row that is kept from now on', () => {
    const handle = createRef<VirtualListHandle>();
    let kept = -1;
    render(
      <VirtualList items={items} rowHeight={50} kept={() => kept} ref={handle}>
        {(item) => item.name}
      </VirtualList>,
    );
    expect(screen.queryByText('Zeile 300')).not.toBeInTheDocument();

    kept = 300;
    act(() => {
      handle.current?.render(300);
    });

    expect(screen.getByText('Zeile 300')).toBeInTheDocument();
  });

  it('goes on without a row that was removed while it had the focus', () => {
    const { handle, put } = show();
    act(() => {
      handle.current?.focus(400);
    });

    put(items.filter(({ id }) => id !== 'i400'));
    scroll(2_000);

    expect(row(400)).not.toBeInTheDocument();
    expect(shown().at(-1)).toBeLessThan(100);
    expect(screen.getAllByRole('listitem')[0]).toHaveAttribute('aria-setsize', '499');
  });
});
