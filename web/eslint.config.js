import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Forbids imports by pattern, with the reason the author reads. */
const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const noStaff = { group: ['@staff/*', '**/staff/**'], message: 'This part must not contain staff code.' };
const noPortal = { group: ['**/portal/**'], message: 'Only the portal entry imports the portal.' };

export default tseslint.config(
  { ignores: ['target', 'node_modules'] },
  ...tseslint.configs.strict,
  jsxA11y.flatConfigs.recommended,
  reactHooks.configs.flat['recommended-latest'],
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'jsx-a11y/no-autofocus': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  { files: ['src/shared/**'], rules: forbid(noStaff, noPortal) },
  { files: ['src/portal/**'], rules: forbid(noStaff) },
  {
    // A feature knows shared and desk, never another feature.
    files: ['src/staff/*/**'],
    rules: forbid(noPortal, { group: ['../*'], message: 'A feature imports @shared, @staff and its own files only.' }),
  },
);
