import { useState } from 'react';
import { keyOf, markedAt, nearest, textAt } from '@staff/remarks/places.ts';
import type { Marked, Pin } from '@staff/remarks/remarks.api.ts';
import type { Writing } from '@staff/remarks/RemarksPanel.tsx';
import { written } from '@staff/shared/post/draft.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { takesApprovalAway } from './editorReducer.ts';
import type { Editor } from './useEditor.ts';
import type { Marking, Shown } from './marking.ts';

/** What is marked in the fields of the editor and remarked on, and the way from a remark to its words. */
export function useRemarking(
  editor: Editor,
  onChannel: (channelId: string | null) => void,
  onShown: (shown: Shown) => void,
) {
  const may = useMay('WRITE_POSTS');
  const [writing, setWriting] = useState<Writing | null>(null);
  const [range, setRange] = useState<{ place: Marked['place']; from: number; to: number } | null>(null);
  const draft = written(editor.work.draft);
  const marked = () => range && markedAt(draft, range.place, range.from, range.to);

  const show = (_: string, { place, start, words }: Pin) => {
    const found = words != null && start != null ? nearest(textAt(draft, place), words, start) : null;
    if (found === null) return;
    if (place.part == null) onChannel(place.variant ?? null);
    onShown(place.part == null ? found : { ...found, part: place.part });
  };
  const marking: Marking = {
    some: range !== null && writing === null,
    onMark: (place, from, to) => {
      setRange((before) =>
        from === to
          ? null
          : before?.from === from && before.to === to && keyOf(before.place) === keyOf(place)
            ? before
            : { place, from, to },
      );
    },
    onRemark: () => {
      setWriting({ pin: marked() });
    },
  };
  // What takes an approval away is done on purpose only: the remark is then about the words that are stored.
  const beforeSending = async () => {
    if (!takesApprovalAway(editor.work)) await editor.save();
  };
  return {
    marking: may && editor.work.post !== null ? marking : null,
    panel: { writing, onWriting: setWriting, marked, onShow: show, beforeSending },
  };
}
