import { useEffect, useEffectEvent, useState } from 'react';

const filesOf = (transfer: DataTransfer | null): File[] => [...(transfer?.files ?? [])];

/** Takes files that are dropped anywhere on the page or pasted; says whether some hang over it right now. */
export function useFileDrop(take: ((files: File[]) => void) | null): boolean {
  const [over, setOver] = useState(false);
  const active = take !== null;
  const takeAll = useEffectEvent((files: File[]) => { if (files.length > 0) take?.(files); });

  useEffect(() => {
    if (!active) return;
    const drag = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      // Without this the browser opens the file in the place of the page.
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => { if (event.relatedTarget === null) setOver(false); };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      takeAll(filesOf(event.dataTransfer));
    };
    const paste = (event: ClipboardEvent) => {
      const files = filesOf(event.clipboardData);
      // Text from an office program brings a picture of itself along; whoever pastes text means the text.
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain') === true) return;
      event.preventDefault();
      takeAll(files);
    };
    const listeners = [['dragenter', drag], ['dragover', drag], ['dragleave', leave], ['drop', drop], ['paste', paste]] as [string, EventListener][];
    for (const [name, listener] of listeners) document.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) document.removeEventListener(name, listener);
    };
  }, [active]);
  return over && active;
}
