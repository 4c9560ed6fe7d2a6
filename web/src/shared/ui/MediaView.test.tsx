// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MediaView } from './MediaView.tsx';

it('shows a video by its poster where no picture stands at the address', () => {
  render(<MediaView src="/media/a1" small="/media/a1/thumbnail" poster="/media/a1/poster" alt="Ofen" controls />);
  const picture = screen.getByRole('img', { name: 'Ofen' });
  expect(picture.getAttribute('src')).toBe('/media/a1/thumbnail');

  fireEvent.error(picture);

  const video = screen.getByLabelText('Ofen');
  expect(video.tagName).toBe('VIDEO');
  expect(video.getAttribute('src')).toBe('/media/a1');
  expect(video.getAttribute('poster')).toBe('/media/a1/poster');
});

it('asks for no picture of what is known to be a video', () => {
  const { container } = render(<MediaView src="/media/a1" small="/media/a1/thumbnail" alt="Ofen" video />);

  expect(screen.getByLabelText('Ofen').tagName).toBe('VIDEO');
  expect(container.querySelector('img')).toBeNull();
});
