// Writes src/api/schema.d.ts from the contract that stands beside this bundle; with --check only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const contract = new URL(
  '../../../console-rest/src/main/resources/org/tripact/console/rest/openapi.json',
  import.meta.url,
)
const types = new URL('../src/api/schema.d.ts', import.meta.url)

if (!existsSync(contract)) {
  console.log('no contract beside this bundle: the types stay as they are')
} else {
  const wanted = astToString(await openapiTS(contract))
  if (!process.argv.includes('--check')) {
    writeFileSync(types, wanted)
  } else if (readFileSync(types, 'utf8') !== wanted) {
    console.error('src/api/schema.d.ts is not what openapi.json says: npm run api')
    process.exitCode = 1
  }
}
