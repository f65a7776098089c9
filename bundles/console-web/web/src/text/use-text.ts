import { ref, shallowRef, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api } from '@/api'
import type { AgreementText } from '@/api/types'
import { wordsFor } from '@/frame/faults'

/** A version of the agreement text in the person's language; without a version the one in force. */
export function useText(version: Readonly<Ref<string | undefined>>) {
  const { locale } = useI18n()
  const text = shallowRef<AgreementText>()
  const error = ref('')
  let latest = 0

  async function load(): Promise<void> {
    const mine = ++latest
    error.value = ''
    try {
      const loaded = await api.text(locale.value, version.value)
      if (mine === latest) {
        text.value = loaded
      }
    } catch (fault) {
      if (mine === latest) {
        error.value = wordsFor(fault)
      }
    }
  }

  watch([locale, version], load, { immediate: true })
  return { text, error, load }
}
