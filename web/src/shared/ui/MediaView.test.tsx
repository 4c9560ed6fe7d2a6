// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { MediaView } from './MediaView.tsx';

startI18n([sharedTexts]);
afterEach(() => {
  vi.unstubAllGlobals();
});

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

const pdf = { type: 'application/pdf', bytes: 1_200_000, pages: 12 };

it('shows a document by its title and what is known of it, and lets it be saved', () => {
  render(<MediaView src="/media/a1" alt="Preise 2027" document={pdf} controls />);

  const link = screen.getByRole('link', { name: /Preise 2027.*PDF · 12 Seiten · 1,2 MB.*Herunterladen/ });
  expect(link.getAttribute('href')).toBe('/media/a1');
  expect(link.getAttribute('download')).toBe('Preise 2027');
});

it('finds out that neither picture nor video stands at the address, but a document', async () => {
  const headers = { 'Content-Type': 'application/pdf', 'Content-Range': 'bytes 0-0/1200000', 'X-Page-Count': '1' };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('%', { status: 206, headers })));
  const told = vi.fn();
  render(<MediaView src="/media/a1" alt="Preise 2027" onDocument={told} />);

  fireEvent.error(screen.getByRole('img', { name: 'Preise 2027' }));
  fireEvent.error(screen.getByLabelText('Preise 2027'));

  expect(await screen.findByText('PDF · eine Seite · 1,2 MB')).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
  expect(told).toHaveBeenCalledOnce();
});

it('leaves a video that this browser cannot play a video', async () => {
  const asked = vi.fn(() => Promise.resolve(new Response('', { headers: { 'Content-Type': 'video/mp4' } })));
  vi.stubGlobal('fetch', asked);
  render(<MediaView src="/media/a1" alt="Ofen" video />);

  fireEvent.error(screen.getByLabelText('Ofen'));

  await vi.waitFor(() => {
    expect(asked).toHaveBeenCalledOnce();
  });
  expect(screen.getByLabelText('Ofen').tagName).toBe('VIDEO');
});
