import { watch } from 'vue'
import { useCardStore } from '@/card/store'
import { useSessionStore } from './store'

/**
 * Locks the page as soon as the session's card is not in the reader: pulled, exchanged, or not to be seen any more.
 * While the page still looks for the control it waits, so that loading it anew does not lock it.
 */
export function lockWithoutCard(): () => void {
  const card = useCardStore()
  const session = useSessionStore()
  return watch(
    [() => card.presence, () => session.session?.card.number],
    ([presence, wanted]) => {
      const there = presence.kind === 'INSERTED' && presence.cardNumber === wanted
      if (wanted !== undefined && presence.kind !== 'LOOKING' && !there) {
        void session.lock()
      }
    },
    { immediate: true, flush: 'sync' },
  )
}
