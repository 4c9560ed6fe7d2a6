import '@staff/shared/styles/colour.ts';
import { ColorInput } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';

const swatches = ['#17513D', '#8A5A00', '#1F5FA8', '#5B3A8E', '#B3261E', '#0E7490', '#1D6B3F', '#9D174D', '#4A4F55'];

/** The colour of a client. */
export function ColourInput({ value, onChange }: { value: string; onChange: (colour: string) => void }) {
  const { t } = useTranslation();
  return (
    <ColorInput
      label={t('client.colour')}
      value={value}
      format="hex"
      swatches={swatches}
      swatchesPerRow={9}
      onChange={onChange}
      eyeDropperButtonProps={{ 'aria-label': t('client.eyeDropper') }}
    />
  );
}
