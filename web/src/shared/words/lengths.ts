/** How long a video is, in minutes and seconds; a dash where that is not known. */
export function lengthWords(millis: number): string {
  if (millis <= 0) return '–';
  const seconds = Math.max(1, Math.round(millis / 1_000));
  const rest = String(seconds % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${String(minutes)}:${rest}`
    : `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}
