import { Button, Checkbox } from '@mantine/core';
import '@staff/shared/styles/choice.ts';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { networkName } from '@shared/words/networks.ts';
import { useChannels } from '@staff/shared/client/clients.api.ts';
import type { ClientDetails } from './client.api.ts';
import { PolicyFields } from './PolicyFields.tsx';

export type Rule = ClientDetails['approvalPolicy']['rules'][number];

const kinds = ['WORDS', 'PICTURES', 'THREAD'] as const;
const most = 5;

/** A rule without a channel and a kind is about no post, and is not saved. */
export const isAboutSomething = (rule: Rule) => rule.channelIds.length + rule.kinds.length > 0;

interface Props {
  clientId: string;
  rules: Rule[];
  onChange: (rules: Rule[]) => void;
}

/** Posts for which another approval is needed than usual: the first rule that fits counts. */
export function ApprovalRules({ clientId, rules, onChange }: Props) {
  const { t } = useTranslation();
  const change = (at: number, next: Partial<Rule>) => {
    onChange(rules.map((rule, index) => (index === at ? { ...rule, ...next } : rule)));
  };
  return (
    <div className={field.stack}>
      <p className={field.hint}>{t(rules.length === 0 ? 'client.noRules' : 'client.rulesHelp')}</p>
      {rules.map((rule, at) => (
        <fieldset key={at} className={field.stack}>
          <legend>{t('client.rule', { number: at + 1 })}</legend>
          <About
            clientId={clientId}
            rule={rule}
            onChange={(next) => {
              change(at, next);
            }}
          />
          <PolicyFields
            clientId={clientId}
            needed={rule}
            onChange={(next) => {
              change(at, next);
            }}
          />
          <div className={field.row}>
            {at > 0 && (
              <Button
                variant="default"
                onClick={() => {
                  onChange(swapped(rules, at));
                }}
              >
                {t('client.ruleUp', { number: at + 1 })}
              </Button>
            )}
            <Button
              variant="subtle"
              onClick={() => {
                onChange(rules.filter((_, index) => index !== at));
              }}
            >
              {t('client.ruleRemove', { number: at + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      {rules.length < most && (
        <Button
          variant="default"
          onClick={() => {
            onChange([...rules, blank]);
          }}
        >
          {t('client.ruleAdd')}
        </Button>
      )}
    </div>
  );
}

const blank: Rule = { channelIds: [], kinds: [], required: true, ownPosts: false, levels: [], client: null };

/** The rule at this place and the one above it change places. */
const swapped = (rules: Rule[], at: number): Rule[] =>
  rules.map((rule, index) => (index === at ? rules[at - 1] : index === at - 1 ? rules[at] : rule) ?? rule);

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
      <Checkbox.Group
        label={t('client.ruleKinds')}
        description={rule.kinds.length === 0 ? t('client.ruleAnyKind') : undefined}
        error={isAboutSomething(rule) ? undefined : t('client.ruleAboutNothing')}
        value={rule.kinds}
        onChange={(chosen) => {
          onChange({ kinds: kinds.filter((kind) => chosen.includes(kind)) });
        }}
      >
        {kinds.map((kind) => (
          <Checkbox key={kind} value={kind} label={t(`client.kind.${kind}`)} />
        ))}
      </Checkbox.Group>
      <Checkbox.Group
        label={t('client.ruleChannels')}
        description={rule.channelIds.length === 0 ? t('client.ruleAnyChannel') : undefined}
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
