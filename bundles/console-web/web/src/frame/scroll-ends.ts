import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** Whether a strip can still be scrolled, and the way to do it. */
export function useScrollEnds(strip: Readonly<Ref<HTMLElement | null>>) {
  const atStart = ref(true)
  const atEnd = ref(true)

  function measure(): void {
    const element = strip.value
    if (element !== null) {
      atStart.value = element.scrollLeft <= 1
      atEnd.value = element.scrollLeft + element.clientWidth >= element.scrollWidth - 1
    }
  }

  function scroll(by: number): void {
    strip.value?.scrollBy({ left: by, behavior: 'smooth' })
  }

  const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure)
  onMounted(() => {
    measure()
    if (strip.value !== null) {
      observer?.observe(strip.value)
    }
  })
  onBeforeUnmount(() => observer?.disconnect())
  return { atStart, atEnd, measure, scroll }
}
