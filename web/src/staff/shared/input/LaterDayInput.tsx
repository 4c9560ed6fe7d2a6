import '@staff/shared/styles/input.ts';
import { TextInput } from '@mantine/core';
import type { ComponentProps } from 'react';
import { later } from '@staff/shared/ui/later.tsx';
import type { DayInput as Day } from './DayInput.tsx';

type Props = ComponentProps<typeof Day>;

const DayInput = later<Props>(async () => (await import('./DayInput.tsx')).DayInput);

/** A day in a form that is shown at once: a plain field stands there until the calendar has come. */
export function LaterDayInput(props: Props) {
  return (
    <DayInput
      {...props}
      meanwhile={<TextInput label={props.label} className={props.className ?? ''} value={props.value ?? ''} readOnly />}
    />
  );
}
