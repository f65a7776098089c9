import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { remember, remembered } from './memory'
import { taskNamed, type TaskName } from './tasks'

const KEY = 'tripact.tabs'
const session = () => sessionStorage

/** The open tabs in their order. Which one is shown is the route's business. */
export const useTabsStore = defineStore('tabs', () => {
  const open = ref<TaskName[]>(kept())
  watch(open, (names) => remember(KEY, names.join(','), session), { deep: true })

  function show(name: TaskName): void {
    if (!open.value.includes(name)) {
      open.value.push(name)
    }
  }

  /** Closes a tab and tells which one stands in its place. */
  function close(name: TaskName): TaskName | undefined {
    const place = open.value.indexOf(name)
    open.value = open.value.filter((other) => other !== name)
    return open.value[Math.min(place, open.value.length - 1)]
  }

  function closeAll(): void {
    open.value = []
  }

  function closeOthers(name: TaskName): void {
    open.value = [name]
  }

  /** Moves a tab to a place, and tells where it came to stand. */
  function move(name: TaskName, place: number): number {
    const others = open.value.filter((other) => other !== name)
    const target = Math.min(Math.max(place, 0), others.length)
    others.splice(target, 0, name)
    open.value = others
    return target
  }

  return { open, show, close, closeAll, closeOthers, move }
})

function kept(): TaskName[] {
  const names = (remembered(KEY, session) ?? '').split(',')
  return names.flatMap((name) => taskNamed(name)?.name ?? [])
}
