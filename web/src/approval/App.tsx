import { Loading } from '@shared/ui/Loading.tsx';
import { Logo } from '@shared/ui/Logo.tsx';
import { isEnded, useRequest } from './approval.api.ts';
import css from './Approval.module.css';
import { Closed } from './Closed.tsx';
import { LanguageButton } from '@shared/ui/LanguageButton.tsx';
import { Posts } from './Posts.tsx';
import { Trouble } from './Trouble.tsx';

/** What the link opens: the posts that wait for this person, and the answer to each. */
export function App({ hasLink }: { hasLink: boolean }) {
  const request = useRequest(hasLink);
  if (!hasLink || isEnded(request.error)) return <Closed hasLink={hasLink} />;
  if (request.data !== undefined) return <Posts request={request.data} isOut={request.error !== null} />;
  if (request.error === null) return <Loading rows={3} />;
  return (
    <main className={css.closed}>
      <Logo size={56} />
      <Trouble error={request.error} du={false} retry={() => void request.refetch()} />
      <LanguageButton />
    </main>
  );
}
