import { readdirSync } from 'node:fs';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Forbids imports by pattern, with the reason the author reads. */
const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const noStaff = { group: ['@staff/**', '**/staff/**'], message: 'This part must not contain staff code.' };
const noPortal = { group: ['**/portal/**'], message: 'Only the portal entry imports the portal.' };
const noWayUp = { group: ['../*'], message: 'Files of other folders are named by their alias: @shared or @staff.' };

/** What every part of the staff app may import beside its own files and @shared. */
const common = ['shared', 'texts'];

/** Which features import which other one. A line more here is a decision. */
const uses = {
  calendar: ['board'],
  clients: ['series'],
  editor: ['deliveries', 'remarks', 'review', 'series', 'versions'],
  layout: ['inbox', 'notices'],
  review: ['remarks', 'versions'],
  sheet: ['board', 'deliveries', 'inbox', 'review'],
  hooks: ['notices'],
  team: ['hooks', 'notices'],
};

/** Forbids a folder of the staff app everything but the folders named. */
const only = (folder, allowed) => ({
  files: [`src/staff/${folder}/**`],
  rules: forbid(noPortal, noWayUp, {
    regex: `^@staff/(?!(${allowed.join('|')})/)`,
    message: `${folder} imports @shared, its own files and of @staff only: ${allowed.join(', ')}. More is listed in eslint.config.js.`,
  }),
});

const features = readdirSync(new URL('./src/staff', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !common.includes(entry.name))
  .map((entry) => entry.name);

export default tseslint.config(
  { ignores: ['target', 'node_modules', 'src/shared/api'] },
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
  only('shared', common),
  only('texts', ['texts']),
  ...features.map((feature) => only(feature, [...common, ...(uses[feature] ?? [])])),
);
