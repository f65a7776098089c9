import { reactive, ref, shallowRef, watch } from 'vue'
import { api } from '@/api'
import type { AgreementPage, State } from '@/api/types'
import { wordsFor } from '@/frame/faults'
import { say } from '@/frame/notices'
import { i18n } from '@/i18n'
import { useSessionStore } from '@/session/store'
import { useAgreementsStore } from './store'

export interface QueryFilter {
  customsCode: string
  state: State | ''
  from: string
  to: string
}

const EMPTY: Readonly<QueryFilter> = { customsCode: '', state: '', from: '', to: '' }

/** The list of the enterprise's agreements: asked anew when the filter, the page or an agreement changes. */
export function useQuery() {
  const session = useSessionStore()
  const agreements = useAgreementsStore()
  const filter = reactive<QueryFilter>({ ...EMPTY })
  let asked: QueryFilter = { ...EMPTY }
  const result = shallowRef<AgreementPage>()
  const error = ref('')
  const loading = ref(false)
  const page = ref(0)
  const size = ref(10)
  let latest = 0

  async function load(): Promise<void> {
    if (!session.isLegalPerson || session.locked) {
      return
    }
    const mine = ++latest
    loading.value = true
    error.value = ''
    try {
      const answer = await api.agreements(wish())
      if (mine === latest) {
        result.value = answer
      }
    } catch (fault) {
      error.value = mine === latest ? wordsFor(fault) : error.value
    } finally {
      loading.value = mine === latest ? false : loading.value
    }
  }

  function wish() {
    const { customsCode, state, from, to } = asked
    return { customsCode, state: state || undefined, from, to, page: page.value, size: size.value }
  }

  function search(): void {
    if (filter.from && filter.to && filter.to < filter.from) {
      say('warning', i18n.global.t('query.dates'))
      return
    }
    asked = { ...filter }
    fromFirstPage()
  }

  function fromFirstPage(): void {
    if (page.value === 0) {
      void load()
    } else {
      page.value = 0
    }
  }

  function reset(): void {
    Object.assign(filter, EMPTY)
    search()
  }

  watch(size, fromFirstPage)
  watch(page, load)
  watch([() => agreements.changed, () => agreements.staleness], load)
  watch(() => session.session?.card.kind, load, { immediate: true })
  return { filter, result, error, loading, page, size, search, reset, load }
}
