import { ref } from 'vue'

/** What a screen reader says about something that only moved. */
export const announcement = ref('')

export function announce(words: string): void {
  announcement.value = words
}
