import { ApiProblem, Unreachable } from './problem'

const PAUSES_MS = [500, 1500, 3000]

/**
 * Tries again where the line or the store failed. Only for calls that the server answers the same when they are
 * repeated, as signing and terminating with one statement.
 */
export async function patiently<T>(
  call: () => Promise<T>,
  pause: (ms: number) => Promise<void> = (ms) => new Promise((done) => setTimeout(done, ms)),
): Promise<T> {
  for (const ms of PAUSES_MS) {
    try {
      return await call()
    } catch (fault) {
      if (!mayPass(fault)) {
        throw fault
      }
      await pause(ms)
    }
  }
  return call()
}

function mayPass(fault: unknown): boolean {
  return fault instanceof Unreachable || (fault instanceof ApiProblem && fault.code === 'STORE_UNAVAILABLE')
}
