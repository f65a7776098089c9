import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { settings } from '@/api/settings'
import type { CardControl } from './card-control'
import type { Presence } from './presence'
import { CardWatch } from './watch'

/** The control's addresses that a page of this scheme may use first. */
async function addresses(): Promise<string[]> {
  const { agentAddresses } = await settings()
  const first = window.location.protocol === 'https:' ? 'wss:' : 'ws:'
  return [...agentAddresses].sort((a, b) => Number(b.startsWith(first)) - Number(a.startsWith(first)))
}

/** What is in the reader, live, and the way to have it sign. */
export const useCardStore = defineStore('card', () => {
  const presence = shallowRef<Presence>({ kind: 'LOOKING' })
  const watch = new CardWatch(addresses, (now) => {
    presence.value = now
  })
  const cardNumber = computed(() =>
    presence.value.kind === 'INSERTED' ? presence.value.cardNumber : undefined,
  )

  function stop(): void {
    watch.stop()
    presence.value = { kind: 'LOOKING' }
  }

  const sign: CardControl['sign'] = (...args) => watch.control.sign(...args)
  return { presence, cardNumber, start: () => watch.start(), stop, sign }
})
