/** Acts when the page has been on the glass for the first time: what nobody waits for must not delay that. */
export function afterFirstPaint(act: () => void): void {
  new PerformanceObserver((list, observer) => {
    if (list.getEntriesByName('first-contentful-paint').length === 0) return
    observer.disconnect()
    act()
  }).observe({ type: 'paint', buffered: true })
}
