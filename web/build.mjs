// Builds the pages for Maven: `node build.mjs install|check|build`.
// `npm ci` runs only when the lock file or the version of Node has changed since the last time,
// the build only when a source has.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
process.chdir(here);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `The pages of Litfass need Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer Node.js, or build the rest with -Dexec.skip.`,
  );
  process.exit(1);
}

const stampOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function hashOf(files) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

const packages = ['package-lock.json', 'package.json', '.npmrc'];

function sources() {
  const found = readdirSync('src', { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.includes('.test.'),
  );
  return [
    ...packages,
    'index.html',
    'portal.html',
    'approval.html',
    'vite.config.ts',
    ...found.map((entry) => `${entry.parentPath}/${entry.name}`).sort(),
  ];
}

function npm(...args) {
  const windows = process.platform === 'win32';
  const { status, error } = spawnSync(windows ? 'npm.cmd' : 'npm', args, { stdio: 'inherit', shell: windows });
  if (error) console.error(`npm could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

const task = process.argv[2];
if (task === 'install') {
  const stamp = 'node_modules/.litfass-stamp';
  const wanted = hashOf(packages);
  if (stampOf(stamp) !== wanted) {
    npm('ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error');
    writeFileSync(stamp, wanted);
  }
} else if (task === 'check') {
  if (process.env.LITFASS_SKIP_CHECK !== 'true') npm('run', '--silent', 'check');
} else if (task === 'build') {
  const stamp = 'target/web.stamp';
  const wanted = hashOf(sources());
  if (stampOf(stamp) !== wanted || !existsSync('target/classes/web/index.html')) {
    npm('run', '--silent', 'build', '--', '--logLevel', 'warn');
    writeFileSync(stamp, wanted);
  }
} else {
  console.error('Say what to do: install, check or build.');
  process.exit(1);
}
