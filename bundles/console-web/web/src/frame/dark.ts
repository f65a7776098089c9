import { ref } from 'vue'
import { remember } from './memory'

/** The first paint follows what was kept: public/first.js reads the same key. */
const KEY = 'tripact.dark'

export const dark = ref(document.documentElement.classList.contains('dark'))

export function toggleDark(): void {
  dark.value = !dark.value
  document.documentElement.classList.toggle('dark', dark.value)
  remember(KEY, String(dark.value))
}
