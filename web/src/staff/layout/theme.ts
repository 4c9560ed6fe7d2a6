import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const column: MantineColorsTuple = [
  '#e4efe9',
  '#cfe3d9',
  '#a5cbb9',
  '#79b298',
  '#559c7d',
  '#3a8367',
  '#2a6e55',
  '#1f5f48',
  '#17513d',
  '#0f3e2e',
];

// The text on a filled button must be a token as well: Mantine cannot work out a contrast from a CSS variable.
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  return input.variant === 'filled'
    ? { ...colours, color: input.color?.startsWith('var(') === true ? 'var(--sheet)' : 'var(--on-column)' }
    : colours;
};

/** The Mantine theme. Colours come from the tokens in tokens.css. */
export const theme = createTheme({
  primaryColor: 'column',
  colors: { column },
  primaryShade: { light: 8, dark: 4 },
  variantColorResolver,
  fontFamily: 'var(--text)',
  headings: { fontFamily: 'var(--display)' },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  components: {
    // Descriptions go below the input, so that inputs side by side line up.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Button: { defaultProps: { size: 'sm' } },
    PasswordInput: { styles: { visibilityToggle: { color: 'var(--ink-2)' } } },
    Modal: {
      defaultProps: { centered: true, radius: 10, transitionProps: { duration: 120 }, padding: 20 },
      styles: { title: { fontSize: '16px', lineHeight: '24px', fontWeight: 650 } },
    },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, transitionProps: { duration: 80 } } },
    Popover: { defaultProps: { transitionProps: { duration: 100 } } },
    Menu: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } },
  },
});

/** Maps our tokens to Mantine's variables, so that there is only one palette. */
export const tokensToMantine: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--sheet)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-hover': 'var(--paper-2)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-anchor': 'var(--column)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-primary-color-filled': 'var(--column)',
    '--mantine-primary-color-filled-hover': 'var(--column-hover)',
    '--mantine-primary-color-light': 'var(--column-tint)',
    '--mantine-primary-color-light-hover': 'var(--column-tint)',
    '--mantine-primary-color-light-color': 'var(--column)',
    '--mantine-primary-color-contrast': 'var(--on-column)',
    '--mantine-color-column-filled': 'var(--column)',
    '--mantine-color-column-filled-hover': 'var(--column-hover)',
    '--mantine-color-column-light': 'var(--column-tint)',
    '--mantine-color-column-light-hover': 'var(--column-tint)',
    '--mantine-color-column-light-color': 'var(--column)',
    '--mantine-color-column-outline': 'var(--column)',
    '--mantine-color-gray-0': 'var(--paper)',
    '--mantine-color-gray-1': 'var(--paper-2)',
    '--mantine-color-gray-2': 'var(--line)',
    '--mantine-color-gray-3': 'var(--line)',
    '--mantine-color-gray-4': 'var(--line-2)',
    '--mantine-color-dark-4': 'var(--line-2)',
    '--mantine-color-dark-5': 'var(--line)',
    '--mantine-color-dark-6': 'var(--sheet)',
    '--mantine-color-dark-7': 'var(--sheet)',
    '--mantine-color-dark-8': 'var(--paper)',
    '--mantine-color-disabled': 'var(--paper-2)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-shadow-md': 'var(--float)',
    '--mantine-shadow-xl': 'var(--float)',
  };
  return { variables: {}, light: both, dark: both };
};
