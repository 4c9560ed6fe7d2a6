import { useEffect, useEffectEvent, useState } from 'react';

const filesOf = (transfer: DataTransfer | null): File[] => [...(transfer?.files ?? [])];

/** Takes files dropped anywhere on the page or pasted; returns whether files are being dragged over it. */
export function useFileDrop(take: ((files: File[]) => void) | null): boolean {
  const [over, setOver] = useState(false);
  const active = take !== null;
  const takeAll = useEffectEvent((files: File[]) => {
    if (files.length > 0) take?.(files);
  });

  useEffect(() => {
    if (!active) return;
    const drag = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      // Without this the browser would leave the page and open the file.
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      takeAll(filesOf(event.dataTransfer));
    };
    const paste = (event: ClipboardEvent) => {
      const files = filesOf(event.clipboardData);
      // Office programs add a picture of copied text. Whoever pastes text means the text.
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain') === true) return;
      event.preventDefault();
      takeAll(files);
    };
    const listeners = [
      ['dragenter', drag],
      ['dragover', drag],
      ['dragleave', leave],
      ['drop', drop],
      ['paste', paste],
    ] as [string, EventListener][];
    for (const [name, listener] of listeners) document.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) document.removeEventListener(name, listener);
    };
  }, [active]);
  return over && active;
}
