import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { api, client } from '@/api'
import { ApiProblem } from '@/api/problem'
import type { Problem, Proof, Session } from '@/api/types'
import { useCardStore } from '@/card/store'
import { remember, remembered } from '@/frame/memory'

/** The cookie is not for scripts to see; this says whether asking for its session is worth while. */
const HAS_SESSION = 'tripact.hasSession'

/** A fresh challenge, signed by the card; where a card is named, by that one only. */
async function proof(pin: string, onlyCard?: string): Promise<Proof> {
  const challenge = await api.challenge()
  return { challengeId: challenge.id, ...(await useCardStore().sign(challenge.text, pin, onlyCard)) }
}

export type Ending = 'LEFT' | 'EXPIRED' | 'CARD_REFUSED' | 'DISMISSED'

/** What the server says of an ending; where it says nothing, time is what most sessions end by. */
function endingOf(why: Problem['ending'] | undefined): Ending {
  return why === undefined || why === 'TIMED_OUT' ? 'EXPIRED' : why
}

/** Who is logged in, and whether the page is locked. */
export const useSessionStore = defineStore('session', () => {
  const session = shallowRef<Session>()
  const locked = ref(false)
  const ending = ref<Ending>()
  const isLegalPerson = computed(() => session.value?.card.kind === 'LEGAL_PERSON')

  function take(now: Session): void {
    session.value = now
    locked.value = now.locked
    ending.value = undefined
    client.useToken(now.csrfToken)
    remember(HAS_SESSION, 'true')
  }

  /** By what the server says, where it knows: after a reload the page has no session and still tells why. */
  function end(why: Problem['ending'] | undefined): void {
    remember(HAS_SESSION, 'false')
    if (session.value !== undefined || why !== undefined) {
      ending.value = endingOf(why)
    }
    session.value = undefined
    locked.value = false
    client.useToken(undefined)
  }

  /** The session that the browser still has, or none. */
  async function restore(): Promise<void> {
    if (remembered(HAS_SESSION) !== 'true') {
      return
    }
    try {
      take(await api.session())
    } catch (fault) {
      if (!(fault instanceof ApiProblem && fault.code === 'SESSION_REQUIRED')) {
        throw fault
      }
      end(fault.ending)
    }
  }

  async function logIn(pin: string): Promise<void> {
    take(await api.logIn(await proof(pin)))
  }

  /** The page first, then the server: what the person sees must not wait. */
  async function lock(): Promise<void> {
    if (session.value === undefined || locked.value) {
      return
    }
    locked.value = true
    await api.lock().catch(() => undefined)
  }

  async function unlock(pin: string): Promise<void> {
    take(await api.unlock(await proof(pin, session.value?.card.number)))
  }

  async function leave(): Promise<void> {
    const leaving = api.logOut().catch(() => undefined)
    end('LEFT')
    await leaving
  }

  client.watch({
    sessionLost: (problem) => end(problem.ending),
    sessionLocked: () => {
      locked.value = true
    },
  })

  return { session, locked, ending, isLegalPerson, restore, logIn, lock, unlock, leave, end }
})
