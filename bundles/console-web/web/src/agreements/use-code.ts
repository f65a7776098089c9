import { computed, ref, watch } from 'vue'
import { say } from '@/frame/notices'
import { wordsFor } from '@/frame/faults'
import { useSessionStore } from '@/session/store'
import { useAgreementsStore } from './store'

/** The customs code at work: chosen by the person where there are two, and its latest agreement, live. */
export function useCode() {
  const session = useSessionStore()
  const agreements = useAgreementsStore()
  const codes = computed(() => session.session?.customsCodes ?? [])
  const code = ref(codes.value.length === 1 ? codes.value[0]?.code : undefined)
  const chosen = computed(() => codes.value.find((each) => each.code === code.value))
  const agreement = computed(() => (code.value === undefined ? undefined : agreements.latest[code.value]))
  const state = computed(() =>
    agreement.value === undefined ? chosen.value?.agreementState : (agreement.value?.state ?? null),
  )

  async function refresh(): Promise<void> {
    if (code.value !== undefined && session.isLegalPerson) {
      await agreements.load(code.value).catch((fault: unknown) => say('error', wordsFor(fault)))
    }
  }

  watch(code, refresh, { immediate: true })
  return { codes, code, chosen, agreement, state, refresh }
}
