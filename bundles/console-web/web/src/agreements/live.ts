import { watch } from 'vue'
import { LiveUpdates } from '@/api/live-updates'
import { useSessionStore } from '@/session/store'
import { useAgreementsStore } from './store'

/** Keeps the agreements of the session live: an operator may not query, so there is nothing to hear. */
export function followChanges(): () => void {
  const session = useSessionStore()
  const agreements = useAgreementsStore()
  const updates = new LiveUpdates({
    agreement: (agreement) => agreements.apply(agreement),
    session: ({ change, why }) => {
      if (change === 'ENDED') {
        session.end(why)
      } else if (change === 'LOCKED') {
        session.locked = true
      } else {
        void session.restore().catch(() => undefined)
      }
    },
    refetch: () => void agreements.refetch(),
  })
  const stop = watch(
    () => session.isLegalPerson && !session.locked,
    (hears, heard) => {
      if (hears) {
        updates.start()
        if (heard === false) {
          void agreements.refetch()
        }
      } else {
        updates.stop()
      }
    },
    { immediate: true },
  )
  return () => {
    stop()
    updates.stop()
    agreements.forget()
  }
}
