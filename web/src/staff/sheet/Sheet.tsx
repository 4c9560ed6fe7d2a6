import { useRef, useState } from 'react';
import { Mark } from '@staff/inbox/mark.ts';
import { InquiryPane } from '@staff/inbox/InquiryPane.tsx';
import { useSheet } from '@staff/shared/sheet/sheet.ts';
import { PostSheet } from './PostSheet.tsx';
import css from './Sheet.module.css';

/** What a sheet shows: a post to read and to decide about, or an inquiry with its conversation. */
export function Sheet() {
  const { item, close } = useSheet();
  if (item === null) return null;
  return item.kind === 'post' ? (
    <PostSheet clientId={item.clientId} postId={item.id} />
  ) : (
    <InquirySheet clientId={item.clientId} inquiryId={item.id} onBack={close} />
  );
}

function InquirySheet({ clientId, inquiryId, onBack }: { clientId: string; inquiryId: string; onBack: () => void }) {
  const [mark] = useState(() => new Mark(inquiryId));
  // There is no list to go on in.
  const steps = useRef(null);
  return (
    <div className={css.inquiry}>
      <InquiryPane clientId={clientId} inquiryId={inquiryId} mark={mark} steps={steps} onBack={onBack} />
    </div>
  );
}
