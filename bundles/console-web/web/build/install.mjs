// npm ci, but only where the lock has changed since the last one: it takes longer than all the rest.
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('../', import.meta.url)
const stamp = new URL('node_modules/.installed-lock', folder)
const digest = createHash('sha256')
  .update(readFileSync(new URL('package-lock.json', folder)))
  .update(process.version)
  .digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  execFileSync('npm', ['ci'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' })
  writeFileSync(stamp, digest)
}
