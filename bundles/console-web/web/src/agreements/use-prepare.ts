import { ref } from 'vue'
import { ApiProblem } from '@/api/problem'
import type { StatementWish } from '@/api/types'
import { wordsFor } from '@/frame/faults'
import { hush, tell } from '@/frame/notices'
import { useSigningStore } from './signing'
import { useAgreementsStore } from './store'

/** Fetches the statement to sign; what the server refuses is told in its own words, and what it knows better is fetched. */
export function usePrepare(reloadText: () => Promise<void>) {
  const preparing = ref(false)
  const signing = useSigningStore()
  const agreements = useAgreementsStore()

  async function refused(fault: unknown): Promise<void> {
    const code = fault instanceof ApiProblem ? fault.code : undefined
    if (code === 'TEXT_VERSION_STALE') {
      void reloadText()
    } else if (code !== undefined) {
      void agreements.refetch()
    }
    if (code !== 'SESSION_REQUIRED' && code !== 'SESSION_LOCKED') {
      await tell(wordsFor(fault), code === 'ALREADY_SIGNED' ? 'info' : 'warning')
    }
  }

  async function prepare(wish: StatementWish): Promise<void> {
    hush()
    preparing.value = true
    try {
      await signing.prepare(wish)
    } catch (fault) {
      preparing.value = false
      await refused(fault)
    } finally {
      preparing.value = false
    }
  }

  return { preparing, prepare }
}
