import '@staff/shared/styles/choice.ts';
import { Checkbox } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';

/** What a post may be. */
const kinds = ['WORDS', 'PICTURES', 'THREAD', 'ADVERTISING', 'RIGHTS'] as const;
type Kind = (typeof kinds)[number];

interface Props {
  chosen: Kind[];
  /** What it means that none is chosen. */
  none: string | undefined;
  onChange: (chosen: Kind[]) => void;
}

/** The kinds of posts that a rule is about. */
export function KindChoice({ chosen, none, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      label={t('client.ruleKinds')}
      description={chosen.length === 0 ? none : undefined}
      value={chosen}
      onChange={(ticked) => {
        onChange(kinds.filter((kind) => ticked.includes(kind)));
      }}
    >
      {kinds.map((kind) => (
        <Checkbox key={kind} value={kind} label={t(`client.kind.${kind}`)} />
      ))}
    </Checkbox.Group>
  );
}
