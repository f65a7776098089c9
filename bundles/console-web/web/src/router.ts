import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { TASKS } from './frame/tasks'
import PortalPage from './portal/PortalPage.vue'
import { useSessionStore } from './session/store'

/** The first part of each path is known to the server too (PageRoutes.java): a test compares them. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/',
    component: PortalPage,
    children: [
      { path: '', name: 'portal', component: () => import('./portal/PortalHome.vue') },
      {
        path: 'applications',
        name: 'applications',
        component: () => import('./portal/ApplicationKinds.vue'),
      },
      {
        path: 'applications/port-enforcement',
        name: 'port-enforcement',
        component: () => import('./portal/PortEnforcement.vue'),
      },
    ],
  },
  { path: '/login', name: 'login', component: () => import('./pages/LoginPage.vue') },
  {
    path: '/workspace',
    component: () => import('./frame/WorkspaceFrame.vue'),
    meta: { needsSession: true },
    children: [
      { path: '', name: 'workspace', component: () => import('./pages/WelcomePage.vue') },
      ...TASKS.map((task) => ({ path: task.name, name: task.name, component: task.page })),
    ],
  },
  { path: '/:unknown(.*)*', name: 'unknown', component: () => import('./pages/UnknownPage.vue') },
]

export const router = createRouter({ history: createWebHistory(), routes })

router.beforeEach(async (to) => {
  if (!to.matched.some((route) => route.meta.needsSession)) {
    return true
  }
  const store = useSessionStore()
  if (store.session === undefined) {
    await store.restore().catch(() => undefined)
  }
  return store.session === undefined ? { name: 'login' } : true
})
