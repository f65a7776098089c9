import { CircleClose, EditPen, Search } from '@element-plus/icons-vue'
import type { Component } from 'vue'

export type TaskName = 'sign' | 'terminate' | 'query'

export interface Task {
  name: TaskName
  /** The name of the page's component, by which it is kept alive while its tab is open. */
  component: string
  icon: Component
  page: () => Promise<unknown>
}

/** What can be done in the system: the menu, the tabs and the routes come from here. */
export const TASKS: readonly Task[] = [
  { name: 'sign', component: 'SignPage', icon: EditPen, page: () => import('@/pages/SignPage.vue') },
  {
    name: 'terminate',
    component: 'TerminatePage',
    icon: CircleClose,
    page: () => import('@/pages/TerminatePage.vue'),
  },
  { name: 'query', component: 'QueryPage', icon: Search, page: () => import('@/pages/QueryPage.vue') },
]

export function taskNamed(name: unknown): Task | undefined {
  return TASKS.find((task) => task.name === name)
}
