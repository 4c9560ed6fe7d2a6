import { Checkbox } from '@mantine/core';
import '@staff/shared/styles/choice.ts';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { networkName } from '@shared/words/networks.ts';
import { useChannels } from '@staff/shared/client/clients.api.ts';
import { KindChoice } from './KindChoice.tsx';
import type { ClientDetails } from './client.api.ts';
import { Ordered } from './Ordered.tsx';
import { PolicyFields } from './PolicyFields.tsx';

export type Rule = ClientDetails['approvalPolicy']['rules'][number];

const most = 5;

/** A rule without a channel and a kind is about no post, and is not saved. */
export const isAboutSomething = (rule: Rule) => rule.channelIds.length + rule.kinds.length > 0;

interface Props {
  clientId: string;
  /** What is needed where no rule fits: a new one begins with that. */
  usual: Omit<Rule, 'channelIds' | 'kinds'>;
  rules: Rule[];
  onChange: (rules: Rule[]) => void;
}

/** Posts for which another approval is needed than usual: the first rule that fits counts. */
export function ApprovalRules({ clientId, usual, rules, onChange }: Props) {
  const { t } = useTranslation();
  const { required, ownPosts, levels, client } = usual;
  const blank: Rule = { channelIds: [], kinds: [], required, ownPosts, levels, client };
  return (
    <div className={field.tight}>
      <h3>{t('client.rules')}</h3>
      <p className={field.hint}>{t(rules.length === 0 ? 'client.noRules' : 'client.rulesHelp')}</p>
      <Ordered kind="rule" items={rules} most={most} blank={blank} onChange={onChange}>
        {(rule, change) => (
          <>
            <About clientId={clientId} rule={rule} onChange={change} />
            <PolicyFields clientId={clientId} needed={rule} onChange={change} />
          </>
        )}
      </Ordered>
    </div>
  );
}

interface AboutProps {
  clientId: string;
  rule: Rule;
  onChange: (next: Partial<Rule>) => void;
}

/** Which posts a rule is about. */
function About({ clientId, rule, onChange }: AboutProps) {
  const { t } = useTranslation();
  const channels = useChannels(clientId);
  return (
    <>
      {!isAboutSomething(rule) && <p className={field.hint}>{t('client.ruleAboutNothing')}</p>}
      <KindChoice
        chosen={rule.kinds}
        none={isAboutSomething(rule) ? t('client.ruleAnyKind') : undefined}
        onChange={(kinds) => {
          onChange({ kinds });
        }}
      />
      <Checkbox.Group
        label={t('client.ruleChannels')}
        description={rule.channelIds.length === 0 && isAboutSomething(rule) ? t('client.ruleAnyChannel') : undefined}
        value={rule.channelIds}
        onChange={(chosen) => {
          onChange({ channelIds: chosen });
        }}
      >
        {channels.data?.map((channel) => (
          <Checkbox key={channel.id} value={channel.id} label={`${networkName(channel.network)}: ${channel.name}`} />
        ))}
      </Checkbox.Group>
    </>
  );
}
