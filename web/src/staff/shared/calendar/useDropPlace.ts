import { useState, type DragEvent } from 'react';

/** A place that takes what is dragged, and shows so while it hovers there. */
export function useDropPlace(accepts: boolean, onDrop: () => void) {
  const [over, setOver] = useState(false);
  return {
    'data-over': over && accepts,
    onDragOver: (event: DragEvent) => {
      if (!accepts) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => {
      setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (accepts) onDrop();
    },
  };
}
