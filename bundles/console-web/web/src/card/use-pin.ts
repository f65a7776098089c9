import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { wordsFor } from '@/frame/faults'

const PIN_LENGTH = 8

/**
 * A PIN on its way to the card: never kept longer than the call, and never tried where it cannot be right, since tries
 * are counted.
 */
export function usePin(use: (pin: string) => Promise<void>) {
  const { t } = useI18n()
  const pin = ref('')
  const error = ref('')
  const busy = ref(false)

  async function submit(): Promise<boolean> {
    if (busy.value) {
      return false
    }
    if (pin.value.length !== PIN_LENGTH) {
      error.value = t('login.pinLength')
      return false
    }
    return attempt()
  }

  async function attempt(): Promise<boolean> {
    busy.value = true
    error.value = ''
    try {
      await use(pin.value)
      return true
    } catch (fault) {
      error.value = wordsFor(fault)
      return false
    } finally {
      pin.value = ''
      busy.value = false
    }
  }

  function clear(): void {
    pin.value = ''
    error.value = ''
  }

  return { pin, error, busy, submit, clear }
}
