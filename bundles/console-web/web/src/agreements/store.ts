import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { api } from '@/api'
import type { Agreement } from '@/api/types'
import { useSessionStore } from '@/session/store'
import { isBehind } from './look'

/** The latest agreement of each customs code, and word of every change. */
export const useAgreementsStore = defineStore('agreements', () => {
  const session = useSessionStore()
  const latest = ref<Record<string, Agreement | null>>({})
  const changed = shallowRef<Agreement>()
  /** Counts up when something may have been missed. */
  const staleness = ref(0)

  async function load(customsCode: string): Promise<void> {
    const [agreement] = (await api.agreements({ customsCode, size: 1 })).items
    if (agreement === undefined) {
      latest.value[customsCode] ??= null
    } else {
      take(agreement)
    }
  }

  /** News come by two ways, so older ones may come later: they move nothing. */
  function take(agreement: Agreement): void {
    const known = latest.value[agreement.customsCode]
    const isNews =
      !known ||
      (known.number === agreement.number
        ? !isBehind(agreement.state, known.state)
        : known.signedAt <= agreement.signedAt)
    if (isNews) {
      latest.value[agreement.customsCode] = agreement
    }
  }

  function apply(agreement: Agreement): void {
    take(agreement)
    changed.value = agreement
  }

  async function refetch(): Promise<void> {
    staleness.value++
    if (session.session !== undefined && !session.locked) {
      await Promise.all(Object.keys(latest.value).map(load)).catch(() => undefined)
    }
  }

  function forget(): void {
    latest.value = {}
    changed.value = undefined
  }

  return { latest, changed, staleness, load, apply, refetch, forget }
})
