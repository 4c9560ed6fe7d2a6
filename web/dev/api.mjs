// Writes the types of what the pages send and read, from the papers in docs/api: staff-x.yaml becomes src/shared/api/x.ts,
// portal-x.yaml portal-x.ts, approval-x.yaml approval-x.ts,
// connect-x.yaml connect-x.ts. With --check it writes nothing and fails where a file is not as its paper says or has none;
// openapi-typescript's own --check ends with the first file that is good, whatever the others are.
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const papers = new URL('../../docs/api/', import.meta.url);
const types = new URL('../src/shared/api/', import.meta.url);
const options = { rootTypes: true, rootTypesNoSchemaPrefix: true, rootTypesKeepCasing: true, silent: true };

const fileOf = (paper) => paper.replace(/^staff-/, '').replace(/\.yaml$/, '.ts');
const written = async (paper) => COMMENT_HEADER + astToString(await openapiTS(new URL(paper, papers), options));

const all = readdirSync(papers).filter((paper) => /^(staff|portal|approval|connect)-\w+\.yaml$/.test(paper));
const wrong = readdirSync(types).filter((file) => !all.map(fileOf).includes(file));
for (const paper of all) {
  const file = new URL(fileOf(paper), types);
  const text = await written(paper);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) wrong.push(fileOf(paper));
}
if (wrong.length > 0) {
  process.stderr.write(
    `src/shared/api is not as docs/api says: ${wrong.join(', ')}. Write it anew with npm run api.\n`,
  );
  process.exit(1);
}
