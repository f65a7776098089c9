import { watch } from 'vue'
import { useSessionStore } from './store'

/** Browsers fire longer timers at once. */
const LONGEST_MS = 2_000_000_000
const GRACE_MS = 1000

/** Asks the server when the session should have ended: work in another window may have kept it alive. */
export function leaveWhenExpired(): () => void {
  const store = useSessionStore()
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = watch(
    () => store.session?.expiresAt,
    (expiresAt) => {
      clearTimeout(timer)
      if (expiresAt !== undefined) {
        const left = Date.parse(expiresAt) - Date.now() + GRACE_MS
        timer = setTimeout(
          () => void store.restore().catch(() => undefined),
          Math.min(Math.max(left, GRACE_MS), LONGEST_MS),
        )
      }
    },
    { immediate: true },
  )
  return () => {
    clearTimeout(timer)
    stop()
  }
}
