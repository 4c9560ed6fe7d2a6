import { QueryView } from '@shared/ui/QueryView.tsx';
import { useRules, useSaveRules } from './rules.api.ts';
import { RulesForm } from './RulesForm.tsx';

/** What a client wants its posts to keep to. */
export function RulesTab({ clientId }: { clientId: string }) {
  const save = useSaveRules(clientId);
  return (
    <QueryView query={useRules(clientId)} rows={6}>
      {(stored) => <RulesForm key={stored.version} stored={stored} save={save} />}
    </QueryView>
  );
}
